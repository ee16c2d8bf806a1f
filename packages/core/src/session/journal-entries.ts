import { isBulkBusy } from './bulk-progress';
import type { QueuedRecord } from './record-source';
import type { Kept, RecordEvent, SessionState } from './session-state';
import type { BulkBatch, SessionStep } from './session-step';

/** The form of what a journal holds. */
export const JOURNAL_VERSION = 1;

/** The entry `session`. */
export interface SessionEntry {
  readonly version: typeof JOURNAL_VERSION;
  readonly query: unknown;
  readonly open: string | undefined;
  readonly autoAdvance: boolean;
  readonly lastSeq: number;
  readonly lastStep: number;
  /** The numbers of the steps that were undone, the one to be redone first at the front. All other steps can be undone. */
  readonly future: readonly number[];
}

/**
 * What is kept of a session, by key: `session`; `draft/<id>`, unfinished work; `outbox/<seq>`, a record on its way; `unread/<place>`,
 * what is to be done to a record that has to be read first; `history/<n>`, a step, and `history/<n>/<batch>`, one of a bulk step.
 * Values are those of the state itself, so what did not change is the same by reference.
 */
export function journalEntries(kept: Kept): ReadonlyMap<string, unknown> {
  const entries = new Map<string, unknown>([['session', sessionEntry(kept)]]);
  for (const [id, draft] of kept.drafts) entries.set(`draft/${id}`, draft);
  for (const { seq, record } of kept.outbox) entries.set(`outbox/${seq}`, record);
  for (const [place, event] of kept.unread.entries()) entries.set(`unread/${place}`, event);
  for (const step of stepsOf(kept)) {
    if (step.kind !== 'bulk') entries.set(`history/${step.n}`, step);
    else
      for (const [place, batch] of step.batches.entries()) entries.set(`history/${step.n}/${place}`, batch);
  }
  return entries;
}

/** All steps; one that is being taken back or done again counts as it was before. */
function stepsOf({ history, bulk }: Kept): readonly SessionStep[] {
  const steps = [...history.past, ...history.future];
  const stepping =
    bulk === undefined || !isBulkBusy({ bulk }) || bulk.task.kind === 'change' ? undefined : bulk.task;
  return stepping === undefined ? steps : [...steps, stepping.step];
}

function sessionEntry({ query, openId, autoAdvance, lastSeq, lastStep, history, bulk }: Kept): SessionEntry {
  const redone = bulk?.task.kind === 'redo' && isBulkBusy({ bulk }) ? [bulk.task.step.n] : [];
  const future = [...redone, ...history.future.map(({ n }) => n)];
  return { version: JOURNAL_VERSION, query, open: openId, autoAdvance, lastSeq, lastStep, future };
}

/** What the entries of a journal say, as far as it can be read. */
export interface JournalContent {
  readonly session: Partial<SessionEntry>;
  readonly drafts: ReadonlyMap<string, unknown>;
  readonly outbox: readonly { readonly seq: number; readonly record: QueuedRecord }[];
  readonly unread: readonly RecordEvent[];
  readonly steps: readonly SessionStep[];
}

/** Sorts what a journal holds. It was written by `journalEntries`, so its shape is taken on trust. */
export function readEntries(entries: ReadonlyMap<string, unknown>): JournalContent {
  const drafts = new Map<string, unknown>();
  const outbox: { readonly seq: number; readonly record: QueuedRecord }[] = [];
  const unread: { readonly place: number; readonly event: RecordEvent }[] = [];
  const steps = new Map<number, SessionStep>();
  const batches = new Map<number, Map<number, BulkBatch>>();
  for (const [key, value] of entries) {
    const slash = key.indexOf('/');
    const [kind, rest] = [key.slice(0, slash), key.slice(slash + 1)];
    const [number, place] = rest.split('/').map(Number);
    // What stands under a key is what `journalEntries` wrote there.
    if (kind === 'draft') drafts.set(rest, value);
    if (number === undefined) continue;
    if (kind === 'outbox') outbox.push({ seq: number, record: value as QueuedRecord });
    if (kind === 'unread') unread.push({ place: number, event: value as RecordEvent });
    if (kind !== 'history') continue;
    if (place === undefined) steps.set(number, value as SessionStep);
    else
      batches.set(
        number,
        (batches.get(number) ?? new Map<number, BulkBatch>()).set(place, value as BulkBatch),
      );
  }
  for (const [n, parts] of batches) {
    const inOrder = [...parts].sort(([a], [b]) => a - b).map(([, batch]) => batch);
    steps.set(n, { kind: 'bulk', n, batches: inOrder });
  }
  return {
    // Its members are looked at one by one.
    session: (entries.get('session') ?? {}) as Partial<SessionEntry>,
    drafts,
    outbox: outbox.sort((a, b) => a.seq - b.seq),
    unread: unread.sort((a, b) => a.place - b.place).map(({ event }) => event),
    steps: [...steps.values()].sort((a, b) => a.n - b.n),
  };
}

/** What of a state outlives the page. */
export function keptOf(state: SessionState): Kept {
  const { query, open, autoAdvance, drafts, outbox, unread, history, bulk, lastSeq, lastStep } = state;
  return { query, openId: open?.id, autoAdvance, drafts, outbox, unread, history, bulk, lastSeq, lastStep };
}
