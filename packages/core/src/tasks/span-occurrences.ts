import { hasSpan } from '../spans/span-set';
import { labelIssue } from './label-issue';
import { occurrencesOf } from './occurrences';
import type { OccurrencesEvent, SpanOutcome, SpanSituation } from './span-events';
import { placeOf } from './span-place';
import { pointAt, replacing, spanEdited } from './span-placing';

/** Labels a range and all its occurrences in one edit; the range itself is then pointed at. */
export function annotateOccurrences(
  { draft, settings }: SpanSituation,
  { label, start, end, matchCase, wholeWords }: OccurrencesEvent,
): SpanOutcome | undefined {
  const found = placeOf({ start, end }, draft.text);
  if ('issue' in found) return { kind: 'refuse', issue: found.issue };
  const issue = labelIssue(label, settings);
  if (issue !== undefined) return { kind: 'refuse', issue };
  const added = occurrencesOf(draft.text, found.place, { matchCase, wholeWords })
    .map((range) => ({ label, ...range }))
    .filter((span) => !hasSpan(draft.spans, span));
  if (added.length === 0) return undefined;
  return spanEdited(replacing(draft, [], added), pointAt({ label, ...found.place }));
}
