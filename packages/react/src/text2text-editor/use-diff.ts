import { useMemo, useState } from 'react';

import { useChoice } from '../internal/use-choice';
import { withLineFeeds } from './line-endings';
import type { DrawnCandidate } from './shown-candidates';

/** What the text is compared with: what it began as, a candidate by its index from 0, or the source. */
export type DiffBase = 'origin' | 'source' | number;

export interface DiffOptions {
  /** Whether the host wants it shown; the annotator may choose otherwise. */
  readonly shown: boolean;
  readonly text: string;
  readonly source: string;
  /** The candidate that the text began as. */
  readonly origin: string | undefined;
  readonly candidates: readonly DrawnCandidate[];
  /** Which record this is about, by identity: in another one the text is compared with what it began as. */
  readonly recordKey: object;
}

/** Two texts to compare, each line end an LF. */
export interface ComparedTexts {
  readonly before: string;
  readonly after: string;
}

/** What differs between the text and another one. */
export interface DiffState {
  readonly shown: boolean;
  /** What is compared with: what the annotator chose, as far as it is there. */
  readonly base: DiffBase;
  /** Whether it is known as what the text began. */
  readonly hasOrigin: boolean;
  /** The two texts while the comparison is shown; the same object as long as both are the same. */
  readonly texts: ComparedTexts | undefined;
  readonly setShown: (shown: boolean) => void;
  readonly setBase: (base: DiffBase) => void;
}

export function useDiff(options: DiffOptions): DiffState {
  const { text, source, origin, candidates, recordKey } = options;
  const [shown, setShown] = useChoice(options.shown);
  const [choice, setChoice] = useState<{ readonly base: DiffBase; readonly recordKey: object }>();
  const wanted = choice?.recordKey === recordKey ? choice.base : 'origin';
  const base = present(wanted, options);
  const other =
    base === 'source' ? source : base === 'origin' ? (origin ?? '') : (candidates[base]?.text ?? '');
  const texts = useMemo(
    () => (shown ? { before: withLineFeeds(other), after: withLineFeeds(text) } : undefined),
    [shown, other, text],
  );
  return {
    shown,
    base,
    hasOrigin: origin !== undefined,
    texts,
    setShown,
    setBase: (chosen) => setChoice({ base: chosen, recordKey }),
  };
}

function present(wanted: DiffBase, { origin, candidates }: DiffOptions): DiffBase {
  if (wanted === 'origin') return origin === undefined ? (candidates.length > 0 ? 0 : 'source') : wanted;
  return wanted === 'source' || candidates[wanted] !== undefined ? wanted : 'source';
}
