import { assign, emit, enqueueActions, setup } from 'xstate';

import { backOff } from './back-off';
import { resolveConflict } from './conflict';
import { recordChanged } from './known-records';
import * as loading from './loading';
import * as position from './position';
import * as queue from './queue';
import type { QueuedRecord } from './record-source';
import * as work from './record-work';
import * as saving from './saving';
import * as seeking from './seek';
import type { SessionInput, Suggestion } from './session-input';
import type { Of, SessionEmitted, SessionMachineEvent } from './session-machine-events';
import { endWait, type SessionState, startSession } from './session-state';
import * as workers from './session-workers';
import * as suggestions from './suggestion';
import * as steps from './undo-steps';

/** An event that brings what a host's function threw. */
interface Failed {
  readonly error: unknown;
}

const sessionSetup = setup({
  types: {} as {
    context: SessionState;
    events: SessionMachineEvent;
    emitted: SessionEmitted;
    input: SessionInput;
  },
  actors: {
    readQueue: workers.readQueue,
    loadRecords: workers.loadRecords,
    saveRecord: workers.saveRecord,
    suggestFor: workers.suggestFor,
  },
  delays: {
    saveWait: ({ context }) => backOff(context.retry, context.saveTrouble?.failures ?? 1),
    loadWait: ({ context }) => backOff(context.retry, context.loadTrouble?.failures ?? 1),
    aheadWait: ({ context }) => context.retry.most,
  },
  guards: {
    mustRead: ({ context }) => queue.mustRead(context),
    mustLoad: ({ context }) => loading.canLoad(context) && loading.wantedNow(context).length > 0,
    wantsOthers: ({ context }) => loading.wantsOthers(context),
    loadWaits: ({ context }) => context.loadTrouble?.waiting === true,
    loadsAgain: ({ context }) => context.loadTrouble?.waiting !== true,
    mustPrefetch: ({ context }) => loading.canLoad(context) && loading.wantedAhead(context).length > 0,
    mustSeek: ({ context }) => loading.canLoad(context) && seeking.soughtIds(context).length > 0,
    seeksElsewhere: ({ context }) => seeking.seeksElsewhere(context),
    canSave: ({ context }) => saving.canSave(context),
    saveWaits: ({ context }) => context.saveTrouble?.waiting === true,
    savesAgain: ({ context }) => context.saveTrouble?.waiting !== true,
    mustAsk: ({ context }) => suggestions.recordToAskFor(context) !== undefined,
    asksNoMore: ({ context }) => context.open?.asked !== 'now',
  },
  actions: {
    takeQuery: assign(({ context }, { query }: Of<'queue.query'>) => queue.takeQuery(context, query)),
    refresh: assign(({ context }) => queue.refresh(context)),
    beginReading: assign(({ context }) => queue.beginReading(context)),
    takeIds: assign(({ context }, event: Of<'queue.ids'>) => queue.takeIds(context, event)),
    endQueue: assign(({ context }) => queue.endQueue(context)),
    failQueue: assign(({ context }, { error }: Failed) => queue.failQueue(context, error)),

    next: assign(({ context }) => position.goNext(context)),
    previous: assign(({ context }) => position.goPrevious(context)),
    nextOpen: assign(({ context }) => seeking.seek(context)),
    go: assign(({ context }, { index }: Of<'record.go'>) => position.goTo(context, index)),
    openId: assign(({ context }, { id }: Of<'record.open'>) => position.openId(context, id)),

    beginLoading: assign(({ context }) => loading.beginLoading(context)),
    beginAhead: assign(({ context }) => loading.beginAhead(context)),
    takeLoaded: assign(({ context }, loaded: loading.Loaded) => loading.takeLoaded(context, loaded)),
    failLoading: assign(({ context }, { error }: Failed) => loading.failLoading(context, error)),
    failAhead: assign(({ context }) => loading.failAhead(context)),
    endLoadWait: assign(({ context }) => ({ loadTrouble: endWait(context.loadTrouble) })),
    beginSeeking: assign(({ context }) => seeking.beginSeeking(context)),
    takeSought: assign(({ context }, loaded: loading.Loaded) => seeking.takeSought(context, loaded)),
    stopSeeking: assign({ seeking: undefined }),

    keepDraft: assign(({ context }, { id, draft }: Of<'draft.keep'>) => work.keepDraft(context, id, draft)),
    decide: assign(({ context }, event: Of<'record.decide'>) => work.decide(context, event)),
    mark: assign(({ context }, event: Of<'record.mark'> | Of<'record.note'>) => work.mark(context, event)),
    undo: assign(({ context }) => steps.takeRecordStep(context, 'undo')),
    redo: assign(({ context }) => steps.takeRecordStep(context, 'redo')),
    takeChange: assign(({ context }, { record }: Of<'record.changed'>) => recordChanged(context, record)),
    resolveConflict: assign(({ context }, { id, take }: Of<'conflict.resolve'>) =>
      resolveConflict(context, id, take),
    ),

    beginSaving: assign(({ context }) => saving.beginSaving(context)),
    takeStored: assign(({ context }, stored: QueuedRecord) => saving.takeStored(context, stored)),
    failSaving: assign(({ context }, { error }: Failed) => saving.failSaving(context, error)),
    endSaveWait: assign(({ context }) => ({ saveTrouble: endWait(context.saveTrouble) })),
    retryNow: assign(({ context }) => saving.retryNow(context)),
    connect: assign(({ context }, { online }: Of<'connection.change'>) => saving.connect(context, online)),

    beginAsking: assign(({ context }) => suggestions.beginAsking(context)),
    takeSuggestion: assign(({ context }, suggestion: Suggestion | undefined) =>
      suggestions.takeSuggestion(context, suggestion),
    ),
    endAsking: assign(({ context }) => suggestions.endAsking(context)),
    tellSuggestError: emit(
      ({ context }, { error }: Failed) =>
        ({ type: 'error', error: suggestions.suggestError(context.open?.id, error) }) as const,
    ),
    tellGone: enqueueActions(({ enqueue }, loaded: loading.Loaded) => {
      const ids = loading.goneOf(loaded);
      if (ids.length > 0) enqueue.emit({ type: 'gone', ids });
    }),

    pause: assign({ paused: true }),
    resume: assign({ paused: false }),
    setAutoAdvance: assign((_, { autoAdvance }: Of<'autoAdvance.change'>) => ({ autoAdvance })),
  },
});

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
    'history.undo': { actions: 'undo' },
    'history.redo': { actions: 'redo' },
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
      always: { guard: 'mustRead', target: '.reading', reenter: true },
      states: {
        idle: {},
        reading: {
          entry: 'beginReading',
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
            onDone: {
              target: 'idle',
              actions: [
                { type: 'takeLoaded', params: ({ event }) => event.output },
                { type: 'tellGone', params: ({ event }) => event.output },
              ],
            },
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
            onDone: {
              target: 'idle',
              actions: [
                { type: 'takeLoaded', params: ({ event }) => event.output },
                { type: 'tellGone', params: ({ event }) => event.output },
              ],
            },
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
            input: ({ context }) => ({ host: context.host, ids: seeking.soughtIds(context) }),
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
            input: ({ context }) => ({ host: context.host, write: saving.sentWrite(context) }),
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
            input: ({ context }) => ({ host: context.host, record: suggestions.recordAskedFor(context) }),
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
  },
});
