import type { Settings } from '../dataset/settings';
import type { SuggestedSpan } from '../spans/span';
import { findSpan } from '../spans/span-set';
import { createLabelIssues, labelIssue } from './label-issue';
import { bare, NO_CHANGE, type SpanDraft, type SpanEdit } from './span-draft';
import type { SpanOutcome, SpanSituation, SuggestionEvent } from './span-events';
import { pointAt, replacing, spanEdited } from './span-placing';
import { isSuggestionShown, type SpanView } from './span-view';

/** Takes predictions; of several those whose label may be given. */
export function accept(
  { draft, settings, view }: SpanSituation,
  event: SuggestionEvent<'suggestion.accept'>,
): SpanOutcome | undefined {
  const meant = meantBy(event, draft, view);
  const [first] = meant;
  const taken = acceptable(meant, settings);
  if (taken.length === 0) {
    const issue = first && labelIssue(first.label, settings);
    return issue && { kind: 'refuse', issue };
  }
  const one = event.span !== undefined && first !== undefined;
  return spanEdited(acceptance(draft, taken), one ? pointAt(first) : { ...view, active: undefined });
}

/** Turns predictions down. The answer stays as it is. */
export function reject(
  { draft, view }: SpanSituation,
  event: SuggestionEvent<'suggestion.reject'>,
): SpanOutcome | undefined {
  const removed = meantBy(event, draft, view);
  if (removed.length === 0) return undefined;
  const answered = { before: draft.answered, after: draft.answered };
  return spanEdited(
    { spans: NO_CHANGE, suggestions: { removed, added: [] }, answered },
    { ...view, active: undefined },
  );
}

/** The edit that takes all suggestions that are looked at and whose label may be given; the others stay suggestions. */
export function acceptAll({ draft, settings, view }: SpanSituation): SpanEdit {
  return acceptance(draft, acceptable(meantBy({}, draft, view), settings));
}

function acceptance(draft: SpanDraft, taken: readonly SuggestedSpan[]): SpanEdit {
  return replacing(draft, [], taken.map(bare));
}

function acceptable(
  suggestions: readonly SuggestedSpan[],
  settings: Settings | undefined,
): readonly SuggestedSpan[] {
  const issueOf = createLabelIssues(settings);
  return suggestions.filter(({ label }) => issueOf(label) === undefined);
}

function meantBy(
  { span, minScore = Number.NEGATIVE_INFINITY, agent }: Omit<SuggestionEvent<string>, 'type'>,
  { suggestions }: SpanDraft,
  view: SpanView,
): readonly SuggestedSpan[] {
  if (span === undefined)
    return [...suggestions].filter(
      (suggestion) =>
        scoreBy(suggestion, agent) >= minScore &&
        (agent !== undefined || isSuggestionShown(suggestion, view)),
    );
  const stored = findSpan(suggestions, span);
  return stored === undefined ? [] : [stored];
}

/** How sure an agent is of a span, or without one the surest of all; `NaN` where the agent does not predict it. */
function scoreBy({ score, by }: SuggestedSpan, agent: string | undefined): number {
  if (agent === undefined) return score;
  return by?.find((one) => one.agent === agent)?.score ?? Number.NaN;
}
