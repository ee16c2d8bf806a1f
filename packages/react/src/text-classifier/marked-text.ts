import type { PlacedAttribution } from './attributions';
import type { Stretch } from './keywords';

/** A piece of a text that is drawn alike. */
export interface TextPiece {
  /** Where it begins, in UTF-16 units of the text. */
  readonly start: number;
  readonly text: string;
  readonly keyword: boolean;
  readonly attribution: PlacedAttribution | undefined;
}

/** A text cut where a keyword or an attribution begins or ends. Both lists are in order, without overlaps in themselves. */
export function cutText(
  text: string,
  keywords: readonly Stretch[],
  attributions: readonly PlacedAttribution[],
): readonly TextPiece[] {
  const cuts = [0, text.length, ...[...keywords, ...attributions].flatMap(({ start, end }) => [start, end])];
  const borders = [...new Set(cuts)].sort((a, b) => a - b);
  const keywordAt = coverOf(keywords);
  const attributionAt = coverOf(attributions);
  return borders.slice(0, -1).map((start, index) => ({
    start,
    text: text.slice(start, borders[index + 1]),
    keyword: keywordAt(start) !== undefined,
    attribution: attributionAt(start),
  }));
}

/** Which of some stretches covers a place, asked for places that ascend. */
function coverOf<S extends Stretch>(stretches: readonly S[]): (place: number) => S | undefined {
  let next = 0;
  return (place) => {
    while ((stretches[next]?.end ?? Number.POSITIVE_INFINITY) <= place) next += 1;
    const stretch = stretches[next];
    return stretch !== undefined && stretch.start <= place ? stretch : undefined;
  };
}
