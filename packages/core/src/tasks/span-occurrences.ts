import { hasSpan } from '../spans/span-set';
import { occurrencesOf } from './occurrences';
import type { OccurrencesEvent, SpanOutcome, SpanSituation } from './span-events';
import { placeFor } from './span-place';
import { pointAt, replacing, spanEdited } from './span-placing';

/** Labels a range and all its occurrences in one edit; the range itself is then pointed at. */
export function annotateOccurrences(
  situation: SpanSituation,
  { label, start, end, matchCase, wholeWords }: OccurrencesEvent,
): SpanOutcome | undefined {
  const { draft } = situation;
  const found = placeFor(label, { start, end }, situation);
  if ('issue' in found) return { kind: 'refuse', issue: found.issue };
  const added = occurrencesOf(draft.text, found.place, { matchCase, wholeWords })
    .map((range) => ({ label, ...range }))
    .filter((span) => !hasSpan(draft.spans, span));
  if (added.length === 0) return undefined;
  return spanEdited(replacing(draft, [], added), pointAt({ label, ...found.place }));
}
