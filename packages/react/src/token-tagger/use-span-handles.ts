import {
  type AlignedText,
  type SnapMode,
  snapRange,
  snapToGraphemes,
  type TextRange,
} from '@labelwright/core';
import {
  type ComponentPropsWithoutRef,
  type PointerEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';

import { mergeProps } from '../internal/merge-props';
import { useBrowserLayoutEffect, useLatest } from '../internal/use-latest';
import { rangeBetween, tokensAround } from './drag-range';
import { type Edge, type EdgePlace, edgePlaceOf } from './edge-place';
import { paintRange } from './range-highlight';
import { scrollRangeIntoView } from './scroll-into-view';
import { type Point, type TextPoint, textPointAt } from './text-point';
import { type DrawnText, domRangeOf } from './text-positions';
import type { TextGestures } from './use-text-selection';

type SpanProps = ComponentPropsWithoutRef<'span'>;

/** The handles of the active span: one at each of its edges, to be dragged by mouse, pen or finger. */
export interface SpanHandles {
  /** The span's range, or while a handle is dragged the one that it would get. Code points. */
  readonly range: TextRange;
  readonly dragging: boolean;
  /** Where an edge is drawn; `undefined` while its text is not. */
  readonly placeOf: (edge: Edge) => EdgePlace | undefined;
  readonly getHandleProps: (edge: Edge, theirs?: SpanProps) => SpanProps;
}

export interface SpanHandlesOptions {
  readonly gestures: TextGestures;
  readonly text: AlignedText;
  /** The span whose edges may be moved. */
  readonly span: TextRange | undefined;
  readonly mode: SnapMode;
  /** Whether Alt moves an edge by grapheme. */
  readonly finerWithAlt: boolean;
  readonly onStart: () => void;
  /** The handle is let go at another place. */
  readonly onResize: (range: TextRange) => void;
}

/** A handle that is being dragged. */
interface Drag {
  readonly edge: Edge;
  readonly span: TextRange;
  /** From the pointer to the middle of the edge: it is held where it was taken. */
  readonly grip: { readonly x: number; readonly y: number };
  /** Where the edge would be drawn if it followed the pointer exactly. */
  to: Point;
  mode: SnapMode;
  /** What the span would become. */
  next: TextRange;
}

/**
 * Moves an edge of the active span by a handle. What it would become is shown snapped while it is dragged; letting go is one
 * edit, Escape and whatever takes the pointer away leave the span as it is. It never becomes empty.
 */
export function useSpanHandles(options: SpanHandlesOptions): SpanHandles | undefined {
  const { gestures, span } = options;
  const { drawn } = gestures;
  const latest = useLatest(options);
  const drag = useRef<Drag | undefined>(undefined);
  const [preview, setPreview] = useState<TextRange | undefined>(undefined);

  const stop = useCallback(() => {
    drag.current = undefined;
    setPreview(undefined);
  }, []);
  const follow = useCallback(() => {
    const { current } = drag;
    const shown = drawn();
    const to = current && shown && textPointAt(shown, current.to);
    if (current === undefined || shown === undefined || to === undefined) return;
    const next = draggedTo(shown, latest.current.text, current, to);
    if (next.start === current.next.start && next.end === current.next.end) return;
    current.next = next;
    setPreview(next);
  }, [drawn, latest]);

  const dragging = preview !== undefined;
  useEffect(() => {
    const page = drawn()?.element.ownerDocument;
    if (!dragging || page === undefined) return undefined;
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      stop();
    };
    page.addEventListener('keydown', onKeyDown, { capture: true });
    page.addEventListener('scroll', follow, { capture: true, passive: true });
    return () => {
      page.removeEventListener('keydown', onKeyDown, { capture: true });
      page.removeEventListener('scroll', follow, { capture: true });
    };
  }, [dragging, drawn, follow, stop]);

  useBrowserLayoutEffect(() => {
    const shown = drawn();
    if (shown === undefined || preview === undefined) return undefined;
    const dom = domRangeOf(shown, preview);
    // Scrolling brings other text under the pointer: held beyond the edge of what is seen, a handle goes on and on.
    if (dom !== undefined && drag.current !== undefined) scrollRangeIntoView(dom, drag.current.edge);
    return paintRange(shown.element, () => domRangeOf(shown, preview));
  }, [preview, drawn]);

  // A span that is no longer pointed at, by a key or by the host, has no edge to drag.
  // biome-ignore lint/correctness/useExhaustiveDependencies: told by the identity of the span
  useEffect(() => stop, [span, stop]);

  if (span === undefined) return undefined;
  const range = preview ?? span;

  const onPointerDown = (event: PointerEvent<HTMLElement>, edge: Edge) => {
    const shown = drawn();
    const place = shown && edgePlaceOf(shown, span, edge);
    if (place === undefined || event.button !== 0 || !event.isPrimary) return;
    // The text keeps the focus and the caret.
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    const grip = { x: place.x - event.clientX, y: (place.top + place.bottom) / 2 - event.clientY };
    const to = { clientX: event.clientX + grip.x, clientY: event.clientY + grip.y };
    const next = { start: span.start, end: span.end };
    drag.current = { edge, span, grip, to, mode: options.mode, next };
    setPreview(next);
    options.onStart();
  };
  const onPointerMove = (event: PointerEvent) => {
    const { current } = drag;
    if (current === undefined || !event.isPrimary) return;
    const { x, y } = current.grip;
    current.to = { clientX: event.clientX + x, clientY: event.clientY + y };
    current.mode = event.altKey && options.finerWithAlt ? 'grapheme' : options.mode;
    follow();
  };
  const onPointerUp = (event: PointerEvent) => {
    const { current } = drag;
    if (current === undefined || !event.isPrimary) return;
    onPointerMove(event);
    stop();
    if (current.next.start !== span.start || current.next.end !== span.end) options.onResize(current.next);
  };

  return {
    range,
    dragging,
    placeOf: (edge) => {
      const shown = drawn();
      return shown && edgePlaceOf(shown, range, edge);
    },
    getHandleProps: (edge, theirs = {}) =>
      mergeProps(theirs, {
        'data-edge': edge,
        onPointerDown: (event: PointerEvent<HTMLElement>) => onPointerDown(event, edge),
        onPointerMove,
        onPointerUp,
        onLostPointerCapture: stop,
      }),
  };
}

/** The span with the edge where the pointer has it, snapped; the other edge stays, and with it what is next to it. */
function draggedTo(shown: DrawnText, text: AlignedText, drag: Drag, to: TextPoint): TextRange {
  const { edge, span, mode } = drag;
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
