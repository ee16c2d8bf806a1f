import { type AlignedText, type SnapMode, sentenceAt, type TextRange } from '@labelwright/core';
import { type MouseEvent, type PointerEvent, type RefObject, useCallback, useEffect, useRef } from 'react';

import { useLatest } from '../internal/use-latest';
import { type DraggedRange, rangeAround, rangeBetween, tokensAround } from './drag-range';
import type { TextDocument } from './text-document';
import { type TextHit, textHit } from './text-hit';
import { type Point, type TextPoint, textPointAt } from './text-point';
import { type DrawnText, nativeRange } from './text-positions';

/** How long a selection made by touch must rest before it is taken as meant: its handles are still being moved. */
const TOUCH_REST_MS = 350;

/** What a gesture selects by: a double click goes on by tokens, a triple click by sentences. */
export type GestureUnit = 'character' | 'token' | 'sentence';

/** How a selection came to its end. */
export interface Settled {
  /** By touch: the browser's own handles are on it. */
  readonly touch: boolean;
  readonly unit: GestureUnit;
}

export interface TextPointerOptions {
  readonly text: RefObject<HTMLElement | null>;
  readonly document: TextDocument;
  readonly mode: SnapMode;
  /** Whether Alt selects by grapheme. */
  readonly finerWithAlt: boolean;
  /** What Shift goes on from: where it began, and what of it stays selected in any case. */
  readonly held: () => { readonly at: number; readonly range: TextRange } | undefined;
  /** The pointer has begun something new. */
  readonly onStart: () => void;
  /** What the pointer goes over has changed; `undefined`: it went back to where it began. */
  readonly onSelect: (range: DraggedRange | undefined, mode: SnapMode) => void;
  /** The selection is made. */
  readonly onSettle: (settled: Settled) => void;
  /** A click or tap that selects nothing; without `hit` it was beside all marks. */
  readonly onClick: (hit: TextHit | undefined) => void;
}

/** The pointer's side of the text, to be spread on it. */
export interface TextPointer {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  /** Forgets the last gesture: what is selected from here on the pointer did not select. */
  readonly forget: () => void;
}

/** A pointer that went down on the text. */
interface Press {
  readonly hit: TextHit | undefined;
  /** Where it went down; nowhere where only the browser knows. */
  readonly from: TextPoint | undefined;
  /** What stays selected wherever the pointer goes. */
  held: TextRange | undefined;
  unit: GestureUnit;
  readonly mode: SnapMode;
  /** Where the pointer is now. */
  to: Point;
  down: boolean;
  /** Whether the browser selects, by a long press and its own handles. */
  native: boolean;
  /** What was told last. */
  range: DraggedRange | undefined;
}

/**
 * Makes selections of what a pointer does to the text. Mouse and pen: what they go over, by the boxes of characters. Touch:
 * what the browser selects, so that its handles, its menu and scrolling stay as everybody knows them.
 */
