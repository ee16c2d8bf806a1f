import { AnnotationError, compareSpans, type Issue, type Span } from '@labelwright/core';
import type { AnnotatedRecord } from './framework';

/** What to do with spans that share text, where a token can have one label only. */
export type OverlapRule =
  /** Name the records in an error. */
  | 'refuse'
  /** Of spans that share text keep the longest; of equally long ones the first, then the first label by its code units. */
  | 'longest'
  /** Keep the first in the text, of those that start together the longest. */
  | 'first';

/**
 * Annotations without spans that share text.
 * @throws AnnotationError `TAGS_OVERLAP` with an issue for each record that has some, under the rule `refuse`
 */
export function withoutOverlaps(
  records: readonly AnnotatedRecord[],
  rule: OverlapRule,
): readonly AnnotatedRecord[] {
  const issues: Issue[] = [];
  const flat = records.map((record, index) => {
    if (record.task !== 'TokenClassification') return record;
    const spans = record.annotation ?? [];
    const kept = keepApart(spans, rule === 'longest');
    if (kept.length === spans.length) return record;
    if (rule === 'refuse') issues.push(overlapIssue(record, index));
    return { ...record, annotation: kept };
  });
  const [first] = issues;
  if (first === undefined) return flat;
  const message =
    `${issues.length} records have spans that share text, and a token has one label in this framework. ` +
    `${first.message} See the issues for all; set overlaps to "longest" or "first" to keep one of each.`;
  throw new AnnotationError('TAGS_OVERLAP', message, { path: first.path, issues });
}

function overlapIssue({ id }: AnnotatedRecord, index: number): Issue {
  const name = id === undefined ? `number ${index}` : JSON.stringify(id);
  return {
    code: 'TAGS_OVERLAP',
    path: `records[${index}]`,
    message: `Record ${name} is one.`,
    severity: 'error',
  };
}

/** In the order of the text. */
function keepApart(spans: readonly Span[], longestFirst: boolean): readonly Span[] {
  const length = ({ start, end }: Span): number => end - start;
  const order = longestFirst
    ? (a: Span, b: Span): number => length(b) - length(a) || compareSpans(a, b)
    : compareSpans;
  const kept: Span[] = [];
  for (const span of [...spans].sort(order)) {
    if (kept.every((other) => span.end <= other.start || other.end <= span.start)) kept.push(span);
  }
  return kept.sort(compareSpans);
}
