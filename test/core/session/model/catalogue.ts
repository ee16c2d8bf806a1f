import {
  AnnotationError,
  type QueuedRecord,
  type SessionEvent,
  type SessionMachineEvent,
  type SessionState,
} from '@labelwright/core';
import { decided, draftOf, mail } from '../support';

/** All records that there are. */
export const RECORDS = [mail('r0'), mail('r1')];
const [FIRST, SECOND] = RECORDS as [QueuedRecord, QueuedRecord];

/** At least one event of each type that a session takes: a type that is missing does not compile. */
export type Catalogue = {
  readonly [Type in SessionMachineEvent['type']]: readonly [
    Extract<SessionMachineEvent, { readonly type: Type }>,
    ...Extract<SessionMachineEvent, { readonly type: Type }>[],
  ];
};

export const CATALOGUE: Catalogue = {
  'queue.query': [{ type: 'queue.query', query: { filter: { status: ['Default'] } } }],
  'queue.refresh': [{ type: 'queue.refresh' }],
  'queue.ids': [
    { type: 'queue.ids', reading: 1, ids: ['r0', 'r1'] },
    { type: 'queue.ids', reading: 2, ids: ['r1'] },
  ],
  'record.next': [{ type: 'record.next' }],
  'record.previous': [{ type: 'record.previous' }],
  'record.nextOpen': [{ type: 'record.nextOpen' }],
  'record.go': [{ type: 'record.go', index: 0 }],
  'record.open': [{ type: 'record.open', id: 'r1' }],
  'draft.keep': [
    { type: 'draft.keep', id: 'r0', draft: draftOf('r0', 'ham') },
    { type: 'draft.keep', id: 'r0', draft: draftOf('r0', 'ham', 0) },
  ],
  'record.decide': [
    { type: 'record.decide', record: decided(FIRST, 'spam') },
    { type: 'record.decide', record: decided(SECOND, 'ham') },
  ],
  'record.mark': [{ type: 'record.mark', id: 'r0', checkLater: true }],
  'record.note': [{ type: 'record.note', id: 'r1', note: 'odd' }],
  'bulk.start': [
    { type: 'bulk.start', change: { kind: 'discard' }, ids: 'all' },
    { type: 'bulk.start', change: { kind: 'discard' }, ids: ['r1'] },
  ],
  'bulk.cancel': [{ type: 'bulk.cancel' }],
  'history.undo': [{ type: 'history.undo' }],
  'history.redo': [{ type: 'history.redo' }],
  'conflict.resolve': [
    { type: 'conflict.resolve', id: 'r0', take: 'mine' },
    { type: 'conflict.resolve', id: 'r0', take: 'theirs' },
  ],
  'record.changed': [{ type: 'record.changed', record: { ...FIRST, metadata: { by: 'somebody' } } }],
  'save.retry': [{ type: 'save.retry' }],
  'connection.change': [
    { type: 'connection.change', online: false },
    { type: 'connection.change', online: true },
  ],
  'session.pause': [{ type: 'session.pause' }],
  'session.resume': [{ type: 'session.resume' }],
  'autoAdvance.change': [{ type: 'autoAdvance.change', autoAdvance: false }],
};

export const EVERYTHING: readonly SessionMachineEvent[] =
  Object.values<readonly SessionMachineEvent[]>(CATALOGUE).flat();

/** The events of some types. */
export function eventsOf(...types: readonly SessionEvent['type'][]): readonly SessionMachineEvent[] {
  return types.flatMap((type) => CATALOGUE[type] as readonly SessionMachineEvent[]);
}

/** An event of XState itself. */
export interface WorkerEvent {
  readonly type: string;
  readonly output?: unknown;
  readonly error?: unknown;
}

const done = (id: string, output: unknown): WorkerEvent => ({ type: `xstate.done.actor.${id}`, output });
const failed = (id: string, error: unknown): WorkerEvent => ({ type: `xstate.error.actor.${id}`, error });
const DOWN = new TypeError('fetch failed');
const REFUSED = new AnnotationError('LABEL_UNKNOWN', 'No such label.');

function conflict(record: QueuedRecord): Error {
  const stored = { ...record, annotation: 'theirs', status: 'Validated' };
  return Object.assign(new AnnotationError('RECORD_CONFLICT', 'Changed.'), { stored });
}

/** The records as they were stored last. */
function found(ids: readonly string[], { records }: SessionState) {
  return { ids, records: ids.map((id) => records.get(id) ?? RECORDS.find((record) => record.id === id)) };
}

function loads(id: string, ids: readonly string[], state: SessionState): readonly WorkerEvent[] {
  const gone = { ids, records: ids.map(() => undefined) };
  return [done(id, found(ids, state)), done(id, gone), failed(id, DOWN)];
}

function after(delay: string, state: string): readonly WorkerEvent[] {
  return [{ type: `xstate.after.${delay}.annotationSession.${state}` }];
}

/** What may come of what goes on in a state, by its region and name; a state that waits for nothing has nothing here. */
export const ANSWERS: Readonly<Record<string, (state: SessionState) => readonly WorkerEvent[]>> = {
  'queue.reading': ({ reading }) => [
    { type: 'queue.ids', reading, ids: ['r0', 'r1'] } as WorkerEvent,
    done('queue', undefined),
    failed('queue', DOWN),
  ],
  'opening.loading': (state) => loads('opening', state.loading, state),
  'opening.waiting': () => after('loadWait', 'opening.waiting'),
  'prefetching.loading': (state) => loads('prefetching', state.loadingAhead, state),
  'prefetching.waiting': () => after('aheadWait', 'prefetching.waiting'),
  'seeking.loading': (state) => loads('seeking', state.queue.store.ids.slice(state.seeking ?? 0), state),
  'saving.saving': ({ outbox, sending }) => {
    const record = outbox.find(({ seq }) => seq === sending)?.record;
    if (record === undefined) return [failed('saving', DOWN)];
    return [
      done('saving', record),
      failed('saving', DOWN),
      failed('saving', REFUSED),
      failed('saving', conflict(record)),
    ];
  },
  'saving.waiting': () => after('saveWait', 'saving.waiting'),
  'suggesting.asking': () => [
    done('suggesting', { prediction: [{ label: 'spam', score: 1 }] }),
    done('suggesting', undefined),
    failed('suggesting', DOWN),
  ],
  'bulk.finding': () => [
    done('bulkFinding', ['r0', 'r1']),
    done('bulkFinding', []),
    failed('bulkFinding', DOWN),
  ],
  'bulk.reading': (state) => loads('bulkReading', state.bulk?.ids?.slice(state.bulk.done) ?? [], state),
  'bulk.saving': ({ bulk }) => [
    done(
      'bulkSaving',
      bulk?.batch?.map(({ after: stored }) => ({ stored })),
    ),
    done(
      'bulkSaving',
      bulk?.batch?.map(() => ({ failure: { code: 'RECORD_CONFLICT', path: '', message: '' } })),
    ),
    failed('bulkSaving', DOWN),
    failed('bulkSaving', REFUSED),
  ],
  'journal.restoring': () => [
    done('restoring', new Map([['session', { version: 1, open: 'r1' }]])),
    failed('restoring', DOWN),
  ],
  'journal.due': () => after('draftDelay', 'journal.due'),
  'journal.writing': () => [done('journal', undefined), failed('journal', DOWN)],
  'journal.waiting': () => after('journalWait', 'journal.waiting'),
};
