import type { AnnotationRecord, PersistedDraft } from '@labelwright/core';
import { useEffect, useRef, useState } from 'react';

import type { LiveSource } from './live-source';
import { emitRecord, goTo, startWalk, type Walk } from './walk';

/** A record on the page, and what was left unfinished on it. */
export interface Shown<R> {
  readonly index: number;
  readonly record: R;
  readonly draft: PersistedDraft | undefined;
}

/** A change as `onChange` tells it; the draft is built when it is read. */
export interface UnfinishedWork {
  readonly draft: PersistedDraft;
}

export interface LiveWalk<R> {
  readonly walk: Walk<R>;
  /** What is on the page: while the next record is being predicted still the one before. */
  readonly shown: Shown<R> | undefined;
  readonly advance: boolean;
  readonly setAdvance: (advance: boolean) => void;
  readonly go: (index: number) => void;
  readonly emit: (record: R) => void;
  /** Keeps unfinished work until the annotator comes back to the record. */
  readonly keepWork: (work: UnfinishedWork) => void;
}

/** Walks through the records of a source, as a host's page would. */
export function useLiveWalk<R extends AnnotationRecord>(source: LiveSource<R>): LiveWalk<R> {
  const [walk, setWalk] = useState(() => startWalk<R>(source.count));
  const [shown, setShown] = useState<Shown<R>>();
  const [advance, setAdvance] = useState(true);
  const unfinished = useRef(new Map<number, UnfinishedWork>());
  const { index, emitted } = walk;
  const stored = emitted.get(index);

  useEffect(() => {
    let wanted = true;
    const show = (record: R) => {
      if (wanted) setShown({ index, record, draft: unfinished.current.get(index)?.draft });
    };
    if (stored === undefined) void source.recordAt(index).then(show);
    else show(stored);
    return () => {
      wanted = false;
    };
  }, [source, index, stored]);

  return {
    walk,
    shown,
    advance,
    setAdvance,
    go: (to) => setWalk((before) => goTo(before, to)),
    emit(record) {
      // While the next record is being predicted, the one before is still on the page and can be decided.
      const at = shown?.index ?? index;
      unfinished.current.delete(at);
      setWalk((before) => emitRecord(goTo(before, at), record, advance));
    },
    keepWork: (work) => {
      unfinished.current.set(shown?.index ?? index, work);
    },
  };
}
