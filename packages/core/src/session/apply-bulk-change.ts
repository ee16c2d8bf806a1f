import type { Settings } from '../dataset/settings';
import type { Issue } from '../errors';
import { begin } from '../machines/record-arrival';
import { recordOfState } from '../machines/record-of-state';
import type { TaskContext } from '../machines/task-lifecycle';
import * as lifecycle from '../machines/task-lifecycle';
import { isUndrawable } from '../machines/undrawable';
import type { Task } from '../records/record';
import type { TaskDefinition, TaskTypes } from '../tasks/task-definition';
import { textClassification } from '../tasks/text-classification';
import { text2Text } from '../tasks/text2text';
import { tokenClassification } from '../tasks/token-classification';
import type { BulkChange } from './bulk-change';
import { isDecided } from './is-decided';
import type { QueuedRecord } from './record-source';

/** Each belongs to one task; what is done to a record here is the same for all. */
const DEFINITIONS = {
  TextClassification: textClassification,
  TokenClassification: tokenClassification,
  Text2Text: text2Text,
} as unknown as Readonly<Record<Task, TaskDefinition<TaskTypes>>>;

/** What a bulk change makes of a record: the record itself where it changes nothing, or why it cannot be followed. */
export type BulkOutcome =
  | { readonly record: QueuedRecord; readonly issue?: undefined }
  | { readonly issue: Issue };

export interface BulkOptions {
  readonly settings?: Settings | undefined;
  readonly annotationAgent?: string | undefined;
}

type Context = TaskContext<TaskTypes>;
type Step = { readonly context: Context } | { readonly issue: Issue };

/** Does to one record what an annotator would do in its component: the same rules of the same lifecycle. */
export function applyBulkChange(
  record: QueuedRecord,
  change: BulkChange,
  { settings, annotationAgent }: BulkOptions = {},
): BulkOutcome {
  const definition = DEFINITIONS[record.task];
  const options = record.task === 'TextClassification' ? { decide: 'explicit', threshold: 0.5 } : undefined;
  const context = begin(definition, { record, settings, annotationAgent, ...(options && { options }) });
  const broken = context.drawable ? undefined : context.issues.find(isUndrawable);
  if (broken !== undefined) return { issue: broken };
  const step = changed(definition, context, change);
  if ('issue' in step) return step;
  // What became of a record with an id is that record.
  return { record: recordOfState(definition, step.context) as QueuedRecord };
}

function changed(definition: TaskDefinition<TaskTypes>, context: Context, change: BulkChange): Step {
  const { standing } = context;
  switch (change.kind) {
    case 'validate':
      return validated(definition, context);
    case 'discard':
      return {
        context: standing.status === 'Discarded' ? context : lifecycle.discard(definition, context),
      };
    case 'restore':
      return { context: isDecided(standing) ? lifecycle.restore(definition, context) : context };
    case 'clear':
      return {
        context: lifecycle.isClearable(definition, context) ? lifecycle.clear(definition, context) : context,
      };
    case 'labels':
      return labelled(definition, context, change);
  }
}

function validated(definition: TaskDefinition<TaskTypes>, context: Context): Step {
  const unfit = definition.unfit?.(context);
  if (unfit !== undefined) return { issue: unfit };
  if (definition.decidable(context)) return { context: lifecycle.validate(definition, context) };
  const problem = 'Nothing is answered and nothing is predicted, so there is nothing to validate.';
  return {
    issue: issue('STATUS_WITHOUT_ANNOTATION', 'annotation', `${problem} Give the record a label first.`),
  };
}

function labelled(
  definition: TaskDefinition<TaskTypes>,
  context: Context,
  { add, remove, validate }: Extract<BulkChange, { kind: 'labels' }>,
): Step {
  const { record } = context;
  if (record.task !== 'TextClassification')
    return {
      issue: issue(
        'TASK_MISMATCH',
        'task',
        `Labels are given to whole texts; this is a ${record.task} record.`,
      ),
    };
  const added = record.multiLabel ? add : add.slice(-1);
  const dropped = remove.filter((label) => !added.includes(label));
  let step: Step = { context };
  for (const label of dropped) step = toggled(definition, step, label, false);
  for (const label of added) step = toggled(definition, step, label, true);
  return validate && !('issue' in step) && chosen(step.context).length > 0
    ? validated(definition, step.context)
    : step;
}

/** Chooses a label or takes it back, unless that is how it is. */
function toggled(definition: TaskDefinition<TaskTypes>, step: Step, label: string, wanted: boolean): Step {
  if ('issue' in step || chosen(step.context).includes(label) === wanted) return step;
  const event = { type: 'label.toggle', label };
  const refusal = lifecycle.refusalOf(definition, step.context, event);
  if (refusal !== undefined) return { issue: refusal };
  return { context: lifecycle.edit(definition, step.context, event) };
}

function chosen({ definition, draft, record }: Context): readonly string[] {
  const answer = definition.annotation(draft, record);
  if (typeof answer === 'string') return [answer];
  return (answer ?? []).flatMap((label) => (typeof label === 'string' ? [label] : []));
}

function issue(code: Issue['code'], path: string, message: string): Issue {
  return { code, path, message, severity: 'error' };
}
