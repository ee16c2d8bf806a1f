import {
  annotationSessionMachine,
  type SessionEmitted,
  type SessionEvent,
  type SessionInput,
  type SessionView,
  sessionView,
} from '@labelwright/core';
import { createActor } from 'xstate';

import { isShallowEqual } from '../internal/shallow-equal';

/** A session at work, as React reads it. */
export interface SessionStore {
  readonly view: () => SessionView;
  readonly subscribe: (listener: () => void) => () => void;
  readonly send: (event: SessionEvent) => void;
  /** What it tells besides its view: a model that failed, records that were deleted. */
  readonly onTold: (listener: (told: SessionEmitted) => void) => void;
  /** Starts it; again does nothing. */
  readonly start: () => void;
  /** Ends it when what is being saved is saved. */
  readonly stop: () => void;
}

/** A session for one source of records. Its view stays the same object until something in it changes. */
export function createSessionStore(input: SessionInput): SessionStore {
  const actor = createActor(annotationSessionMachine, { input });
  let last = { snapshot: actor.getSnapshot(), view: sessionView(actor.getSnapshot()) };
  const view = (): SessionView => {
    const snapshot = actor.getSnapshot();
    if (snapshot !== last.snapshot) last = { snapshot, view: kept(last.view, sessionView(snapshot)) };
    return last.view;
  };
  return {
    view,
    subscribe: (listener) => {
      let told = view();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const tell = (): void => {
        clearTimeout(timer);
        timer = undefined;
        told = view();
        listener();
      };
      const subscription = actor.subscribe(() => {
        const next = view();
        if (next === told) return;
        if (!isOnlyLonger(told, next)) tell();
        else timer ??= setTimeout(tell, FRAME_MS);
      });
      return () => {
        clearTimeout(timer);
        subscription.unsubscribe();
      };
    },
    send: (event) => actor.send(event),
    onTold: (listener) => void actor.on('*', listener),
    start: () => void actor.start(),
    stop: () => {
      if (view().saving.state !== 'saving') {
        actor.stop();
        return;
      }
      // What was decided last must not depend on how fast the page is left.
      const subscription = actor.subscribe(() => {
        if (view().saving.state === 'saving') return;
        subscription.unsubscribe();
        actor.stop();
      });
    },
  };
}

/** The ids of a long queue come in hundreds of pieces; nobody sees more than one a frame. */
const FRAME_MS = 16;

/** Whether nothing but the length of the queue has changed. */
function isOnlyLonger(last: SessionView, next: SessionView): boolean {
  const { length, complete } = next;
  return isShallowEqual({ ...last, length, complete }, next);
}

/** What says the same as before is the same object as before, and so is the view where all of it does. */
function kept(last: SessionView, next: SessionView): SessionView {
  const view = {
    ...next,
    saving: keptObject(last.saving, next.saving),
    conflicts: keptList(last.conflicts, next.conflicts),
    refusals: keptList(last.refusals, next.refusals),
    bulk: keptObject(last.bulk, next.bulk),
  };
  return isShallowEqual(last, view) ? last : view;
}

function keptObject<Value extends object | undefined>(last: Value, next: Value): Value {
  return last !== undefined && next !== undefined && isShallowEqual(last, next) ? last : next;
}

function keptList<Item extends object>(last: readonly Item[], next: readonly Item[]): readonly Item[] {
  const items = next.map((item, place) => keptObject(last[place], item) ?? item);
  return isShallowEqual(last, items) ? last : items;
}
