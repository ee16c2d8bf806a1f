import type { SpanDraft } from '@labelwright/core';
import { type Invisible, invisiblesIn } from '../../internal/invisibles';
import type { Block } from '../places/blocks';
import type { ShownDraft } from '../predictions/shown-draft';
import { type Cuts, type Segment, segmentsOf } from './segments';
import { isToken, type PointedAt, slotsIn, type TokenSlot } from './token-slots';

/** How a text is drawn, besides its spans. */
export interface Drawing {
  /** A slot for a tag under each token. */
  readonly dense: boolean;
  /** Marks for the characters that nobody sees. */
  readonly invisibles: boolean;
}

/** What a block shows; `undefined` for nothing but its text. */
export function drawnSegments(
  block: Block,
  draft: ShownDraft,
  pointed: PointedAt,
  drawing: Drawing,
): readonly Segment[] | undefined {
  return drawing.dense || drawing.invisibles
    ? cutSegments(block, draft, pointed, drawing)
    : segmentsOf(block, draft.text.map, draft, pointed.active);
}

/** Cut also where a token or an invisible character is. */
function cutSegments(
  block: Block,
  draft: ShownDraft,
  pointed: PointedAt,
  { dense, invisibles }: Drawing,
): readonly Segment[] | undefined {
  const { map, tokens } = draft.text;
  const slots = dense ? slotsIn(draft, block, pointed) : [];
  const shown = invisibles ? invisiblesOf(block, draft) : [];
  const cuts: Cuts = {
    borders: [
      ...slots.flatMap(({ start, end }) => [start, Math.min(end, block.end)]),
      ...shown.flatMap(bordersIn),
    ],
    isMark: dense ? (span) => !isToken(tokens, span) : undefined,
  };
  const segments = segmentsOf(block, map, draft, pointed.active, cuts);
  if (segments === undefined || cuts.borders.length === 0) return segments;
  return withSlots(withInvisibles(segments, shown), block, draft, slots);

  function bordersIn({ start, end }: Invisible): readonly number[] {
    return [map.toCodePoint(block.utf16Start + start), map.toCodePoint(block.utf16Start + end)];
  }
}

/** The invisible characters of the record's own text: in what is drawn others stand for some of them. */
function invisiblesOf({ utf16Start, text }: Block, draft: SpanDraft): readonly Invisible[] {
  return invisiblesIn(draft.text.map.text.slice(utf16Start, utf16Start + text.length));
}

function withInvisibles(segments: readonly Segment[], shown: readonly Invisible[]): readonly Segment[] {
  if (shown.length === 0) return segments;
  const byStart = new Map(shown.map((invisible) => [invisible.start, invisible]));
  return segments.map((segment) => {
    const invisible = byStart.get(segment.at);
    return invisible === undefined ? segment : { ...segment, invisible };
  });
}

function withSlots(
  segments: readonly Segment[],
  block: Block,
  { text: { map } }: SpanDraft,
  slots: readonly TokenSlot[],
): readonly Segment[] {
  let next = 0;
  return segments.map((segment) => {
    const at = map.toCodePoint(block.utf16Start + segment.at);
    let slot = slots[next];
    while (slot !== undefined && slot.end <= at) {
      next += 1;
      slot = slots[next];
    }
    return slot === undefined || slot.start > at ? segment : { ...segment, slot };
  });
}
