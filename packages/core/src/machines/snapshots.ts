import type { TaskTypes } from '../tasks/task-definition';
import { type PersistedDraft, persistState } from './persisted-draft';
import { recordOfState } from './record-of-state';
import type { TaskContext } from './task-lifecycle';
import { isDirty } from './task-state';

/** What the functions here read: the snapshot of a task machine. */
export interface TaskSnapshot<T extends TaskTypes> {
  readonly context: TaskContext<T>;
}

/**
 * The record as it stands in a machine: the one that was loaded itself while nothing was done, else a new one. Fields
 * that this library does not know are kept.
 */
export function recordOf<T extends TaskTypes>({ context }: TaskSnapshot<T>): T['record'] {
  return recordOfState(context.definition, context);
}

/** Unfinished work as plain JSON, undo history included; hand it back as `draft` with the same record. */
export function persistDraft<T extends TaskTypes>({ context }: TaskSnapshot<T>): PersistedDraft {
  return persistState(context.definition, context);
}

/** Whether the host lacks something that was done here. */
export function hasUnsavedChanges<T extends TaskTypes>({ context }: TaskSnapshot<T>): boolean {
  return isDirty(context);
}
