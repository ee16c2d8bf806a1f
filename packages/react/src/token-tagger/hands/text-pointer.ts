import { type AlignedText, type SnapMode, sentenceAt, type TextRange } from '@labelwright/core';
import type { MouseEvent, PointerEvent } from 'react';
import { type Point, type TextPoint, textPointAt } from '../places/text-point';
import { type DrawnText, nativeRange } from '../places/text-positions';
import type { SceneRef } from '../scene/scene';
import { type DraggedRange, rangeAround, rangeBetween, tokensAround } from './drag-range';
import type { NativeSelection } from './native-selection';
import { type TextHit, textHit } from './text-hit';

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

/** What comes of a gesture. */
export interface PointerMeaning {
  /** What a gesture selects by characters snaps to; `finer`: Alt is held. */
  readonly modeOf: (finer: boolean) => SnapMode;
  /** What Shift goes on from: where it began, and what of it stays selected in any case. */
  readonly held: () => { readonly at: number; readonly range: TextRange } | undefined;
  /** The pointer has begun something new. */
  readonly onStart: () => void;
  /** What the pointer goes over has changed; `undefined`: it went back to where it began. */
  readonly onSelect: (range: DraggedRange | undefined, mode: SnapMode) => void;
  /** The selection is made. With a mouse the browser makes the last of its own after this. */
  readonly onSettle: (settled: Settled) => void;
  /** A click or tap that selects nothing; without `hit` it was beside all marks. */
  readonly onClick: (hit: TextHit | undefined) => void;
}

/** The pointer's side of the text: handlers for it. */
export interface TextPointer {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  /** Before the key does anything. */
  readonly onKeyDown: () => void;
  /** Forgets the last gesture: what is selected from here on the pointer did not select. */
  readonly forget: () => void;
}

/** A pointer that went down on the text. */
interface Press {
  /** What it went down on. */
  readonly text: AlignedText;
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
 * what the browser selects, so that its handles, its menu and scrolling stay as everybody knows them. The page is listened to
 * from the first press on.
 * @param mounted aborted when the text goes away
 */
export function createTextPointer(
  scene: SceneRef,
  native: NativeSelection,
  meaning: PointerMeaning,
  mounted: () => AbortSignal,
): TextPointer {
  let press: Press | undefined;
  let listening: AbortSignal | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** A click whose frame has not come yet. */
  let clicked: Press | undefined;

  /** The last press, unless another text has come under it. */
  const underWay = (): Press | undefined => {
    if (press?.text !== scene.current.document.draft.text) press = undefined;
    return press;
  };

  /** On a slow page the next press or key comes before that frame: what the click clears must not be what that one selects. */
  const followClick = () => {
    if (clicked === undefined) return;
    const { hit } = clicked;
    clicked = undefined;
    meaning.onClick(hit);
  };

  const tell = (current: Press, range: DraggedRange | undefined) => {
    if (sameRange(current.range, range)) return;
    current.range = range;
    meaning.onSelect(range, current.unit === 'character' ? current.mode : 'token');
  };

  const reach = (current: Press) => {
    const shown = native.drawn();
    const to = shown && textPointAt(shown, current.to);
    // Beside everything the last place that was on the text counts.
    if (shown !== undefined && to !== undefined)
      tell(current, reached(shown, scene.current.document.draft.text, current, to));
  };

  const onSelectionChange = () => {
    const current = underWay();
    const shown = native.drawn();
    if (current?.native !== true || shown === undefined) return;
    const range = nativeRange(shown);
    clearTimeout(rest);
    if (range === undefined || range.start === range.end) return;
    tell(current, range);
    rest = setTimeout(() => meaning.onSettle({ touch: true, unit: current.unit }), TOUCH_REST_MS);
  };
  const onPointerMove = (event: globalThis.PointerEvent) => {
    const current = underWay();
    if (current?.down !== true || current.native || !event.isPrimary) return;
    current.to = { clientX: event.clientX, clientY: event.clientY };
    reach(current);
  };
  // The browser scrolls on while a drag rests beyond the edge: other text comes under the pointer.
  const onScroll = () => {
    const current = underWay();
    if (current?.down === true && !current.native) reach(current);
  };
  const onPointerUp = (event: globalThis.PointerEvent) => {
    const current = underWay();
    if (current?.down !== true || !event.isPrimary) return;
    current.down = false;
    // A tap is a click: whether a touch is one, and no scrolling that it stops, the browser knows.
    if (current.native) return;
    current.to = { clientX: event.clientX, clientY: event.clientY };
    reach(current);
    if (current.range !== undefined) meaning.onSettle({ touch: false, unit: current.unit });
    else {
      // The browser puts its caret after this event.
      clicked = current;
      requestAnimationFrame(followClick);
    }
  };
  // The browser took the pointer for something of its own: scrolling, a long press, its menu.
  const onPointerCancel = (event: globalThis.PointerEvent) => {
    if (press?.down !== true || !event.isPrimary) return;
    press.down = false;
    press.native = true;
  };

  /** Once: a long press goes on in the browser's own handles, long after the pointer is up. */
  const listen = (page: Document) => {
    const signal = mounted();
    if (signal === listening) return;
    listening = signal;
    page.addEventListener('selectionchange', onSelectionChange, { signal });
    page.addEventListener('pointermove', onPointerMove, { signal });
    page.addEventListener('pointerup', onPointerUp, { signal });
    page.addEventListener('pointercancel', onPointerCancel, { signal });
    page.addEventListener('scroll', onScroll, { capture: true, passive: true, signal });
    signal.addEventListener('abort', () => clearTimeout(rest), { once: true });
  };

  return {
    onPointerDown: (event) => {
      // The other buttons are the browser's: the context menu with its "copy" and "look up". On a Mac Ctrl opens it too.
      if (event.button !== 0 || event.ctrlKey || !event.isPrimary) return;
      listen(event.currentTarget.ownerDocument);
      followClick();
      const shown = native.drawn();
      const isTouch = event.pointerType === 'touch';
      const kept = event.shiftKey && !isTouch ? meaning.held() : undefined;
      const point = { clientX: event.clientX, clientY: event.clientY };
      press = {
        text: scene.current.document.draft.text,
        hit: shown && textHit(event, shown, scene.current.document),
        from: kept === undefined ? shown && textPointAt(shown, point) : placeAt(kept.at),
        held: kept?.range,
        unit: 'character',
        mode: meaning.modeOf(event.altKey),
        to: point,
        down: true,
        native: isTouch,
        range: undefined,
      };
      // Whether a touch means the text, and does not just scroll it, shows later.
      if (isTouch) return;
      // Pressing on selected text would drag the text itself away.
      if (!event.shiftKey) native.clear();
      meaning.onStart();
      if (kept !== undefined) reach(press);
    },
    onMouseDown: (event) => {
      // The browser counts clicks, at the speed that the user has set.
      if (press?.down !== true || press.native || press.from === undefined || event.detail < 2) return;
      press.unit = event.detail === 2 ? 'token' : 'sentence';
      const clicked = unitAround(scene.current.document.draft.text, press.unit, press.from);
      press.held = press.held === undefined ? clicked : rangeAround(press.held, clicked);
      reach(press);
    },
    onClick: (event) => {
      const shown = native.drawn();
      if (press?.native !== true || press.down || shown === undefined) return;
      const range = nativeRange(shown);
      if (range !== undefined && range.start < range.end) return;
      meaning.onStart();
      meaning.onClick(textHit(event, shown, scene.current.document));
    },
    onKeyDown: followClick,
    forget: () => {
      press = undefined;
    },
  };
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