export function useTextPointer(
  options: TextPointerOptions,
  drawn: () => DrawnText | undefined,
  clearNatively: () => void,
): TextPointer {
  const { text, document } = options;
  const latest = useLatest(options);
  const press = useRef<Press | undefined>(undefined);

  const tell = useCallback(
    (current: Press, range: DraggedRange | undefined) => {
      if (sameRange(current.range, range)) return;
      current.range = range;
      latest.current.onSelect(range, current.unit === 'character' ? current.mode : 'token');
    },
    [latest],
  );

  const reach = useCallback(
    (current: Press) => {
      const shown = drawn();
      const to = shown && textPointAt(shown, current.to);
      // Beside everything the last place that was on the text counts.
      if (shown !== undefined && to !== undefined)
        tell(current, reached(shown, latest.current.document.draft.text, current, to));
    },
    [drawn, tell, latest],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: with another document comes the element, where there was none
  useEffect(() => {
    const page = text.current?.ownerDocument;
    if (page === undefined) return undefined;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const onSelectionChange = () => {
      const { current } = press;
      const shown = drawn();
      if (current?.native !== true || shown === undefined) return;
      const range = nativeRange(shown);
      clearTimeout(rest);
      if (range === undefined || range.start === range.end) return;
      tell(current, range);
      rest = setTimeout(() => latest.current.onSettle({ touch: true, unit: current.unit }), TOUCH_REST_MS);
    };
    const onPointerMove = (event: globalThis.PointerEvent) => {
      const { current } = press;
      if (current?.down !== true || current.native || !event.isPrimary) return;
      current.to = { clientX: event.clientX, clientY: event.clientY };
      reach(current);
    };
    // The browser scrolls on while a drag rests beyond the edge: other text comes under the pointer.
    const onScroll = () => {
      const { current } = press;
      if (current?.down === true && !current.native) reach(current);
    };
    const onPointerUp = (event: globalThis.PointerEvent) => {
      const { current } = press;
      if (current?.down !== true || !event.isPrimary) return;
      current.down = false;
      // A tap is a click: whether a touch is one, and no scrolling that it stops, the browser knows.
      if (current.native) return;
      current.to = { clientX: event.clientX, clientY: event.clientY };
      reach(current);
      // The browser makes the last of its own selection after this event.
      requestAnimationFrame(() => {
        if (current.range === undefined) latest.current.onClick(current.hit);
        else latest.current.onSettle({ touch: false, unit: current.unit });
      });
    };
    // The browser took the pointer for something of its own: scrolling, a long press, its menu.
    const onPointerCancel = (event: globalThis.PointerEvent) => {
      const { current } = press;
      if (current?.down !== true || !event.isPrimary) return;
      current.down = false;
      current.native = true;
    };
    page.addEventListener('selectionchange', onSelectionChange);
    page.addEventListener('pointermove', onPointerMove);
    page.addEventListener('pointerup', onPointerUp);
    page.addEventListener('pointercancel', onPointerCancel);
    page.addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      clearTimeout(rest);
      page.removeEventListener('selectionchange', onSelectionChange);
      page.removeEventListener('pointermove', onPointerMove);
      page.removeEventListener('pointerup', onPointerUp);
      page.removeEventListener('pointercancel', onPointerCancel);
      page.removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [text, document, drawn, reach, tell, latest]);

  const onPointerDown = useCallback(
    (event: PointerEvent) => {
      // The other buttons are the browser's: the context menu with its "copy" and "look up". On a Mac Ctrl opens it too.
      if (event.button !== 0 || event.ctrlKey || !event.isPrimary) return;
      const shown = drawn();
      const { mode, finerWithAlt, held, onStart } = latest.current;
      const native = event.pointerType === 'touch';
      const kept = event.shiftKey && !native ? held() : undefined;
      const point = { clientX: event.clientX, clientY: event.clientY };
      press.current = {
        hit: shown && textHit(event, shown, latest.current.document),
        from: kept === undefined ? shown && textPointAt(shown, point) : placeAt(kept.at),
        held: kept?.range,
        unit: 'character',
        mode: event.altKey && finerWithAlt ? 'grapheme' : mode,
        to: point,
        down: true,
        native,
        range: undefined,
      };
      // Whether a touch means the text, and does not just scroll it, shows later.
      if (native) return;
      // Pressing on selected text would drag the text itself away.
      if (!event.shiftKey) clearNatively();
      onStart();
      if (kept !== undefined) reach(press.current);
    },
    [latest, drawn, clearNatively, reach],
  );

  const onMouseDown = useCallback(
    (event: MouseEvent) => {
      const { current } = press;
      const { draft } = latest.current.document;
      // The browser counts clicks, at the speed that the user has set.
      if (current?.down !== true || current.native || current.from === undefined || event.detail < 2) return;
      current.unit = event.detail === 2 ? 'token' : 'sentence';
      const clicked = unitAround(draft.text, current.unit, current.from);
      current.held = current.held === undefined ? clicked : rangeAround(current.held, clicked);
      reach(current);
    },
    [latest, reach],
  );

  const onClick = useCallback(
    (event: MouseEvent) => {
      const { current } = press;
      const shown = drawn();
      if (current?.native !== true || current.down || shown === undefined) return;
      const range = nativeRange(shown);
      if (range !== undefined && range.start < range.end) return;
      latest.current.onStart();
      latest.current.onClick(textHit(event, shown, latest.current.document));
    },
    [drawn, latest],
  );

  const forget = useCallback(() => {
    press.current = undefined;
  }, []);

  return { onPointerDown, onMouseDown, onClick, forget };
}

/** What a gesture has selected when the pointer is at `to`. */
function reached(
  shown: DrawnText,
  text: AlignedText,
  { from, held, unit }: Press,
  to: TextPoint,
): DraggedRange | undefined {
  if (from === undefined) return undefined;
  if (unit !== 'character') return held && rangeAround(held, unitAround(text, unit, to));
  const gone = rangeBetween(shown, from, to);
  return held === undefined || held.start === held.end ? gone : rangeAround(held, gone ?? held);
}

function unitAround(text: AlignedText, unit: GestureUnit, range: TextRange): TextRange {
  return unit === 'sentence' ? sentenceAt(text.map, range.start) : tokensAround(text, range);
}

function placeAt(at: number): TextPoint {
  return { start: at, end: at, side: 'left' };
}

function sameRange(a: DraggedRange | undefined, b: DraggedRange | undefined): boolean {
  return a?.start === b?.start && a?.end === b?.end && a?.backward === b?.backward;
}
