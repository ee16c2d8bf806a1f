import type { SnapMode, SpanDraft, TextRange, TextSelection } from '@labelwright/core';
import { type PointerEvent, type RefObject, useCallback, useEffect, useRef } from 'react';

import { selectionAt } from '../internal/dom-selection';
import { useBrowserLayoutEffect, useLatest } from '../internal/use-latest';
import { paintRange } from './range-highlight';
import { scrollRangeIntoView } from './scroll-into-view';
import type { TextDocument } from './text-document';
import { type DrawnText, domRangeOf, type NativeRange, nativeRange, offsetOf } from './text-positions';

/** How long a selection made by touch must rest before it is taken as meant: its handles are still being moved. */
const TOUCH_REST_MS = 350;

/** The browser's side of pointing at text. */
export interface TextGestures {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly showNatively: (range: TextSelection, scroll?: boolean) => void;
  readonly clearNatively: () => void;
  readonly selectedText: () => string | undefined;
  readonly rangeOf: (range: TextRange) => Range | undefined;
}

export interface TextSelectionOptions {
  readonly text: RefObject<HTMLElement | null>;
  readonly document: TextDocument;
  readonly draft: SpanDraft;
  /** The selection as the machine has it: snapped. */
  readonly selection: TextSelection | undefined;
  readonly mode: SnapMode;
  /** The pointer has begun something new. */
  readonly onStart: () => void;
  /** The browser's selection has changed while the pointer makes it. */
  readonly onSelect: (range: NativeRange, mode: SnapMode) => void;
  /** The selection is made. `touch`: the browser's own handles are on it. */
  readonly onSettle: (touch: boolean) => void;
  /** A click that selects nothing; `offset` is in the mark that was clicked, `undefined` beside all marks. */
  readonly onClick: (offset: number | undefined) => void;
}

/**
 * Joins the browser's selection with the machine's: what the pointer selects goes to the machine, which snaps it; what keys
 * select is shown as the browser's own selection, so copying it works.
 */
export function useTextSelection(options: TextSelectionOptions): TextGestures {
  const { text, draft, selection } = options;
  const latest = useLatest(options);
  const pointer = useRef<{ readonly type: string; readonly grapheme: boolean; down: boolean } | undefined>(
    undefined,
  );

  const drawn = useCallback((): DrawnText | undefined => {
    const element = text.current;
    const { blocks, draft: shown } = latest.current.document;
    return element === null ? undefined : { element, blocks, map: shown.text.map };
  }, [text, latest]);

  const take = useCallback((): boolean => {
    const shown = drawn();
    const range = shown && nativeRange(shown);
    if (range === undefined || range.start === range.end) return false;
    latest.current.onSelect(range, pointer.current?.grapheme === true ? 'grapheme' : latest.current.mode);
    return true;
  }, [drawn, latest]);

  useEffect(() => {
    const page = text.current?.ownerDocument;
    if (page === undefined) return undefined;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const onSelectionChange = () => {
      const { current } = pointer;
      if (current === undefined || (!current.down && current.type !== 'touch')) return;
      if (!take() || current.type !== 'touch') return;
      clearTimeout(rest);
      rest = setTimeout(() => latest.current.onSettle(true), TOUCH_REST_MS);
    };
    const onPointerUp = (event: globalThis.PointerEvent) => {
      const { current } = pointer;
      if (current?.down !== true) return;
      current.down = false;
      if (current.type === 'touch') return;
      // The browser makes its selection of a click after this event: a click into a selection only then collapses it.
      requestAnimationFrame(() => {
        if (take()) latest.current.onSettle(false);
        else latest.current.onClick(offsetOfMark(event.target, drawn()));
      });
    };
    page.addEventListener('selectionchange', onSelectionChange);
    page.addEventListener('pointerup', onPointerUp);
    return () => {
      clearTimeout(rest);
      page.removeEventListener('selectionchange', onSelectionChange);
      page.removeEventListener('pointerup', onPointerUp);
    };
  }, [text, take, drawn, latest]);

  // `draft`: an edit may have replaced the text nodes under the range.
  useBrowserLayoutEffect(() => {
    const shown = drawn();
    const range = selection && shown && domRangeOf(shown, selection);
    return range && paintRange(range);
  }, [selection, draft, drawn]);

  /** Makes a selection the browser's own, and brings it into view where keys moved it. */
  const showNatively = useCallback(
    (range: TextSelection, scroll = true) => {
      const shown = drawn();
      const dom = shown && domRangeOf(shown, range);
      if (shown === undefined || dom === undefined) return;
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
    [drawn],
  );

  /** Empties the browser's selection where it is in the text. */
  const clearNatively = useCallback(() => {
    const shown = drawn();
    if (shown !== undefined && nativeRange(shown) !== undefined)
      selectionAt(shown.element)?.removeAllRanges();
  }, [drawn]);

  /** The record's own text under the browser's selection: what copying means, line ends and all. */
  const selectedText = useCallback((): string | undefined => {
    const shown = drawn();
    const range = shown && nativeRange(shown);
    return shown === undefined || range === undefined || range.start === range.end
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

  const onPointerDown = useCallback(
    (event: PointerEvent) => {
      // The other buttons are the browser's: the context menu with its "copy" and "look up".
      if (event.button !== 0) return;
      pointer.current = { type: event.pointerType, grapheme: event.altKey, down: true };
      latest.current.onStart();
    },
    [latest],
  );

  return { onPointerDown, showNatively, clearNatively, selectedText, rangeOf };
}

function offsetOfMark(target: EventTarget | null, shown: DrawnText | undefined): number | undefined {
  const mark = target instanceof Element ? target.closest('[data-lw-part="mark"]') : null;
  return mark === null || shown === undefined ? undefined : offsetOf(shown, { node: mark, offset: 0 });
}
