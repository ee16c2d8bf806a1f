import {
  type ActiveSpan,
  compareSpans,
  hasSpan,
  levelsOf,
  type NotedSpan,
  type OffsetMap,
  overlapCluster,
  type ScoredSpan,
  type Span,
  type SpanDraft,
  sameSpan,
  spansTouching,
  type TextRange,
} from '@labelwright/core';
import type { Invisible } from '../../internal/invisibles';
import type { Block } from '../places/blocks';
import type { ShownDraft } from '../predictions/shown-draft';
import type { TokenSlot } from './token-slots';

/** One span's part of a segment. */
export interface SegmentMark {
  readonly layer: ActiveSpan['layer'];
  readonly span: Span;
  readonly score: number | undefined;
  readonly note: string | undefined;
  /** Whether an annotated span is just what was predicted; `undefined` where nothing was, and for predictions. */
  readonly confirmed: boolean | undefined;
  /** Lane, 0 next to the text. Spans that overlap have different ones. */
  readonly level: number;
  /** Whether the span starts, and whether it ends, with this segment. */
  readonly starts: boolean;
  readonly ends: boolean;
  readonly active: boolean;
}

/** A stretch of a block's text over which the same spans lie. */
export interface Segment {
  /** Start in the block's text, in UTF-16 units: its place among its siblings. */
  readonly at: number;
  readonly text: string;
  /** Lowest lane first; empty for text without spans. */
  readonly marks: readonly SegmentMark[];
  /** In the dense layout, the token that it is, or is a part of: the same object in all of its parts. */
  readonly slot?: TokenSlot;
  /** The character that is shown here, although nobody sees it otherwise. */
  readonly invisible?: Invisible;
}

/** What else a block is cut by. */
export interface Cuts {
  /** Where it is cut besides, in code points of the text. */
  readonly borders: readonly number[];
  /** Spans that are drawn in another way, and are no marks. */
  readonly isMark?: ((span: Span) => boolean) | undefined;
}

const NO_CUTS: Cuts = { borders: [] };

/**
 * A block's text cut where spans start and end, and where `cuts` says; `undefined` where that is nowhere and no span touches
 * the block.
 */
export function segmentsOf(
  block: Block,
  map: OffsetMap,
  draft: Pick<ShownDraft, 'spans' | 'suggestions' | 'predicted'>,
  active: ActiveSpan | undefined,
  cuts: Cuts = NO_CUTS,
): readonly Segment[] | undefined {
  const placed = placedSpans(draft, block, cuts.isMark);
  if (placed.length === 0 && cuts.borders.length === 0) return undefined;
  const borders = new Set([block.start, block.end, ...cuts.borders]);
  for (const { span } of placed) {
    if (span.start > block.start) borders.add(span.start);
    if (span.end < block.end) borders.add(span.end);
  }
  const sorted = [...borders].sort((a, b) => a - b);
  const segments: Segment[] = [];
  /** Spans in order of their start are met one by one, and left where they end: a crowded block is no square of them. */
  let met = 0;
  let open: PlacedSpan[] = [];
  for (const [index, start] of sorted.entries()) {
    const end = sorted[index + 1];
    if (end === undefined) break;
    if (open.length > 0) open = open.filter(({ span }) => span.end > start);
    for (let next = placed[met]; next !== undefined && next.span.start <= start; next = placed[met]) {
      open.push(next);
      met += 1;
    }
    const at = map.toUtf16(start) - block.utf16Start;
    const marks: SegmentMark[] = [];
    for (const place of open) marks.push(markOf(place, start, end, active, draft.predicted));
    if (marks.length > 1) marks.sort((a, b) => a.level - b.level);
    segments.push({ at, text: block.text.slice(at, map.toUtf16(end) - block.utf16Start), marks });
  }
  return segments;
}

interface PlacedSpan {
  readonly layer: ActiveSpan['layer'];
  readonly span: NotedSpan | ScoredSpan;
  readonly level: number;
}

/** The spans of both layers over a block, with lanes that hold in the neighbouring blocks too. */
function placedSpans(
  draft: Pick<SpanDraft, 'spans' | 'suggestions'>,
  block: TextRange,
  isMark: Cuts['isMark'],
): readonly PlacedSpan[] {
  const { start, end } = clusterOf(draft, block.start, block.end);
  const all: Omit<PlacedSpan, 'level'>[] = [];
  for (const span of spansTouching(draft.spans, start, end)) all.push({ layer: 'annotation', span });
  const annotated = all.length;
  for (const span of spansTouching(draft.suggestions, start, end)) all.push({ layer: 'suggestion', span });
  if (all.length > annotated) all.sort((a, b) => compareSpans(a.span, b.span));
  const marks = isMark === undefined ? all : all.filter(({ span }) => isMark(span));
  const levels = levelsOf(marks.map(({ span }) => span));
  const placed: PlacedSpan[] = [];
  for (const [index, { layer, span }] of marks.entries()) {
    if (span.start < block.end && span.end > block.start)
      placed.push({ layer, span, level: levels[index] ?? 0 });
  }
  return placed;
}

/** The smallest range around `[start, end)` that no span of either layer sticks out of. */
export function clusterOf(
  { spans, suggestions }: Pick<SpanDraft, 'spans' | 'suggestions'>,
  start: number,
  end: number,
): TextRange {
  const one = overlapCluster(spans, start, end);
  const both = overlapCluster(suggestions, one.start, one.end);
  return both.start === one.start && both.end === one.end
    ? both
    : clusterOf({ spans, suggestions }, both.start, both.end);
}

function markOf(
  { layer, span, level }: PlacedSpan,
  start: number,
  end: number,
  active: ActiveSpan | undefined,
  predicted: ShownDraft['predicted'],
): SegmentMark {
  const isCompared = layer === 'annotation' && predicted !== undefined && predicted.size > 0;
  return {
    layer,
    span,
    score: 'score' in span ? span.score : undefined,
    note: 'note' in span ? span.note : undefined,
    confirmed: isCompared ? hasSpan(predicted, span) : undefined,
    level,
    starts: span.start === start,
    ends: span.end === end,
    active: active !== undefined && active.layer === layer && sameSpan(active.span, span),
  };
}
