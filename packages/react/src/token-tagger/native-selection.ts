import type { TextRange, TextSelection } from '@labelwright/core';

import { selectionAt } from '../internal/dom-selection';
import type { SceneRef } from './scene';
import { scrollRangeIntoView } from './scroll-into-view';
import { type DrawnText, domRangeOf, nativeRange } from './text-positions';

/** The browser's own selection, as far as it is in the text. */
export interface NativeSelection {
  /** The drawn text, to find places in; `undefined` while there is none. */
  readonly drawn: () => DrawnText | undefined;
  /** Makes a selection the browser's own, so that copying it works, and brings it into view where keys moved it. */
  readonly show: (range: TextSelection, scroll?: boolean) => void;
  /** Empties it where it is in the text. The caret stays at its start: keys go on from there. */
  readonly clear: () => void;
  /** Where the browser's caret is in the text, as a click leaves it; `undefined` where something is selected. */
  readonly caret: () => number | undefined;
  /** The record's own text under it: what copying means, line ends and all. */
  readonly selectedText: () => string | undefined;
  readonly rangeOf: (range: TextRange) => Range | undefined;
}

/** @param onShow what the browser has selected from here on, the pointer did not select */
export function createNativeSelection(scene: SceneRef, onShow: () => void): NativeSelection {
  const drawn = (): DrawnText | undefined => {
    const { text, document } = scene.current;
    const { blocks, draft } = document;
    return text.current === null ? undefined : { element: text.current, blocks, map: draft.text.map };
  };

  return {
    drawn,
    show: (range, scroll = true) => {
      const shown = drawn();
      const dom = shown && domRangeOf(shown, range);
      if (shown === undefined || dom === undefined) return;
      onShow();
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
    clear: () => {
      const shown = drawn();
      const range = shown && nativeRange(shown);
      const start = shown && range && domRangeOf(shown, { start: range.start, end: range.start });
      if (shown !== undefined && start !== undefined)
        selectionAt(shown.element)?.collapse(start.startContainer, start.startOffset);
    },
    caret: () => {
      const shown = drawn();
      const range = shown && nativeRange(shown);
      return range?.start === range?.end ? range?.start : undefined;
    },
    selectedText: () => {
      const shown = drawn();
      const range = shown && nativeRange(shown);
      // What is selected beyond the text only the browser can copy.
      return shown === undefined || range === undefined || range.start === range.end || !range.whole
        ? undefined
        : shown.map.slice(range.start, range.end);
    },
    rangeOf: (range) => {
      const shown = drawn();
      return shown && domRangeOf(shown, range);
    },
  };
}
