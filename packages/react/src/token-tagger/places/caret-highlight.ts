import type { TextRange } from '@labelwright/core';

import { paintRange } from './range-highlight';
import { blockElementAt, type DrawnText, domRangeOf } from './text-positions';

/** The name under which the stylesheet paints where the annotator is: `::highlight(lw-caret)`. */
const CARET_HIGHLIGHT = 'lw-caret';

/** On the block with the caret: the browser's selection of it has no ground there. */
const CARET_ATTRIBUTE = 'data-lw-caret';

/**
 * Shows where a move has led to: lines above and below it and no ground, so that it is told apart from what is chosen and from
 * spans, in forced colours too. Where a browser has no highlights its own selection has to do.
 * @returns takes the paint off again
 */
export function paintCaret(shown: DrawnText, caret: TextRange): () => void {
  let block: Element | undefined;
  // Asked for again when the text's nodes are exchanged.
  const rangeOf = () => {
    block?.removeAttribute(CARET_ATTRIBUTE);
    block = blockElementAt(shown, caret.start);
    block.setAttribute(CARET_ATTRIBUTE, '');
    return domRangeOf(shown, caret);
  };
  const unpaint = paintRange(shown.element, rangeOf, CARET_HIGHLIGHT);
  return () => {
    unpaint?.();
    block?.removeAttribute(CARET_ATTRIBUTE);
  };
}
