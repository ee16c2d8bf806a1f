import type { Issue } from '../errors';
import { examineRecord } from '../records/examine-record';
import { isList } from '../records/guards';
import type { TaskDefinition as Definition, TaskTypes, Work } from '../tasks/task-definition';
import type { OfferEvent } from './task-events';
import type { TaskContext } from './task-lifecycle';
import { isDirty } from './task-state';

/** Whether an offer is for the record that is open. */
export function wantsOffer<T extends TaskTypes>(
  context: TaskContext<T>,
  { recordId }: OfferEvent<T>,
): boolean {
  return recordId === context.record.id;
}

/**
 * Takes predictions that arrived late. Those that are no predictions are left out and become issues; where nothing is left,
 * or it is no list at all, the offer is refused.
 */
export function offer<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
  { prediction, predictionAgent }: OfferEvent<T>,
): { readonly context: TaskContext<T> } | { readonly refusal: Issue } {
  const record = withPrediction<T>(context.record, prediction, predictionAgent);
  const { issues } = examineRecord(record, context.settings, [definition.check], definition.task);
  const found = issues.filter(isOfPrediction);
  const errors = found.filter(({ severity }) => severity === 'error');
  const bad = new Set(errors.map(({ path }) => Number(ENTRY.exec(path)?.[1])));
  const [first] = errors;
  const usable = isList(prediction) ? prediction.filter((_, index) => !bad.has(index)) : [];
  if (first !== undefined && (bad.has(Number.NaN) || usable.length === 0)) return { refusal: first };
  const kept = context.issues.filter((issue) => !isOfPrediction(issue));
  return {
    context: taken(definition, context, withPrediction<T>(record, usable, predictionAgent), [
      ...kept,
      ...found,
    ]),
  };
}

/** An issue of one entry has its place in the list; all others are of the whole offer. */
const ENTRY = /^prediction\[(\d+)\]/;

function isOfPrediction({ path }: Issue): boolean {
  return /^(?:$|prediction(?:Agent)?(?:$|\[))/.test(path);
}

function withPrediction<T extends TaskTypes>(
  { predictionAgent: _former, ...record }: T['record'],
  prediction: unknown,
  predictionAgent: string | undefined,
): T['record'] {
  // A record of this task with another prediction is a record of this task, as far as the prediction passes validation.
  return {
    ...record,
    prediction,
    ...(predictionAgent === undefined ? {} : { predictionAgent }),
  } as T['record'];
}

function taken<T extends TaskTypes>(
  definition: Definition<T>,
  context: TaskContext<T>,
  record: T['record'],
  issues: readonly Issue[],
): TaskContext<T> {
  const { draft, saved, history } = context;
  const work: Work<T> = {
    draft,
    saved: saved.draft,
    past: history.past.map(({ edit }) => edit),
    future: history.future.map(({ edit }) => edit),
  };
  const now = definition.offered(work, record, context.record);
  return {
    ...context,
    record,
    issues,
    draft: now.draft,
    saved: { ...saved, draft: isDirty(context) ? now.saved : now.draft },
    history: {
      ...history,
      past: history.past.map((step, index) => ({ ...step, ...editOf(now.past[index]) })),
      future: history.future.map((step, index) => ({ ...step, ...editOf(now.future[index]) })),
    },
    view: definition.settle(context.view, now.draft),
    applied: undefined,
  };
}

function editOf<Edit>(edit: Edit | undefined): { readonly edit?: Edit } {
  return edit === undefined ? {} : { edit };
}
