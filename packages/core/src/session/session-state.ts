import type { AnnotationError } from '../errors';
import { createHistory, type History } from '../history/history';
import { backOff, DEFAULT_RETRY, type RetryOptions } from './back-off';
import type { BulkProgress } from './bulk-progress';
import { emptyQueue, type IdQueue } from './id-queue';
import type { Outbox } from './outbox';
import type { QueuedRecord, QueueQuery } from './record-source';
import type { SessionEvent } from './session-events';
import type { SessionInput, Suggestion } from './session-input';
import type { SessionMachineEvent } from './session-machine-events';
import type { KeptDraft, SessionStep } from './session-step';

/** The record that is open, whether it has been read or not. */
export interface OpenPlace {
  readonly id: string;
  /** In the queue, from 0. */
  readonly index: number | undefined;
  /** Where to go on when the record turns out to be gone. */
  readonly direction: 1 | -1;
  /** The version that is shown while there is unfinished work on it: that must not change under the annotator's hands. */
  readonly shown?: QueuedRecord | undefined;
  /** What a model said of it. */
  readonly suggestion?: Suggestion | undefined;
  /** Whether a model was asked, and has not answered yet (`now`). */
  readonly asked?: 'now' | 'before' | undefined;
}

/** A wait after failures. */
export interface Trouble {
  readonly failures: number;
  readonly error: AnnotationError;
  /** By `now()`. */
  readonly nextTryAt: number;
  /** Whether it is not to be tried again yet. */
  readonly waiting: boolean;
}

/** What outlives the page. */
export interface Kept
  extends Pick<
    SessionState,
    'query' | 'autoAdvance' | 'drafts' | 'outbox' | 'unread' | 'history' | 'bulk' | 'lastSeq' | 'lastStep'
  > {
  readonly openId: string | undefined;
}

/** What is in a journal, or will be when the writing under way is done. */
export interface Journaled {
  readonly entries: ReadonlyMap<string, unknown>;
  /** What they were made of, to know at a glance whether anything is new. */
  readonly kept: Kept;
}

/** All that is known in a session. Immutable; every function here gives a new one. */
export interface SessionState {
  readonly host: SessionInput;
  readonly retry: RetryOptions;
  readonly restoring: boolean;
  /** What arrived while restoring; it is followed after. */
  readonly early: readonly SessionMachineEvent[];
  readonly paused: boolean;
  readonly online: boolean;
  readonly autoAdvance: boolean;

  readonly query: QueueQuery;
  readonly queue: IdQueue;
  /** Counts readings of the queue; pieces of an earlier one are dropped. */
  readonly reading: number;
  /** The reading that was begun last. */
  readonly readingBegun: number;
  readonly complete: boolean;
  readonly queueError: AnnotationError | undefined;

  readonly open: OpenPlace | undefined;
  /** Whether the annotator has gone anywhere, or begun anything: until then the session stands at the start of its queue. */
  readonly moved: boolean;
  /** Records as they are stored, as far as known: those that were read last. */
  readonly records: ReadonlyMap<string, QueuedRecord>;
  readonly gone: ReadonlySet<string>;
  /** Which are being read: those that are waited for, and those that are read ahead. */
  readonly loading: readonly string[];
  readonly loadingAhead: readonly string[];
  /** A record that is shown, and read again. */
  readonly stale: string | undefined;
  /** Why records cannot be read. */
  readonly loadTrouble: Trouble | undefined;
  /** Decisions and marks of records that have to be read first. */
  readonly unread: readonly RecordEvent[];
  /** The place up to which `record.nextOpen` has looked. */
  readonly seeking: number | undefined;
  /** The place from which records are being read for it. */
  readonly seekingFrom: number | undefined;

  readonly drafts: ReadonlyMap<string, KeptDraft>;
  readonly outbox: Outbox;
  readonly lastSeq: number;
  /** Of the write that is on its way. */
  readonly sending: number | undefined;
  readonly saveTrouble: Trouble | undefined;

  readonly history: History<SessionStep>;
  readonly lastStep: number;
  /** An undo or redo whose record has to be read first. */
  readonly stepping: 'undo' | 'redo' | undefined;
  readonly bulk: BulkProgress | undefined;
  readonly decidedAt: readonly number[];

  readonly journaled: Journaled | undefined;
  readonly journaling: Journaled | undefined;
  /** `false` where there is none, or one of another version that must not be touched. */
  readonly journals: boolean;
  readonly journalTrouble: Trouble | undefined;
}

/** What is done to one record. */
export type RecordEvent = Extract<
  SessionEvent,
  { readonly type: 'record.decide' | 'record.mark' | 'record.note' }
>;

/** A session that has done nothing yet. */
export function startSession(host: SessionInput): SessionState {
  return {
    host,
    retry: { ...DEFAULT_RETRY, ...host.retry },
    restoring: host.journal !== undefined,
    early: [],
    paused: false,
    online: true,
    autoAdvance: host.autoAdvance ?? true,
    query: host.query ?? {},
    queue: emptyQueue(),
    reading: 1,
    readingBegun: 0,
    complete: false,
    queueError: undefined,
    open: undefined,
    moved: false,
    records: new Map(),
    gone: new Set(),
    loading: [],
    loadingAhead: [],
    stale: undefined,
    loadTrouble: undefined,
    unread: [],
    seeking: undefined,
    seekingFrom: undefined,
    drafts: new Map(),
    outbox: [],
    lastSeq: 0,
    sending: undefined,
    saveTrouble: undefined,
    history: createHistory(host.historyLimit),
    lastStep: 0,
    stepping: undefined,
    bulk: undefined,
    decidedAt: [],
    journaled: undefined,
    journaling: undefined,
    journals: host.journal !== undefined,
    journalTrouble: undefined,
  };
}

/** A failure more, and when to try again. */
export function troubleAfter(
  { retry, host }: SessionState,
  former: Trouble | undefined,
  error: AnnotationError,
): Trouble {
  const failures = (former?.failures ?? 0) + 1;
  return { failures, error, nextTryAt: host.now() + backOff(retry, failures), waiting: true };
}

/** The wait is over; what happens next tells whether the trouble is. */
export function endWait<T extends Trouble | undefined>(trouble: T): T {
  return trouble === undefined || !trouble.waiting ? trouble : { ...trouble, waiting: false };
}

/** A map with one entry more, or another one; `undefined` takes it away. The same map where nothing changes. */
export function withEntry<V>(
  map: ReadonlyMap<string, V>,
  key: string,
  value: V | undefined,
): ReadonlyMap<string, V> {
  if (map.get(key) === value) return map;
  const next = new Map(map);
  if (value === undefined) next.delete(key);
  else next.set(key, value);
  return next;
}
