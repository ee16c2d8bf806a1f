import type { TextRange } from '@labelwright/core';
import type { ComponentPropsWithoutRef, PointerEvent } from 'react';

import { mergeProps } from '../../internal/merge-props';
import { type Edge, type EdgePlace, edgePlaceOf } from '../places/edge-place';
import type { Hands } from './hands';

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

/** @param range the span's, or the one that it would get */
export function spanHandles(range: TextRange, dragging: boolean, hands: Hands): SpanHandles {
  return {
    range,
    dragging,
    placeOf: (edge) => {
      const shown = hands.native().drawn();
      return shown && edgePlaceOf(shown, range, edge);
    },
    getHandleProps: (edge, theirs = {}) =>
      mergeProps(theirs, {
        'data-edge': edge,
        onPointerDown: (event: PointerEvent<HTMLElement>) => hands.handles().onPointerDown(event, edge),
        onPointerMove: (event: PointerEvent) => hands.handles().onPointerMove(event),
        onPointerUp: (event: PointerEvent) => hands.handles().onPointerUp(event),
        onLostPointerCapture: () => hands.handles().stop(),
      }),
  };
}
