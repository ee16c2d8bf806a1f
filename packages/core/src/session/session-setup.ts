import { assign, emit, enqueueActions, setup } from 'xstate';

import { backOff } from './back-off';
import { isBulkBusy } from './bulk-progress';
import * as bulk from './bulk-run';
import { resolveConflict } from './conflict';
import * as journaling from './journaling';
import { recordChanged } from './known-records';
import * as loading from './loading';
import * as position from './position';
import * as queue from './queue';
import type { QueuedRecord } from './record-source';
import * as work from './record-work';
import * as saving from './saving';
import * as seeking from './seek';
import type { SaveOutcome, SessionInput, Suggestion } from './session-input';
import type { Of, SessionEmitted, SessionMachineEvent } from './session-machine-events';
import { endWait, type SessionState } from './session-state';
import * as workers from './session-workers';
import * as suggestions from './suggestion';
import * as steps from './undo-steps';

/** An event that brings what a host's function threw. */
export interface Failed {
  readonly error: unknown;
}

const DRAFT_DELAY = 100;

/** The names that the machine's table uses, each one call into a pure function. */
export const sessionSetup = setup({
  // How XState is told types.
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
    findAll: workers.findAll,
    saveMany: workers.saveMany,
    readJournal: workers.readJournal,
    writeJournal: workers.writeJournal,
  },
  delays: {
    saveWait: ({ context }) => backOff(context.retry, context.saveTrouble?.failures ?? 1),
    loadWait: ({ context }) => backOff(context.retry, context.loadTrouble?.failures ?? 1),
    aheadWait: ({ context }) => context.retry.most,
    draftDelay: ({ context }) => context.host.draftDelay ?? DRAFT_DELAY,
    journalWait: ({ context }) => backOff(context.retry, context.journalTrouble?.failures ?? 1),
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
    undoesBulk: ({ context }) => steps.bulkStepFor(context, 'undo') !== undefined,
    redoesBulk: ({ context }) => steps.bulkStepFor(context, 'redo') !== undefined,
    mayStep: ({ context }) => steps.mayStep(context),
    bulkRuns: ({ context }) => isBulkBusy(context),
    bulkIsOver: ({ context }) => bulk.isBulkOver(context),
    bulkMustFind: ({ context }) =>
      bulk.isDrained(context) && loading.canLoad(context) && context.bulk?.ids === undefined,
    bulkIsFound: ({ context }) => bulk.isDrained(context) && context.bulk?.ids !== undefined,
    bulkMustRead: ({ context }) => loading.canLoad(context) && bulk.bulkIdsToRead(context).length > 0,
    bulkCanSave: ({ context }) => bulk.canSaveBulk(context),
    isRestoring: ({ context }) => context.restoring,
    mustJournal: ({ context }) => journaling.mustJournal(context),
    mustJournalNow: ({ context }) => journaling.mustJournalNow(context),
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
    takeLoaded: enqueueActions(({ enqueue }, loaded: loading.Loaded) => {
      enqueue.assign(({ context }) => loading.takeLoaded(context, loaded));
      const ids = loading.goneOf(loaded);
      if (ids.length > 0) enqueue.emit({ type: 'gone', ids });
    }),
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
    undoBulk: assign(({ context }) => bulk.stepBulk(context, 'undo', steps.bulkStepFor(context, 'undo'))),
    redoBulk: assign(({ context }) => bulk.stepBulk(context, 'redo', steps.bulkStepFor(context, 'redo'))),
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

    startBulk: assign(({ context }, event: Of<'bulk.start'>) => bulk.startBulk(context, event)),
    cancelBulk: assign(({ context }) => bulk.cancelBulk(context)),
    takeFound: assign(({ context }, ids: readonly string[]) => bulk.takeFound(context, ids)),
    takeBulkRead: assign(({ context }, loaded: loading.Loaded) => bulk.takeBulkRead(context, loaded)),
    takeBulkSaved: assign(({ context }, outcomes: readonly SaveOutcome[]) =>
      bulk.takeBulkSaved(context, outcomes),
    ),
    failBulkSaving: assign(({ context }, { error }: Failed) => bulk.failBulkSaving(context, error)),
    endBulk: assign(({ context }) => bulk.endBulk(context)),

    keepForLater: assign(({ context }, event: SessionMachineEvent) =>
      journaling.keepForLater(context, event),
    ),
    restore: assign(({ context }, entries: ReadonlyMap<string, unknown>) =>
      journaling.restore(context, entries),
    ),
    failRestoring: assign(({ context }, { error }: Failed) => journaling.failRestoring(context, error)),
    followEarly: enqueueActions(({ context, enqueue }) => {
      for (const event of context.early) enqueue.raise(event);
      enqueue.assign({ early: [] });
    }),
    beginJournaling: assign(({ context }) => journaling.beginJournaling(context)),
    endJournaling: assign(({ context }) => journaling.endJournaling(context)),
    failJournaling: assign(({ context }, { error }: Failed) => journaling.failJournaling(context, error)),
    endJournalWait: assign(({ context }) => journaling.endJournalWait(context)),

    pause: assign({ paused: true }),
    resume: assign({ paused: false }),
    setAutoAdvance: assign((_, { autoAdvance }: Of<'autoAdvance.change'>) => ({ autoAdvance })),
  },
});
