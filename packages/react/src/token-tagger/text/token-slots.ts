import {
  type ActiveSpan,
  isBlank,
  type NotedSpan,
  type ScoredSpan,
  type Span,
  type SpanDraft,
  spansTouching,
  type TextRange,
  type TokenIndex,
  tokensOf,
} from '@labelwright/core';
import type { Block } from '../places/blocks';
import { bidiIn, type TokenBidi } from './token-bidi';
import { drawnWidth } from './token-width';

/** What is under one token in the dense layout. */
export interface TokenSlot extends TextRange, TokenBidi {
  /** The annotated spans of exactly its range. */
  readonly tags: readonly NotedSpan[];
  /** The likeliest prediction of exactly its range that is still to be taken or turned down. */
  readonly predicted: ScoredSpan | undefined;
  /** Whether the annotator is here. */
  readonly caret: boolean;
  /** About how wide the token is drawn, in quarters of an em. */
  readonly width: number;
}

/** Whether two slots of a token show the same. */
export function sameSlot(a: TokenSlot, b: TokenSlot): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.caret === b.caret &&
    a.width === b.width &&
    a.runs === b.runs &&
    a.before === b.before &&
    a.behind === b.behind &&
    a.predicted === b.predicted &&
    a.tags.length === b.tags.length &&
    a.tags.every((tag, index) => tag === b.tags[index])
  );
}

/** What the annotator points at. */
export interface PointedAt {
  readonly selection: TextRange | undefined;
  readonly active: ActiveSpan | undefined;
}

/** Wider tokens have room for any tag. In quarters of an em. */
const WIDE = 40;

/** The slots of the tokens that start in a block, those of white space left out. */
export function slotsIn(
  { text: { map, tokens }, spans, suggestions }: SpanDraft,
  block: Pick<Block, 'start' | 'end' | 'dir'>,
  { selection, active }: PointedAt,
): readonly TokenSlot[] {
  const tags = byRange(spansTouching(spans, block.start, block.end));
  const ghosts = byRange(spansTouching(suggestions, block.start, block.end));
  const pointed = selection ?? active?.span;
  const bidiOf = bidiIn(map, block);
  const slots: TokenSlot[] = [];
  for (
    let i = tokens.firstEndingAfter(block.start);
    i < tokens.count && tokens.start(i) < block.end;
    i += 1
  ) {
    const start = tokens.start(i);
    const end = tokens.end(i);
    if (start < block.start || isBlank(map.text, map.toUtf16(start), map.toUtf16(end))) continue;
    const key = keyOf({ start, end });
    const text = map.slice(start, end);
    slots.push({
      start,
      end,
      tags: tags.get(key) ?? [],
      predicted: surest(ghosts.get(key) ?? []),
      caret: pointed !== undefined && pointed.start === start && pointed.end === end,
      width: drawnWidth(text, WIDE),
      ...bidiOf({ start, end }),
    });
  }
  return slots;
}

/** The prediction of exactly a range that has the highest score; the first of equals. */
export function predictionOf({ suggestions }: SpanDraft, range: TextRange): ScoredSpan | undefined {
  return surest(exactly(spansTouching(suggestions, range.start, range.end), range));
}

/** The annotated spans of exactly a range. */
export function tagsOf({ spans }: SpanDraft, range: TextRange): readonly Span[] {
  return exactly(spansTouching(spans, range.start, range.end), range);
}

/** Whether a range is one token, no more and no less. */
export function isToken(tokens: TokenIndex, range: TextRange): boolean {
  const run = tokensOf(tokens, range);
  return run !== undefined && run.first === run.last;
}

function exactly<S extends Span>(spans: readonly S[], { start, end }: TextRange): readonly S[] {
  return spans.filter((span) => span.start === start && span.end === end);
}

function byRange<S extends Span>(spans: readonly S[]): ReadonlyMap<string, readonly S[]> {
  const found = new Map<string, S[]>();
  for (const span of spans) {
    const others = found.get(keyOf(span));
    if (others === undefined) found.set(keyOf(span), [span]);
    else others.push(span);
  }
  return found;
}

function keyOf({ start, end }: TextRange): string {
  return `${start} ${end}`;
}

function surest(predictions: readonly ScoredSpan[]): ScoredSpan | undefined {
  return predictions.reduce<ScoredSpan | undefined>(
    (best, other) => (best === undefined || other.score > best.score ? other : best),
    undefined,
  );
}
