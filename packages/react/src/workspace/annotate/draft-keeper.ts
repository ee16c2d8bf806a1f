import type { AnnotationRecord, PersistedDraft } from '@labelwright/core';

/** Tells of unfinished work: at once when it begins, then at most so often while it goes on. */
const EVERY_MS = 50;

/** What a component's `onChange` tells; both are built when they are read. */
export interface Change {
  readonly draft: PersistedDraft;
  readonly record: AnnotationRecord;
}

export interface DraftKeeper {
  readonly keep: (change: Change) => void;
  /** Tells what it still holds. */
  readonly flush: () => void;
  /** Forgets what it still holds: a decision says more. */
  readonly drop: () => void;
}

/** Building a draft costs as much as the draft is long, so not each key stroke gets one. */
export function createDraftKeeper(tell: (change: Change) => void): DraftKeeper {
  let held: Change | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    const change = held;
    held = undefined;
    if (change !== undefined) tell(change);
  };
  const tick = (): void => {
    timer = undefined;
    if (held === undefined) return;
    flush();
    timer = setTimeout(tick, EVERY_MS);
  };
  return {
    keep: (change) => {
      held = change;
      if (timer !== undefined) return;
      timer = setTimeout(tick, EVERY_MS);
      // Behind a decision that is told in the same breath.
      queueMicrotask(flush);
    },
    flush,
    drop: () => {
      held = undefined;
    },
  };
}
