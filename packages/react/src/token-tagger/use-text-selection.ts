import type { TextRange, TextSelection } from '@labelwright/core';
import { useCallback } from 'react';

import { selectionAt } from '../internal/dom-selection';
import { useBrowserLayoutEffect, useLatest } from '../internal/use-latest';
import { paintRange } from './range-highlight';
import { scrollRangeIntoView } from './scroll-into-view';
import { type DrawnText, domRangeOf, nativeRange } from './text-positions';
import { type TextPointer, type TextPointerOptions, useTextPointer } from './use-text-pointer';

/** The browser's side of selecting text. */
export interface TextGestures {
  readonly pointer: TextPointer;
  /** The drawn text, to find places in; `undefined` while there is none. */
  readonly drawn: () => DrawnText | undefined;
  readonly showNatively: (range: TextSelection, scroll?: boolean) => void;
  readonly clearNatively: () => void;
  /** Where the browser's caret is in the text, as a click leaves it; `undefined` where something is selected. */
  readonly caret: () => number | undefined;
  readonly selectedText: () => string | undefined;
  readonly rangeOf: (range: TextRange) => Range | undefined;
}

export interface TextSelectionOptions extends TextPointerOptions {
  /** The selection as the machine has it: snapped. */
  readonly selection: TextSelection | undefined;
}

/**
 * Joins the browser's selection with the machine's: what the pointer selects goes to the machine, which snaps it; what is
 * snapped, or selected by keys, is shown as the browser's own selection, so copying it works.
 */
export function useTextSelection(options: TextSelectionOptions): TextGestures {
  const { text, selection } = options;
  const latest = useLatest(options);

  const drawn = useCallback((): DrawnText | undefined => {
    const element = text.current;
    const { blocks, draft: shown } = latest.current.document;
    return element === null ? undefined : { element, blocks, map: shown.text.map };
  }, [text, latest]);

  useBrowserLayoutEffect(() => {
    const shown = drawn();
    return shown && selection && paintRange(shown.element, () => domRangeOf(shown, selection));
  }, [selection, drawn]);

  /** Empties the browser's selection where it is in the text. The caret stays at its start: keys go on from there. */
  const clearNatively = useCallback(() => {
    const shown = drawn();
    const range = shown && nativeRange(shown);
    const start = shown && range && domRangeOf(shown, { start: range.start, end: range.start });
    if (shown !== undefined && start !== undefined)
      selectionAt(shown.element)?.collapse(start.startContainer, start.startOffset);
  }, [drawn]);

  const pointer = useTextPointer(options, drawn, clearNatively);
  const { forget } = pointer;

  /** Makes a selection the browser's own, and brings it into view where keys moved it. */
  const showNatively = useCallback(
    (range: TextSelection, scroll = true) => {
      const shown = drawn();
      const dom = shown && domRangeOf(shown, range);
      if (shown === undefined || dom === undefined) return;
      forget();
      const ends = [
        [dom.startContainer, dom.startOffset],
        [dom.endContainer, dom.endOffset],
      ] as const;
      const [[anchorNode, anchorOffset], [focusNode, focusOffset]] = range.backward
        ? [ends[1], ends[0]]
        : ends;
      selectionAt(shown.element)?.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
      if (scroll) scrollRangeIntoView(dom, range.backward ? 'start' : 'end');
    },
    [drawn, forget],
  );

  const caret = useCallback((): number | undefined => {
    const shown = drawn();
    const range = shown && nativeRange(shown);
    return range?.start === range?.end ? range?.start : undefined;
  }, [drawn]);

  /** The record's own text under the browser's selection: what copying means, line ends and all. */
  const selectedText = useCallback((): string | undefined => {
    const shown = drawn();
    const range = shown && nativeRange(shown);
    // What is selected beyond the text only the browser can copy.
    return shown === undefined || range === undefined || range.start === range.end || !range.whole
      ? undefined
      : shown.map.slice(range.start, range.end);
  }, [drawn]);

  const rangeOf = useCallback(
    (range: TextRange): Range | undefined => {
      const shown = drawn();
      return shown && domRangeOf(shown, range);
    },
    [drawn],
  );

  return { pointer, drawn, showNatively, clearNatively, caret, selectedText, rangeOf };
}
