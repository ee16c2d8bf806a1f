import type { AnnotationRecord } from '../records/annotation-record';
import { isPlainObject } from '../records/guards';
import type { TaskDefinition as Definition, TaskTypes } from '../tasks/task-definition';
import { sameJson } from './same-json';
import type { TaskState } from './task-state';

/**
 * The record as it stands now: `state.record` itself where nothing was done to it, else a new one with the draft as
 * annotation. `prediction` and every field this library does not know stay as the host gave them, and so does `metadata` but
 * for what the task keeps in it.
 *
 * An answer of another agent is kept in `annotations` (a map by agent, as on the wire of Argilla v1) when it is replaced.
 */
export function recordOfState<T extends TaskTypes>(
  definition: Pick<Definition<T>, 'annotation' | 'metadata'>,
  state: TaskState<T>,
): T['record'] {
  const { record, opened, standing } = state;
  if (standing.revision === opened.standing.revision || !state.drawable) return record;
  const annotation = annotationOfState(definition, state);
  const { annotation: _annotation, annotationAgent: _agent, annotations: _annotations, ...rest } = record;
  const metadata = definition.metadata?.(state.draft, record, opened.draft) ?? record.metadata;
  const byAgent = annotationsByAgent(record, annotation, standing.agent);
  // The rest of a record of this task, with its own kind of annotation, is a record of this task again.
  return {
    ...rest,
    ...(annotation === undefined ? {} : { annotation }),
    ...(annotation === undefined || standing.agent === undefined ? {} : { annotationAgent: standing.agent }),
    ...(byAgent === undefined ? {} : { annotations: byAgent }),
    ...(metadata === record.metadata ? {} : { metadata }),
    status: standing.status,
  } as T['record'];
}

/**
 * The answer. One that is the record's own goes out as it came in, with whatever could not be drawn of it; only who validates
 * says that what is on the screen is the whole answer.
 */
function annotationOfState<T extends TaskTypes>(
  definition: Pick<Definition<T>, 'annotation'>,
  { record, opened, draft, standing }: TaskState<T>,
): T['record']['annotation'] {
  const annotation = definition.annotation(draft, record);
  if (standing.status === 'Validated') return annotation;
  // The annotation of a record of this task is one of this task; TypeScript cannot index the generic record so far.
  const own = record.annotation as T['record']['annotation'];
  return sameJson(annotation, definition.annotation(opened.draft, record)) ? own : annotation;
}

function annotationsByAgent(
  record: AnnotationRecord,
  annotation: AnnotationRecord['annotation'],
  agent: string | undefined,
): unknown {
  const { annotations, annotationAgent } = record;
  // What is no map of agents is among the record's issues, and stays as it is.
  if (annotations !== undefined && !isPlainObject(annotations)) return annotations;
  const replaced = record.annotation === undefined ? undefined : annotationAgent;
  const replacesAnother = replaced !== undefined && replaced !== agent;
  if (annotations === undefined && !replacesAnother) return undefined;
  const kept = new Map<string, unknown>(Object.entries(annotations ?? {}));
  if (replacesAnother && !kept.has(replaced)) kept.set(replaced, record.annotation);
  if (agent !== undefined) {
    if (annotation !== undefined) kept.set(agent, annotation);
    else if (record.annotation !== undefined) kept.delete(agent);
  }
  return Object.fromEntries(kept);
}
