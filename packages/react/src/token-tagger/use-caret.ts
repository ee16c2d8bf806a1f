import type { TextRange } from '@labelwright/core';

import { useBrowserLayoutEffect } from '../internal/use-latest';
import { paintRange } from './range-highlight';
import { blockElementAt, domRangeOf } from './text-positions';
import type { TextGestures } from './use-text-selection';

/** The name under which the stylesheet paints where the annotator is: `::highlight(lw-caret)`. */
const CARET_HIGHLIGHT = 'lw-caret';

/**
 * Shows where a move has led to: lines above and below it and no ground, so that it is told apart from what is chosen and from
 * spans, in forced colours too. Where a browser has no highlights its own selection has to do.
 */
export function useCaret(gestures: TextGestures, caret: TextRange | undefined): void {
  const { drawn } = gestures;
  const { start, end } = caret ?? {};
  useBrowserLayoutEffect(() => {
    const shown = drawn();
    if (shown === undefined || start === undefined || end === undefined) return undefined;
    let block: Element | undefined;
    // Asked for again when the text's nodes are exchanged.
    const rangeOf = () => {
      block?.removeAttribute(CARET_ATTRIBUTE);
      block = blockElementAt(shown, start);
      block.setAttribute(CARET_ATTRIBUTE, '');
      return domRangeOf(shown, { start, end });
    };
    const unpaint = paintRange(shown.element, rangeOf, CARET_HIGHLIGHT);
    return () => {
      unpaint?.();
      block?.removeAttribute(CARET_ATTRIBUTE);
    };
  }, [start, end, drawn]);
}

/** On the block with the caret: the browser's selection of it has no ground there. */
const CARET_ATTRIBUTE = 'data-lw-caret';
