import type { TextRange } from '@labelwright/core';

import { useBrowserLayoutEffect } from '../internal/use-latest';
import { paintRange } from './range-highlight';
import { domRangeOf } from './text-positions';
import type { TextGestures } from './use-text-selection';

/** The name under which the stylesheet paints where the annotator is: `::highlight(lw-caret)`. */
const CARET_HIGHLIGHT = 'lw-caret';

/**
 * Shows where the annotator is: what a move led to, or the active span. Lines above and below it, so that it is told apart
 * from what is chosen, in forced colours too.
 */
export function useCaret(gestures: TextGestures, caret: TextRange | undefined): void {
  const { drawn } = gestures;
  const { start, end } = caret ?? {};
  useBrowserLayoutEffect(() => {
    const shown = drawn();
    if (shown === undefined || start === undefined || end === undefined) return undefined;
    return paintRange(shown.element, () => domRangeOf(shown, { start, end }), CARET_HIGHLIGHT);
  }, [start, end, drawn]);
}
