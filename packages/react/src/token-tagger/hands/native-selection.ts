import type { TextRange, TextSelection } from '@labelwright/core';

import { afterPaint } from '../../internal/after-paint';
import { selectionAt } from '../../internal/dom-selection';
import { scrollRangeIntoView } from '../places/scroll-into-view';
import { type DrawnText, domRangeOf, nativeRange } from '../places/text-positions';
import type { SceneRef } from '../scene/scene';

/** The browser's own selection, as far as it is in the text. */
export interface NativeSelection {
  /** The drawn text, to find places in; `undefined` while there is none. */
  readonly drawn: () => DrawnText | undefined;
  /** Makes a selection the browser's own, so that copying it works, and brings it into view where keys moved it. */
  readonly show: (range: TextSelection, scroll?: boolean) => void;
  /** Empties it where it is in the text. The caret comes to its start: keys go on from there. */
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

  /** Where the caret will be that `clear` has left out, in code points. */
  let caretToCome: number | undefined;
  const putCaret = (): void => {
    const shown = drawn();
    const selection = shown && selectionAt(shown.element);
    const at = caretToCome;
    caretToCome = undefined;
    // Whoever has selected something since then, has said where the caret is.
    if (shown === undefined || at === undefined || selection?.rangeCount !== 0) return;
    const dom = domRangeOf(shown, { start: at, end: at });
    if (dom !== undefined) selection.collapse(dom.startContainer, dom.startOffset);
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
      if (shown === undefined || range === undefined || range.start === range.end) return;
      // A browser tells its input methods what is around a caret, for which it counts through the text before it: some
      // milliseconds in a novel, which nobody shall wait for who has tagged something. It is the edit's own DOM by then, too.
      if (caretToCome === undefined) afterPaint(putCaret);
      caretToCome = range.start;
      selectionAt(shown.element)?.removeAllRanges();
    },
    caret: () => {
      const shown = drawn();
      const range = shown && nativeRange(shown);
      return range === undefined ? caretToCome : range.start === range.end ? range.start : undefined;
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
