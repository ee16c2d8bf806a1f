import type { TextRange } from '@labelwright/core';

import { useBrowserLayoutEffect } from '../../internal/use-latest';
import { paintCaret } from '../places/caret-highlight';
import { paintRanges } from '../places/paint-ranges';
import { paintRange } from '../places/range-highlight';
import { domRangeOf } from '../places/text-positions';
import type { Hands } from './hands';

/** Places in the text that are shown without drawing it anew. Code points. */
export interface PaintedPlaces {
  /** What is selected, or what a span would become. */
  readonly selected: TextRange | undefined;
  readonly caret: TextRange | undefined;
  readonly previewed: readonly TextRange[];
}

/** Paints what is selected, where the annotator is, and what the picker previews. */
export function usePaintedPlaces(hands: Hands, { selected, caret, previewed }: PaintedPlaces): void {
  useBrowserLayoutEffect(
    () =>
      selected === undefined && caret === undefined && previewed.length === 0
        ? undefined
        : paintPlaces(hands, { selected, caret, previewed }),
    [hands, selected, caret, previewed],
  );
}

/** @returns takes the paint off again */
function paintPlaces(hands: Hands, { selected, caret, previewed }: PaintedPlaces): (() => void) | undefined {
  const { drawn, rangeOf } = hands.native();
  const shown = drawn();
  if (shown === undefined) return undefined;
  const unpaint = [
    selected && paintRange(shown.element, () => domRangeOf(shown, selected)),
    caret && paintCaret(shown, caret),
    previewed.length === 0 ? undefined : paintRanges(shown.element, previewed, rangeOf),
  ];
  return () => {
    for (const undo of unpaint) undo?.();
  };
}
