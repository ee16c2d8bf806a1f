import { bulkIdsToRead, recordsToSave } from './bulk-run';
import { journalChanges } from './journaling';
import { sentWrite } from './saving';
import { soughtIds } from './seek';
import { sessionSetup } from './session-setup';
import { startSession } from './session-state';
import { recordAskedFor } from './suggestion';

/**
 * The work on a whole dataset: which record is open, what is on its way to the store, what can be undone. What is told to it changes
 * what is known (`on`, below); each region does one thing as soon as what is known asks for it, and stops when it no longer does.
 * Everything is decided by pure functions over `SessionState`; nothing here computes.
 */
export const annotationSessionMachine = sessionSetup.createMachine({
  id: 'annotationSession',
  context: ({ input }) => startSession(input),
  type: 'parallel',
  on: {
    'queue.query': { actions: { type: 'takeQuery', params: ({ event }) => event } },
    'queue.refresh': { actions: 'refresh' },
    'queue.ids': { actions: { type: 'takeIds', params: ({ event }) => event } },
    'record.next': { actions: 'next' },
    'record.previous': { actions: 'previous' },
    'record.nextOpen': { actions: 'nextOpen' },
    'record.go': { actions: { type: 'go', params: ({ event }) => event } },
    'record.open': { actions: { type: 'openId', params: ({ event }) => event } },
    'draft.keep': { actions: { type: 'keepDraft', params: ({ event }) => event } },
    'record.decide': { actions: { type: 'decide', params: ({ event }) => event } },
    'record.mark': { actions: { type: 'mark', params: ({ event }) => event } },
    'record.note': { actions: { type: 'mark', params: ({ event }) => event } },
    'bulk.start': { actions: { type: 'startBulk', params: ({ event }) => event } },
    'bulk.cancel': { actions: 'cancelBulk' },
    'history.undo': [
      { guard: 'undoesBulk', actions: 'undoBulk' },
      { guard: 'mayStep', actions: 'undo' },
    ],
    'history.redo': [
      { guard: 'redoesBulk', actions: 'redoBulk' },
      { guard: 'mayStep', actions: 'redo' },
    ],
    'conflict.resolve': { actions: { type: 'resolveConflict', params: ({ event }) => event } },
    'record.changed': { actions: { type: 'takeChange', params: ({ event }) => event } },
    'save.retry': { actions: 'retryNow' },
    'connection.change': { actions: { type: 'connect', params: ({ event }) => event } },
    'session.pause': { actions: 'pause' },
    'session.resume': { actions: 'resume' },
    'autoAdvance.change': { actions: { type: 'setAutoAdvance', params: ({ event }) => event } },
  },
  states: {
    queue: {
      initial: 'idle',
      states: {
        idle: { always: { guard: 'mustRead', target: 'reading' } },
        reading: {
          entry: 'beginReading',
          always: { guard: 'mustRead', target: 'reading', reenter: true },
          invoke: {
            id: 'queue',
            src: 'readQueue',
            input: ({ context, self }) => ({
              host: context.host,
              query: context.query,
              reading: context.reading,
              tell: (event) => self.send(event),
            }),
            onDone: { target: 'idle', actions: 'endQueue' },
            onError: { target: 'idle', actions: { type: 'failQueue', params: ({ event }) => event } },
          },
        },
      },
    },
    opening: {
      initial: 'idle',
      states: {
        idle: {
          always: [
            { guard: 'loadWaits', target: 'waiting' },
            { guard: 'mustLoad', target: 'loading' },
          ],
        },
        loading: {
          entry: 'beginLoading',
          always: { guard: 'wantsOthers', target: 'loading', reenter: true },
          invoke: {
            id: 'opening',
            src: 'loadRecords',
            input: ({ context }) => ({ host: context.host, ids: context.loading }),
            onDone: { target: 'idle', actions: { type: 'takeLoaded', params: ({ event }) => event.output } },
            onError: { target: 'idle', actions: { type: 'failLoading', params: ({ event }) => event } },
          },
        },
        waiting: {
          always: { guard: 'loadsAgain', target: 'idle' },
          after: { loadWait: { target: 'idle', actions: 'endLoadWait' } },
        },
      },
    },
    prefetching: {
      initial: 'idle',
      states: {
        idle: { always: { guard: 'mustPrefetch', target: 'loading' } },
        loading: {
          entry: 'beginAhead',
          invoke: {
            id: 'prefetching',
            src: 'loadRecords',
            input: ({ context }) => ({ host: context.host, ids: context.loadingAhead }),
            onDone: { target: 'idle', actions: { type: 'takeLoaded', params: ({ event }) => event.output } },
            onError: { target: 'waiting', actions: 'failAhead' },
          },
        },
        waiting: { after: { aheadWait: 'idle' } },
      },
    },
    seeking: {
      initial: 'idle',
      states: {
        idle: { always: { guard: 'mustSeek', target: 'loading' } },
        loading: {
          entry: 'beginSeeking',
          always: { guard: 'seeksElsewhere', target: 'idle' },
          invoke: {
            id: 'seeking',
            src: 'loadRecords',
            input: ({ context }) => ({ host: context.host, ids: soughtIds(context) }),
            onDone: { target: 'idle', actions: { type: 'takeSought', params: ({ event }) => event.output } },
            onError: {
              target: 'idle',
              actions: [{ type: 'failLoading', params: ({ event }) => event }, 'stopSeeking'],
            },
          },
        },
      },
    },
    saving: {
      initial: 'idle',
      states: {
        idle: {
          always: [
            { guard: 'saveWaits', target: 'waiting' },
            { guard: 'canSave', target: 'saving' },
          ],
        },
        saving: {
          entry: 'beginSaving',
          invoke: {
            id: 'saving',
            src: 'saveRecord',
            input: ({ context }) => ({ host: context.host, write: sentWrite(context) }),
            onDone: { target: 'idle', actions: { type: 'takeStored', params: ({ event }) => event.output } },
            onError: { target: 'idle', actions: { type: 'failSaving', params: ({ event }) => event } },
          },
        },
        waiting: {
          always: { guard: 'savesAgain', target: 'idle' },
          after: { saveWait: { target: 'idle', actions: 'endSaveWait' } },
        },
      },
    },
    suggesting: {
      initial: 'idle',
      states: {
        idle: { always: { guard: 'mustAsk', target: 'asking' } },
        asking: {
          entry: 'beginAsking',
          always: { guard: 'asksNoMore', target: 'idle' },
          invoke: {
            id: 'suggesting',
            src: 'suggestFor',
            input: ({ context }) => ({ host: context.host, record: recordAskedFor(context) }),
            onDone: {
              target: 'idle',
              actions: { type: 'takeSuggestion', params: ({ event }) => event.output },
            },
            onError: {
              target: 'idle',
              actions: [{ type: 'tellSuggestError', params: ({ event }) => event }, 'endAsking'],
            },
          },
        },
      },
    },
    bulk: {
      initial: 'idle',
      states: {
        idle: { always: { guard: 'bulkRuns', target: 'draining' } },
        draining: {
          always: [
            { guard: 'bulkIsOver', target: 'idle', actions: 'endBulk' },
            { guard: 'bulkMustFind', target: 'finding' },
            { guard: 'bulkIsFound', target: 'between' },
          ],
        },
        finding: {
          always: { guard: 'bulkIsOver', target: 'idle', actions: 'endBulk' },
          invoke: {
            id: 'bulkFinding',
            src: 'findAll',
            input: ({ context }) => ({ host: context.host, query: context.query }),
            onDone: {
              target: 'between',
              actions: { type: 'takeFound', params: ({ event }) => event.output },
            },
            onError: { target: 'draining', actions: { type: 'failLoading', params: ({ event }) => event } },
          },
        },
        between: {
          always: [
            { guard: 'bulkIsOver', target: 'idle', actions: 'endBulk' },
            { guard: 'bulkCanSave', target: 'saving' },
            { guard: 'bulkMustRead', target: 'reading' },
          ],
        },
        reading: {
          always: { guard: 'bulkIsOver', target: 'idle', actions: 'endBulk' },
          invoke: {
            id: 'bulkReading',
            src: 'loadRecords',
            input: ({ context }) => ({ host: context.host, ids: bulkIdsToRead(context) }),
            onDone: {
              target: 'between',
              actions: { type: 'takeBulkRead', params: ({ event }) => event.output },
            },
            onError: { target: 'between', actions: { type: 'failLoading', params: ({ event }) => event } },
          },
        },
        saving: {
          invoke: {
            id: 'bulkSaving',
            src: 'saveMany',
            input: ({ context }) => ({ host: context.host, records: recordsToSave(context) }),
            onDone: {
              target: 'between',
              actions: { type: 'takeBulkSaved', params: ({ event }) => event.output },
            },
            onError: { target: 'between', actions: { type: 'failBulkSaving', params: ({ event }) => event } },
          },
        },
      },
    },
    journal: {
      initial: 'beginning',
      states: {
        beginning: { always: [{ guard: 'isRestoring', target: 'restoring' }, { target: 'idle' }] },
        restoring: {
          on: { '*': { actions: { type: 'keepForLater', params: ({ event }) => event } } },
          invoke: {
            id: 'restoring',
            src: 'readJournal',
            input: ({ context }) => ({ host: context.host }),
            onDone: {
              target: 'idle',
              actions: [{ type: 'restore', params: ({ event }) => event.output }, 'followEarly'],
            },
            onError: {
              target: 'idle',
              actions: [{ type: 'failRestoring', params: ({ event }) => event }, 'followEarly'],
            },
          },
        },
        idle: {
          always: [
            { guard: 'mustJournalNow', target: 'writing' },
            { guard: 'mustJournal', target: 'due' },
          ],
        },
        due: {
          always: { guard: 'mustJournalNow', target: 'writing' },
          after: { draftDelay: 'writing' },
        },
        writing: {
          entry: 'beginJournaling',
          invoke: {
            id: 'journal',
            src: 'writeJournal',
            input: ({ context }) => ({ host: context.host, changes: journalChanges(context) }),
            onDone: { target: 'idle', actions: 'endJournaling' },
            onError: { target: 'waiting', actions: { type: 'failJournaling', params: ({ event }) => event } },
          },
        },
        waiting: { after: { journalWait: { target: 'idle', actions: 'endJournalWait' } } },
      },
    },
  },
});
