import type { Issue } from '../errors';
import { fitRange } from '../records/fit-span';
import { type Span, type SuggestedSpan, sameSpan } from '../spans/span';
import { findSpan } from '../spans/span-set';
import { isGraphemeBoundary, nextGraphemeBoundary, previousGraphemeBoundary } from '../text/graphemes';
import type { TextRange } from '../text/offset-map';
import { isBlank } from '../text/white-space';
import type { AlignedText } from './aligned-text';
import { labelIssue } from './label-issue';
import { bare, type SpanEdge, type SpanEdit } from './span-draft';
import type { MoveEdgeEvent, SpanOutcome, SpanSituation } from './span-events';
import { pointAt, replacing, spanEdited } from './span-placing';

/** Moves one edge of the active span. `last` is the edit before: what was predicted at a place only passed is left again. */
export function moveEdge(
  { draft, settings, view }: SpanSituation,
  event: MoveEdgeEvent,
  last: SpanEdit | undefined,
): SpanOutcome | undefined {
  const { active } = view;
  if (active === undefined) return undefined;
  const annotated = active.layer === 'annotation' ? findSpan(draft.spans, active.span) : undefined;
  const suggested = active.layer === 'suggestion' ? findSpan(draft.suggestions, active.span) : undefined;
  const span = annotated ?? suggested;
  if (span === undefined) return undefined;
  const issue = suggested && labelIssue(suggested.label, settings);
  if (issue !== undefined) return { kind: 'refuse', issue };
  const range = movedRange(draft.text, span, event);
  if ('code' in range) return { kind: 'refuse', issue: range };
  const next = { ...(annotated ?? bare(span)), ...range };
  const { suggestions, ...edit } = replacing(
    draft,
    annotated === undefined ? [] : [annotated],
    [next],
    suggested,
  );
  const passed = annotated === undefined ? [] : takenOnTheWay(last, annotated, event.edge);
  return spanEdited(
    { ...edit, suggestions: { ...suggestions, added: passed }, moved: event.edge },
    pointAt(next),
  );
}

/** The prediction that was taken only because the same edge rested at its border. */
function takenOnTheWay(last: SpanEdit | undefined, span: Span, edge: SpanEdge): readonly SuggestedSpan[] {
  const [reached] = last?.spans.added ?? [];
  if (last?.moved !== edge || reached === undefined || !sameSpan(reached, span)) return [];
  return last.suggestions.removed.filter((taken) => sameSpan(taken, span));
}

/** The range with one edge a step further, or why that cannot be. */
function movedRange(text: AlignedText, range: TextRange, event: MoveEdgeEvent): TextRange | Issue {
  const { edge, direction, by = 'token' } = event;
  // Characters are no place for an edge where tokens were given.
  const borderOf = by === 'token' || text.borders !== undefined ? tokenBorder : characterBorder;
  const border = borderOf(text, range[edge], edge, direction);
  if (border === undefined) return stuck(event);
  const fit = fitRange(edge === 'start' ? border : range.start, edge === 'end' ? border : range.end, text);
  return fit.problem === undefined && fit.range[edge] !== range[edge] ? fit.range : stuck(event);
}

/** The nearest token border for this edge in a direction that cuts no character, tokens of white space left out. */
function tokenBorder(
  { map, tokens, borders }: AlignedText,
  from: number,
  edge: SpanEdge,
  direction: MoveEdgeEvent['direction'],
): number | undefined {
  const step = direction === 'forward' ? 1 : -1;
  const borderOf = (i: number): number => (edge === 'start' ? tokens.start(i) : tokens.end(i));
  let i = tokens.firstEndingAfter(from - (edge === 'end' ? 1 : 0));
  // From here to the first border that lies in the direction it is a step or two.
  if (direction === 'forward') while (i < tokens.count && borderOf(i) <= from) i += 1;
  else {
    i = Math.min(i, tokens.count - 1);
    while (i >= 0 && borderOf(i) >= from) i -= 1;
  }
  for (; i >= 0 && i < tokens.count; i += step) {
    const isFilled = !isBlank(map.text, map.toUtf16(tokens.start(i)), map.toUtf16(tokens.end(i)));
    if (isFilled && (borders !== undefined || isGraphemeBoundary(map, borderOf(i)))) return borderOf(i);
  }
  return undefined;
}

/** The nearest character border for this edge in a direction with something else than white space on its inside. */
function characterBorder(
  { map }: AlignedText,
  from: number,
  edge: SpanEdge,
  direction: MoveEdgeEvent['direction'],
): number | undefined {
  const step = direction === 'forward' ? nextGraphemeBoundary : previousGraphemeBoundary;
  const last = direction === 'forward' ? map.length : 0;
  let at = from;
  while (at !== last) {
    at = step(map, at);
    const inside =
      edge === 'start' ? [at, nextGraphemeBoundary(map, at)] : [previousGraphemeBoundary(map, at), at];
    const [start = at, end = at] = inside;
    if (!isBlank(map.text, map.toUtf16(start), map.toUtf16(end))) return at;
  }
  return undefined;
}

function stuck({ edge, direction }: MoveEdgeEvent): Issue {
  const shrinks = (edge === 'start') === (direction === 'forward');
  const reason = shrinks
    ? 'nothing would be left of the span. Remove it instead.'
    : 'the text ends there. Move the edge the other way.';
  return {
    code: shrinks ? 'SPAN_EMPTY' : 'SPAN_OUT_OF_RANGE',
    path: 'edge',
    severity: 'error',
    message: `The ${edge} of the span cannot go further ${direction}: ${reason}`,
  };
}
