import type { SnapMode, SpanDraft, TextRange, TextSelection } from '@labelwright/core';
import { type PointerEvent, type RefObject, useCallback, useEffect, useRef } from 'react';

import { selectionAt } from '../internal/dom-selection';
import { useBrowserLayoutEffect, useLatest } from '../internal/use-latest';
import { paintRange } from './range-highlight';
import { scrollRangeIntoView } from './scroll-into-view';
import type { TextDocument } from './text-document';
import { type TextHit, textHit } from './text-hit';
import { type DrawnText, domRangeOf, type NativeRange, nativeRange } from './text-positions';
import { type Point, touchedRange } from './touched-range';

/** How long a selection made by touch must rest before it is taken as meant: its handles are still being moved. */
const TOUCH_REST_MS = 350;

/** The browser's side of pointing at text. */
export interface TextGestures {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly showNatively: (range: TextSelection, scroll?: boolean) => void;
  readonly clearNatively: () => void;
  /** Where the browser's caret is in the text, as a click leaves it; `undefined` where something is selected. */
  readonly caret: () => number | undefined;
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
  /** Whether Alt selects by grapheme. */
  readonly finerWithAlt: boolean;
  /** The pointer has begun something new. */
  readonly onStart: () => void;
  /** The browser's selection has changed while the pointer makes it. */
  readonly onSelect: (range: NativeRange, mode: SnapMode) => void;
  /** The selection is made. `touch`: the browser's own handles are on it. */
  readonly onSettle: (touch: boolean) => void;
  /** A click or tap that selects nothing; without `hit` it was beside all marks. */
  readonly onClick: (hit: TextHit | undefined) => void;
}

/** A pointer that went down on the text. */
interface Press {
  readonly type: string;
  /** Whether it selects by grapheme, whatever the host has set. */
  readonly grapheme: boolean;
  readonly hit: TextHit | undefined;
  readonly from: Point;
  /** Where the pointer is now. */
  to: Point;
  down: boolean;
}

/**
 * Joins the browser's selection with the machine's: what the pointer selects goes to the machine, which snaps it; what keys
 * select is shown as the browser's own selection, so copying it works.
 */
export function useTextSelection(options: TextSelectionOptions): TextGestures {
  const { text, document, draft, selection } = options;
  const latest = useLatest(options);
  const pointer = useRef<Press | undefined>(undefined);

  const drawn = useCallback((): DrawnText | undefined => {
    const element = text.current;
    const { blocks, draft: shown } = latest.current.document;
    return element === null ? undefined : { element, blocks, map: shown.text.map };
  }, [text, latest]);

  /** The stretch that is being selected; `undefined` where it is none yet. */
  const selecting = useCallback((): NativeRange | undefined => {
    const shown = drawn();
    const native = shown && nativeRange(shown);
    if (native !== undefined && native.start < native.end) return native;
    const { current } = pointer;
    if (shown === undefined || current === undefined || current.type === 'touch') return undefined;
    return touchedRange(shown, current.from, current.to);
  }, [drawn]);

  const take = useCallback((): boolean => {
    const range = selecting();
    if (range === undefined) return false;
    latest.current.onSelect(range, pointer.current?.grapheme === true ? 'grapheme' : latest.current.mode);
    return true;
  }, [selecting, latest]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: with another document comes the element, where there was none
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
    const onPointerMove = (event: globalThis.PointerEvent) => {
      if (pointer.current?.down === true) pointer.current.to = event;
    };
    const onPointerUp = (event: globalThis.PointerEvent) => {
      const { current } = pointer;
      if (current?.down !== true) return;
      current.to = event;
      current.down = false;
      // The browser makes its selection of a click after this event: a click into a selection only then collapses it.
      requestAnimationFrame(() => {
        if (!take()) latest.current.onClick(current.hit);
        else if (current.type !== 'touch') latest.current.onSettle(false);
      });
    };
    // The browser took the pointer for something of its own: scrolling, its menu.
    const onPointerCancel = () => {
      if (pointer.current !== undefined) pointer.current.down = false;
    };
    page.addEventListener('selectionchange', onSelectionChange);
    page.addEventListener('pointermove', onPointerMove);
    page.addEventListener('pointerup', onPointerUp);
    page.addEventListener('pointercancel', onPointerCancel);
    return () => {
      clearTimeout(rest);
      page.removeEventListener('selectionchange', onSelectionChange);
      page.removeEventListener('pointermove', onPointerMove);
      page.removeEventListener('pointerup', onPointerUp);
      page.removeEventListener('pointercancel', onPointerCancel);
    };
  }, [text, document, take, latest]);

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
      // What is selected from here on the pointer did not select.
      pointer.current = undefined;
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

  /** Empties the browser's selection where it is in the text. The caret stays at its start: keys go on from there. */
  const clearNatively = useCallback(() => {
    const shown = drawn();
    const range = shown && nativeRange(shown);
    const start = shown && range && domRangeOf(shown, { start: range.start, end: range.start });
    if (shown !== undefined && start !== undefined)
      selectionAt(shown.element)?.collapse(start.startContainer, start.startOffset);
  }, [drawn]);

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

  const onPointerDown = useCallback(
    (event: PointerEvent) => {
      // The other buttons are the browser's: the context menu with its "copy" and "look up".
      if (event.button !== 0) return;
      const shown = drawn();
      pointer.current = {
        type: event.pointerType,
        grapheme: event.altKey && latest.current.finerWithAlt,
        hit: shown && textHit(event.target, shown, latest.current.document),
        from: event,
        to: event,
        down: true,
      };
      // Pressing on selected text would drag the text itself away.
      if (event.pointerType !== 'touch' && !event.shiftKey) clearNatively();
      latest.current.onStart();
    },
    [latest, drawn, clearNatively],
  );

  return { onPointerDown, showNatively, clearNatively, caret, selectedText, rangeOf };
}
