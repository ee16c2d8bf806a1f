import { hasUnsavedChanges, type Issue, type TaskContext, type TaskTypes } from '@labelwright/core';

import type { CommonMessages } from './common-messages';
import type { LifecycleAction, LifecycleOptions } from './lifecycle';
import type { Task } from './use-task';

/** What actions are performed on. */
export interface Acting<T extends TaskTypes> {
  readonly task: Task<T>;
  readonly options: Pick<
    LifecycleOptions<T, never>,
    'messages' | 'acceptable' | 'acceptAll' | 'told' | 'refused' | 'onTravel'
  >;
  readonly toggleHelp: () => void;
}

type Events = 'validate' | 'discard' | 'restore' | 'clear' | 'reset' | 'undo' | 'redo';

/** Actions that are an event of the record's lifecycle: the event, and what is announced. */
const EVENTS = {
  validate: { type: 'record.validate', says: 'validated' },
  discard: { type: 'record.discard', says: 'discarded' },
  restore: { type: 'record.restore', says: 'restored' },
  clear: { type: 'record.clear', says: 'cleared' },
  reset: { type: 'record.reset', says: 'reset' },
  undo: { type: 'history.undo', says: 'undone' },
  redo: { type: 'history.redo', says: 'redone' },
} as const satisfies Readonly<
  Record<Events, { readonly type: string; readonly says: keyof CommonMessages['announce'] }>
>;

/** Whether an action would do something now. */
export function isPossible<T extends TaskTypes>(
  { task: { context, readOnly }, options }: Acting<T>,
  action: LifecycleAction,
): boolean {
  if (action === 'help') return true;
  if (readOnly || !context.drawable) return false;
  return action === 'acceptAll' ? options.acceptable : wouldChange(context, action);
}

function wouldChange<T extends TaskTypes>(context: TaskContext<T>, action: Events): boolean {
  const { definition, draft, record, standing, history } = context;
  switch (action) {
    case 'validate':
      return definition.decidable(context);
    case 'discard':
      return standing.status !== 'Discarded';
    case 'restore':
      return standing.status === 'Validated' || standing.status === 'Discarded';
    case 'clear':
      return definition.cleared(draft, record) !== draft;
    case 'reset':
      return hasUnsavedChanges({ context });
    case 'undo':
      return history.past.length > 0;
    case 'redo':
      return history.future.length > 0;
  }
}

/** Performs an action where it would do something, and announces what it did or why it was refused. */
export function perform<T extends TaskTypes>(acting: Acting<T>, action: LifecycleAction): void {
  if (!isPossible(acting, action)) return;
  if (action === 'help') {
    acting.toggleHelp();
    return;
  }
  const { task, options } = acting;
  const { actor, announce } = task;
  const { messages, told, refused = messages.issue, onTravel } = options;
  let edit: T['edit'] | undefined;
  const changes = actor.on('change', (change) => {
    edit = change.edit;
  });
  let refusal: Issue | undefined;
  const refusals = actor.on('refuse', ({ issue }) => {
    refusal = issue;
  });
  if (action === 'acceptAll') options.acceptAll();
  else task.send({ type: EVENTS[action].type });
  changes.unsubscribe();
  refusals.unsubscribe();
  if (refusal !== undefined) {
    announce(refused(refusal));
    return;
  }
  const travelled = action === 'undo' || action === 'redo' ? edit : undefined;
  if (travelled !== undefined) onTravel?.(travelled);
  const says = messages.announce[action === 'acceptAll' ? 'accepted' : EVENTS[action].says];
  const more = travelled === undefined ? undefined : told?.(travelled);
  announce(more === undefined ? says : `${says} ${more}`);
}
