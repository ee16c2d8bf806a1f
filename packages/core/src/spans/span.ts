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

/** An annotated {@link Span}, perhaps with what the annotator remarked on it. Text of any length, line breaks included. */
export interface NotedSpan extends Span {
  /** Absent where there is none; never empty. */
  readonly note?: string;
}

/** How sure one agent is of a span. */
export interface AgentScore {
  readonly agent: string;
  readonly score: number;
}

/** A predicted span that is still to be taken or turned down; of the agents that predict it, the highest score. */
export interface SuggestedSpan extends ScoredSpan {
  /** Who predicts it, each agent once, the surest first. Absent where the record names none of them. */
  readonly by?: readonly AgentScore[];
}

/**
 * The order in which spans are kept, stepped through and drawn: by `start`, then longest first (so an outer span
 * comes before what nests in it), then by label in UTF-16 code units (the same in every locale), then highest
 * score first, then by note, none first. A span without a score, or with `NaN`, comes after its scored equals, which keeps the
 * order total.
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
  return compareExtras(a, b);
}

/** Spans of all kinds meet in one order, so score and note are looked for where the type does not promise them. */
interface PossiblyMore extends Span {
  readonly score?: number;
  readonly note?: string;
}

function compareExtras(a: PossiblyMore, b: PossiblyMore): number {
  const left = rankOf(a.score);
  const right = rankOf(b.score);
  if (left !== right) {
    return right - left;
  }
  return a.note === b.note ? 0 : (a.note ?? '') < (b.note ?? '') ? -1 : 1;
}

function rankOf(score: number | undefined): number {
  return score === undefined || Number.isNaN(score) ? -Infinity : score;
}

/** Whether both have the same label, start and end. Scores and notes are opinions about a span, not parts of it. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end && a.label === b.label;
}
