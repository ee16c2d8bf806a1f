import type { PersistedDraft } from '../machines/persisted-draft';
import type { BulkChange } from './bulk-change';
import type { QueuedRecord, QueueQuery } from './record-source';

/** What a session may be told. */
export type SessionEvent =
  /** Another queue. The open record stays open; it stands in the new queue where that has it, else at its start. */
  | { readonly type: 'queue.query'; readonly query: QueueQuery }
  /** Reads the queue anew. */
  | { readonly type: 'queue.refresh' }
  | { readonly type: 'record.next' }
  | { readonly type: 'record.previous' }
  /** The next record behind the open one that is neither validated nor discarded. */
  | { readonly type: 'record.nextOpen' }
  /** By place in the queue, from 0. */
  | { readonly type: 'record.go'; readonly index: number }
  /** By id, also one that is not in the queue. */
  | { readonly type: 'record.open'; readonly id: string }
  /** Unfinished work, as a component's `onChange` gives it. */
  | { readonly type: 'draft.keep'; readonly id: string; readonly draft: PersistedDraft }
  /** A decision, as a component's `onAnnotate` and `onDiscard` give it. Saved, undoable, and moves on with `autoAdvance`. */
  | { readonly type: 'record.decide'; readonly record: QueuedRecord }
  /** A flag and a note of the annotator, in `metadata._labelwright`; saved without deciding. */
  | { readonly type: 'record.mark'; readonly id: string; readonly checkLater: boolean }
  | { readonly type: 'record.note'; readonly id: string; readonly note: string }
  /** All that match the queue's query, or these. One at a time: refused while another one runs. */
  | { readonly type: 'bulk.start'; readonly change: BulkChange; readonly ids: readonly string[] | 'all' }
  /** What is done stays done, and can be undone. */
  | { readonly type: 'bulk.cancel' }
  | { readonly type: 'history.undo' }
  | { readonly type: 'history.redo' }
  /** The answer to a conflict: mine is written over what is stored, or theirs stays and mine goes into the history. */
  | { readonly type: 'conflict.resolve'; readonly id: string; readonly take: 'mine' | 'theirs' }
  /** Somebody else wrote the record. Not taken over where work on it is under way: saving will tell. */
  | { readonly type: 'record.changed'; readonly record: QueuedRecord }
  | { readonly type: 'save.retry' }
  | { readonly type: 'connection.change'; readonly online: boolean }
  | { readonly type: 'session.pause' }
  | { readonly type: 'session.resume' }
  | { readonly type: 'autoAdvance.change'; readonly autoAdvance: boolean };
