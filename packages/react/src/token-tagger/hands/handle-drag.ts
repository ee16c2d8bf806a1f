import {
  type AlignedText,
  type SnapMode,
  snapRange,
  snapToGraphemes,
  type TextRange,
} from '@labelwright/core';
import type { PointerEvent } from 'react';
import { type Edge, edgePlaceOf } from '../places/edge-place';
import { scrollRangeIntoView } from '../places/scroll-into-view';
import { type Point, type TextPoint, textPointAt } from '../places/text-point';
import { type DrawnText, domRangeOf } from '../places/text-positions';
import { draftNow, hasFinerMode, type SceneRef } from '../scene/scene';
import { rangeBetween, tokensAround } from './drag-range';
import type { NativeSelection } from './native-selection';

/** What a pointer does with the handles of the active span. */
export interface HandleDrag {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>, edge: Edge) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  /** Leaves the span as it is. */
  readonly stop: () => void;
}

/** A handle that is being dragged. */
interface Drag {
  readonly edge: Edge;
  readonly span: TextRange;
  /** From the pointer to the middle of the edge: it is held where it was taken. */
  readonly grip: { readonly x: number; readonly y: number };
  /** Where the edge would be drawn if it followed the pointer exactly. */
  readonly to: Point;
  /** Whether Alt is held. */
  readonly finer: boolean;
  /** What the span would become. */
  readonly next: TextRange;
}

/**
 * Moves an edge of the active span by a handle. What it would become is shown snapped while it is dragged; letting go is one
 * edit, Escape and whatever takes the pointer away leave the span as it is. It never becomes empty.
 * @param resize the handle was let go at another place
 * @param mounted aborted when the text goes away
 */
export function createHandleDrag(
  scene: SceneRef,
  native: NativeSelection,
  resize: (range: TextRange) => void,
  mounted: () => AbortSignal,
): HandleDrag {
  let drag: Drag | undefined;
  let listening: AbortController | undefined;

  const stop = () => {
    drag = undefined;
    listening?.abort();
    scene.current.resizing.show(undefined);
  };

  /** What is dragged; nothing any more once a key or the host has pointed at another span. */
  const held = (): Drag | undefined => {
    if (drag !== undefined && drag.span !== scene.current.resizing.span) stop();
    return drag;
  };

  const show = (next: Drag) => {
    drag = next;
    scene.current.resizing.show({ of: next.span, range: next.next });
  };

  const follow = () => {
    const current = held();
    const shown = native.drawn();
    const to = current && shown && textPointAt(shown, current.to);
    if (current === undefined || shown === undefined || to === undefined) return;
    const mode = current.finer && hasFinerMode(scene) ? 'grapheme' : scene.current.mode;
    const next = draggedTo(shown, draftNow(scene).text, current, mode, to);
    if (next.start === current.next.start && next.end === current.next.end) return;
    show({ ...current, next });
    const dom = domRangeOf(shown, next);
    // Scrolling brings other text under the pointer: held beyond the edge of what is seen, a handle goes on and on.
    if (dom !== undefined) scrollRangeIntoView(dom, current.edge);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || held() === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    stop();
  };

  const listen = (page: Document) => {
    listening = new AbortController();
    const { signal } = listening;
    page.addEventListener('keydown', onKeyDown, { capture: true, signal });
    page.addEventListener('scroll', follow, { capture: true, passive: true, signal });
    mounted().addEventListener('abort', stop, { signal });
  };

  const onPointerMove = (event: PointerEvent) => {
    const current = held();
    if (current === undefined || !event.isPrimary) return;
    const { x, y } = current.grip;
    drag = {
      ...current,
      to: { clientX: event.clientX + x, clientY: event.clientY + y },
      finer: event.altKey,
    };
    follow();
  };

  return {
    onPointerDown: (event, edge) => {
      const { picker, resizing } = scene.current;
      const { span } = resizing;
      const shown = native.drawn();
      const place = shown && span && edgePlaceOf(shown, span, edge);
      if (span === undefined || place === undefined || event.button !== 0 || !event.isPrimary) return;
      // The text keeps the focus and the caret.
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      const grip = { x: place.x - event.clientX, y: (place.top + place.bottom) / 2 - event.clientY };
      const to = { clientX: event.clientX + grip.x, clientY: event.clientY + grip.y };
      listening?.abort();
      listen(event.currentTarget.ownerDocument);
      show({ edge, span, grip, to, finer: event.altKey, next: { start: span.start, end: span.end } });
      picker.hide();
    },
    onPointerMove,
    onPointerUp: (event) => {
      if (!event.isPrimary) return;
      onPointerMove(event);
      const current = held();
      if (current === undefined) return;
      stop();
      const { next, span } = current;
      if (next.start !== span.start || next.end !== span.end) resize(next);
    },
    stop,
  };
}

/** The span with the edge where the pointer has it, snapped; the other edge stays, and with it what is next to it. */
function draggedTo(
  shown: DrawnText,
  text: AlignedText,
  { edge, span }: Drag,
  mode: SnapMode,
  to: TextPoint,
): TextRange {
  const { start, end } = span;
  const fixed = edge === 'start' ? end : start;
  const kept = within(span, unitAround(text, mode, edge === 'start' ? end - 1 : start));
  const gone = rangeBetween(shown, { start: fixed, end: fixed, side: 'left' }, to);
  const meant = gone !== undefined && gone.backward === (edge === 'start') ? gone : kept;
  const derivedTokens = text.borders === undefined;
  const snapped = snapRange(text.map, text.tokens, meant, { mode, derivedTokens }) ?? kept;
  return edge === 'start'
    ? { start: Math.min(snapped.start, kept.start), end }
    : { start, end: Math.max(snapped.end, kept.end) };
}

function unitAround(text: AlignedText, mode: SnapMode, offset: number): TextRange {
  const character = snapToGraphemes(text.map, { start: offset, end: offset + 1 });
  return mode === 'grapheme' ? character : tokensAround(text, character);
}

function within(outer: TextRange, { start, end }: TextRange): TextRange {
  return { start: Math.max(start, outer.start), end: Math.min(end, outer.end) };
}
