import type { Issue } from '../errors';
import { compareSpans, sameSpan } from '../spans/span';
import { findSpan } from '../spans/span-set';
import { isGraphemeBoundary, nextGraphemeBoundary, previousGraphemeBoundary } from '../text/graphemes';
import type { TextRange } from '../text/offset-map';
import { tokensOf } from '../text/token-index';
import { trimRange } from '../text/white-space';
import { type AlignedText, isSpanPlace } from './aligned-text';
import { bare } from './span-draft';
import type { MergeEvent, SpanOutcome, SpanSituation, SplitEvent } from './span-events';
import { joinNotes } from './span-notes';
import { pointAt, replacing, spanEdited, withNote } from './span-placing';

/** Cuts a span in two; the first of them is then pointed at. */
export function split({ draft }: SpanSituation, { span, at }: SplitEvent): SpanOutcome | undefined {
  const stored = findSpan(draft.spans, span);
  if (stored === undefined) return undefined;
  const pieces = piecesOf(draft.text, stored, at);
  if (pieces === undefined) return { kind: 'refuse', issue: uncut(stored, at) };
  const [first, second] = pieces.map((piece) => ({ ...stored, ...piece }));
  if (first === undefined || second === undefined) return undefined;
  return spanEdited(replacing(draft, [stored], [first, bare(second)]), pointAt(first));
}

/** One span over two; nothing where one of them is not there or both are the same. */
export function merge({ draft }: SpanSituation, { span, other }: MergeEvent): SpanOutcome | undefined {
  const stored = findSpan(draft.spans, span);
  const neighbour = findSpan(draft.spans, other);
  if (stored === undefined || neighbour === undefined || sameSpan(stored, neighbour)) return undefined;
  const both = [stored, neighbour].sort(compareSpans);
  const merged = withNote(
    {
      label: stored.label,
      start: Math.min(stored.start, neighbour.start),
      end: Math.max(stored.end, neighbour.end),
    },
    both.reduce<string | undefined>((notes, { note }) => joinNotes(notes, note), undefined),
  );
  return spanEdited(replacing(draft, both, [merged]), pointAt(merged));
}

/** The two parts of a range, white space at the cut left out; `undefined` where one of them would hold nothing. */
function piecesOf(
  text: AlignedText,
  { start, end }: TextRange,
  at: number,
): readonly [TextRange, TextRange] | undefined {
  if (at <= start || at >= end) return undefined;
  const cut = cutNear(text, { start, end }, at);
  if (cut === undefined) return undefined;
  const before = filled(text, { start, end: cut.start });
  const behind = filled(text, { start: cut.end, end });
  if (before === undefined || behind === undefined) return undefined;
  return [
    { start, end: before.end },
    { start: behind.start, end },
  ];
}

/** Where the first part ends and the second starts. */
function cutNear(text: AlignedText, range: TextRange, at: number): TextRange | undefined {
  if (text.borders === undefined) {
    const cut = besideCharacter(text, range, at);
    return { start: cut, end: cut };
  }
  const { tokens } = text;
  const run = tokensOf(tokens, range);
  if (run === undefined || run.first === run.last) return undefined;
  const here = tokens.firstEndingAfter(at);
  const isNearerToItsEnd = tokens.start(here) < at && tokens.end(here) - at < at - tokens.start(here);
  const behind = Math.min(Math.max(isNearerToItsEnd ? here + 1 : here, run.first + 1), run.last);
  return { start: tokens.end(behind - 1), end: tokens.start(behind) };
}

/** `at`, or a border of the character that it lies in: the one before it unless that is the start of the range. */
function besideCharacter({ map }: AlignedText, { start }: TextRange, at: number): number {
  if (isGraphemeBoundary(map, at)) return at;
  const before = previousGraphemeBoundary(map, at);
  return before > start ? before : nextGraphemeBoundary(map, at);
}

/** The range without white space at its ends, as far as a span may lie there; `undefined` where it holds nothing. */
function filled(text: AlignedText, range: TextRange): TextRange | undefined {
  const trimmed = trimRange(text.map, range);
  if (trimmed === undefined) return undefined;
  return [trimmed, range].find((place) => isSpanPlace(text, place));
}

function uncut({ start, end }: TextRange, at: number): Issue {
  return {
    code: 'SPAN_EMPTY',
    path: 'at',
    severity: 'error',
    message:
      `The span [${start}, ${end}) cannot be cut at ${at}: one of the two would hold nothing. Cut it between two of its ` +
      'tokens.',
  };
}
