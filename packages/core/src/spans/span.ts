/**
 * A label over part of a text: half-open `[start, end)`, counted in Unicode code points of the record's `text`.
 * A span has no id: two spans with the same label, start and end mean the same annotation.
 */
export interface Span {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** A predicted {@link Span} with its `score`, a probability between 0 and 1. */
export interface ScoredSpan extends Span {
  readonly score: number;
}

/**
 * The order in which spans are kept, stepped through and drawn: by `start`, then longest first (so an outer span
 * comes before what nests in it), then by label in UTF-16 code units (the same in every locale), then highest
 * score first. A span without a score, or with `NaN`, comes after its scored equals, which keeps the order total.
 * @returns a negative number, zero or a positive number, as for `Array.prototype.sort`
 */
export function compareSpans(a: Span, b: Span): number {
  if (a.start !== b.start) {
    return a.start - b.start;
  }
  if (a.end !== b.end) {
    return b.end - a.end;
  }
  if (a.label !== b.label) {
    return a.label < b.label ? -1 : 1;
  }
  return compareScores(a, b);
}

/** Spans of either kind meet in one order, so the score is looked for where the type does not promise one. */
interface PossiblyScored extends Span {
  readonly score?: number;
}

function compareScores(a: PossiblyScored, b: PossiblyScored): number {
  const left = rankOf(a.score);
  const right = rankOf(b.score);
  return left === right ? 0 : right - left;
}

function rankOf(score: number | undefined): number {
  return score === undefined || Number.isNaN(score) ? -Infinity : score;
}

/** Whether both have the same label, start and end. A score is an opinion about a span, not part of it. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end && a.label === b.label;
}
