import { createOffsetMap, previousGraphemeBoundary, type TermPlace } from '@labelwright/core';

import { drawnUnits } from '../../internal/drawn-text';

/** Where somebody or a model put a label. UTF-16 units of the text. */
export interface LabelledPlace extends TermPlace {
  readonly layer: SpanLayer;
  readonly label: string;
}

export type SpanLayer = 'annotation' | 'prediction';

/** A piece of a text that is drawn alike. */
export interface ExcerptPiece {
  /** Where it begins in the text, in UTF-16 units. */
  readonly start: number;
  readonly text: string;
  readonly keyword: boolean;
  /** The labels of the innermost spans over it. */
  readonly annotated: string | undefined;
  readonly predicted: string | undefined;
  /** The spans that end with it, the innermost first: their names stand behind it. */
  readonly ends: readonly LabelledPlace[];
}

/** What is shown of a text. */
export interface Excerpt {
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  readonly pieces: readonly ExcerptPiece[];
}

/** What is shown at most, in UTF-16 units; how much of it is seen is a matter of the style sheet. */
const LENGTH = 480;

/** A match so near to the start is in sight anyway. */
const NEAR = 80;

/** What is shown before a match that is not. */
const BEFORE = 40;

/** The start of a text, or what is around the first keyword, cut where keywords and spans begin and end. */
export function excerptOf(
  text: string,
  keywords: readonly TermPlace[],
  spans: readonly LabelledPlace[] = [],
): Excerpt {
  const from = startOf(text, keywords[0]?.start ?? 0);
  const to = endOf(text, from);
  const drawn = drawnUnits(text.slice(from, to));
  const inSight = (place: TermPlace): boolean => place.start < to && place.end > from;
  const marks = spans.filter(inSight);
  const found = keywords.filter(inSight);
  const cuts = new Set([from, to]);
  for (const { start, end } of [...marks, ...found]) {
    if (start > from) cuts.add(start);
    if (end < to) cuts.add(end);
  }
  const borders = [...cuts].sort((a, b) => a - b);
  const pieces: ExcerptPiece[] = [];
  for (const [place, start] of borders.entries()) {
    const end = borders[place + 1];
    if (end === undefined) break;
    const covering = marks.filter((mark) => mark.start <= start && mark.end >= end).sort(byLength);
    pieces.push({
      start,
      text: drawn.slice(start - from, end - from),
      keyword: found.some((keyword) => keyword.start <= start && keyword.end >= end),
      annotated: covering.find(({ layer }) => layer === 'annotation')?.label,
      predicted: covering.find(({ layer }) => layer === 'prediction')?.label,
      ends: namedOnce(covering.filter((mark) => mark.end === end)),
    });
  }
  return { cutBefore: from > 0, cutAfter: to < text.length, pieces };
}

function byLength(a: TermPlace, b: TermPlace): number {
  return a.end - a.start - (b.end - b.start);
}

/** A prediction that came true needs no name of its own. */
function namedOnce(ends: readonly LabelledPlace[]): readonly LabelledPlace[] {
  const isSame = (a: LabelledPlace, b: LabelledPlace): boolean =>
    a.layer === 'annotation' && a.label === b.label && a.start === b.start;
  return ends.filter((mark) => mark.layer === 'annotation' || !ends.some((other) => isSame(other, mark)));
}

/** Some words before the first match, or the start of the text. */
function startOf(text: string, match: number): number {
  if (match <= NEAR) return 0;
  const from = match - BEFORE;
  const space = text.slice(from, match).search(/\s\S/);
  if (space !== -1) return from + space + 1;
  // No word ends here: at least no character is cut.
  const map = createOffsetMap(text);
  return map.toUtf16(previousGraphemeBoundary(map, map.toCodePoint(from) + 1));
}

function endOf(text: string, from: number): number {
  if (text.length <= from + LENGTH) return text.length;
  // A little more than is shown, so that a character that goes on beyond it is seen to.
  const map = createOffsetMap(text.slice(from, from + LENGTH + 32));
  const end = map.toUtf16(previousGraphemeBoundary(map, map.toCodePoint(LENGTH) + 1));
  return from + (end === 0 ? LENGTH : end);
}
