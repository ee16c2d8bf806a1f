import type { Settings } from '../dataset/settings';
import type { Issue } from '../errors';
import type { TaskTypes } from '../tasks/task-definition';
import type { PersistedDraft } from './persisted-draft';
import type { TaskState } from './task-state';

/**
 * What a task machine is started with, and what `record.load` brings. Of the optional members a `record.load` changes only
 * those that it names: an `undefined` that is named means none, what is left out stays as it was.
 */
export interface TaskInput<T extends TaskTypes> {
  readonly record: T['record'];
  readonly settings?: Settings | undefined;
  /** Written into the records that are decided here; at most 64 code points. */
  readonly annotationAgent?: string | undefined;
  /** What `persistDraft` gave for this record earlier: the work goes on where it stopped. */
  readonly draft?: PersistedDraft | undefined;
  readonly options?: T['options'] | undefined;
}

export interface LoadEvent<T extends TaskTypes> extends TaskInput<T> {
  readonly type: 'record.load';
  /** Opens the record even where that drops edits or where it is the one that is open. */
  readonly force?: boolean | undefined;
}

/** Predictions of a model in the loop. Ignored where `recordId` is not the open record's, or that is decided already. */
export interface OfferEvent<T extends TaskTypes> {
  readonly type: 'suggestion.offer';
  readonly recordId: string | undefined;
  readonly prediction: NonNullable<T['record']['prediction']>;
  readonly predictionAgent?: string | undefined;
}

/** The lifecycle: the same events in every task machine. */
export type LifecycleEvent<T extends TaskTypes> =
  | LoadEvent<T>
  | OfferEvent<T>
  | { readonly type: 'record.validate' }
  | { readonly type: 'record.discard' }
  /** Back from Validated or Discarded to Default; the answer stays. */
  | { readonly type: 'record.restore' }
  /** To the explicit empty answer: no label, no spans, no text. */
  | { readonly type: 'record.clear' }
  /** Back to the record as the host has it. */
  | { readonly type: 'record.reset' }
  | { readonly type: 'history.undo' }
  | { readonly type: 'history.redo' }
  /** The answers to a `conflict`: what is stored replaces the draft, or the draft stays. */
  | { readonly type: 'conflict.take' }
  | { readonly type: 'conflict.keep' };

/** What a task machine tells its host. */
export type TaskEmitted<T extends TaskTypes> =
  /** Something changed; `state` is after it. Build the record with `recordOf` when you want it. */
  | { readonly type: 'change'; readonly edit: T['edit'] | undefined; readonly state: TaskState<T> }
  /** A decision, with the whole record. */
  | { readonly type: 'annotate'; readonly decision: Decision; readonly record: T['record'] }
  /** An event that cannot be followed, and why. Nothing changed. */
  | { readonly type: 'refuse'; readonly issue: Issue }
  /** The host loaded another version of the open record while it holds edits. Nothing changed. */
  | { readonly type: 'conflict'; readonly stored: T['record']; readonly draft: T['record'] };

export type Decision = 'validate' | 'discard' | 'restore';
