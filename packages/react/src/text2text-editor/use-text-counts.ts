import { breachesOf, countText, type LimitBreach, type Settings, type TextCounts } from '@labelwright/core';
import { useCallback, useMemo, useRef } from 'react';
import type { Steps } from './in-slices';
import { textPieces } from './text-pieces';
import { useLater } from './use-later';

/** The counts of a text, and the settings' limits that it does not keep. */
export interface CountedText extends TextCounts {
  readonly breaches: readonly LimitBreach[];
}

/** Counts a text off the keystroke path; `undefined` until it was counted first. Only what has changed is counted anew. */
export function useTextCounts(
  text: string | undefined,
  limits: Settings['textLimits'],
): CountedText | undefined {
  const known = useRef<ReadonlyMap<string, TextCounts>>(new Map());
  const work = useCallback(function* ({ text: counted }: { text: string }): Steps<TextCounts> {
    const pieces = new Map<string, TextCounts>();
    let [characters, words, tokens] = [0, 0, 0];
    for (const piece of textPieces(counted)) {
      const counts = pieces.get(piece) ?? known.current.get(piece) ?? countText(piece);
      pieces.set(piece, counts);
      characters += counts.characters;
      words += counts.words;
      tokens += counts.tokens;
      yield;
    }
    known.current = pieces;
    return { characters, words, tokens };
  }, []);
  const input = useMemo(() => (text === undefined ? undefined : { text }), [text]);
  const counts = useLater(input, work)?.result;
  return useMemo(
    () => (counts === undefined ? undefined : { ...counts, breaches: breachesOf(counts, limits ?? {}) }),
    [counts, limits],
  );
}
