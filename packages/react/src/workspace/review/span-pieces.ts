import { createOffsetMap, type Span } from '@labelwright/core';

import { drawnUnits } from '../../internal/drawn-text';

/** A span of an answer, and whether every answer has it. */
export interface ComparedSpan extends Span {
  readonly shared: boolean;
}

/** A stretch of a text over which the same spans lie. */
export interface SpanPiece {
  /** In UTF-16 units of the text. */
  readonly start: number;
  readonly text: string;
  /** The innermost first. */
  readonly spans: readonly ComparedSpan[];
  /** Those of `spans` that end with it. */
  readonly ends: readonly ComparedSpan[];
}

/** The whole text, cut where spans begin and end. Spans that are not in the text (an issue of the record) are passed over. */
export function spanPieces(text: string, spans: readonly ComparedSpan[]): readonly SpanPiece[] {
  const map = createOffsetMap(text);
  const placed = spans
    .filter(({ start, end }) => start >= 0 && start < end && end <= map.length)
    .map((span) => ({ span, from: map.toUtf16(span.start), to: map.toUtf16(span.end) }));
  const cuts = new Set([0, text.length, ...placed.flatMap(({ from, to }) => [from, to])]);
  const borders = [...cuts].sort((a, b) => a - b);
  const drawn = drawnUnits(text);
  return borders.slice(0, -1).map((start, place) => {
    const end = borders[place + 1] ?? text.length;
    const over = placed
      .filter(({ from, to }) => from <= start && to >= end)
      .sort((a, b) => a.to - a.from - (b.to - b.from));
    return {
      start,
      text: drawn.slice(start, end),
      spans: over.map(({ span }) => span),
      ends: over.filter(({ to }) => to === end).map(({ span }) => span),
    };
  });
}
