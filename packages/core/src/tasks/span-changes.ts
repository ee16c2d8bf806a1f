import type { NotedSpan, Span } from '../spans/span';
import { sameSpan } from '../spans/span';
import { findSpan, hasSpan, spansTouching } from '../spans/span-set';
import type { TextRange } from '../text/offset-map';
import { labelIssue } from './label-issue';
import { bare } from './span-draft';
import type { SpanEditEvent, SpanOutcome, SpanSituation } from './span-events';
import { joinNotes } from './span-notes';
import { placeFor, placeOf } from './span-place';
import { answering, placed, pointAt, replacing, spanEdited, withNote } from './span-placing';

type EventOf<Type extends SpanEditEvent['type']> = Omit<Extract<SpanEditEvent, { type: Type }>, 'type'>;

/** Annotates a new span; nothing where it is there already. */
export function add(situation: SpanSituation, { span }: EventOf<'span.add'>): SpanOutcome | undefined {
  const { draft } = situation;
  const found = placeFor(span.label, span, situation);
  if ('issue' in found) return { kind: 'refuse', issue: found.issue };
  const added = { label: span.label, ...found.place };
  return hasSpan(draft.spans, added) ? undefined : placed(draft, added);
}

export function relabel(
  { draft, settings }: SpanSituation,
  { span, label }: EventOf<'span.relabel'>,
): SpanOutcome | undefined {
  const stored = findSpan(draft.spans, span);
  if (stored === undefined || stored.label === label) return undefined;
  const issue = labelIssue(label, settings);
  return issue === undefined ? placed(draft, { ...stored, label }, stored) : { kind: 'refuse', issue };
}

/** Gives a span another range; a suggestion is taken with it. */
export function resize(
  situation: SpanSituation,
  { span, start, end }: EventOf<'span.resize'>,
): SpanOutcome | undefined {
  const { draft } = situation;
  const stored = findSpan(draft.spans, span);
  if (stored !== undefined) return resized(draft, stored, { start, end });
  const suggested = findSpan(draft.suggestions, span);
  if (suggested === undefined) return undefined;
  const found = placeFor(suggested.label, { start, end }, situation);
  if ('issue' in found) return { kind: 'refuse', issue: found.issue };
  return placed(draft, { label: suggested.label, ...found.place }, undefined, suggested);
}

/** Annotates a span in place of all that have the same range; nothing where it is the only one there already. */
function replaceOthers(situation: SpanSituation, span: Span): SpanOutcome | undefined {
  const { draft } = situation;
  const found = placeFor(span.label, span, situation);
  if ('issue' in found) return { kind: 'refuse', issue: found.issue };
  const { start, end } = found.place;
  const former = spansTouching(draft.spans, start, end).filter(
    (other) => other.start === start && other.end === end,
  );
  const [only, ...others] = former;
  if (only?.label === span.label && others.length === 0) return undefined;
  const notes = former.reduce<string | undefined>((joined, { note }) => joinNotes(joined, note), undefined);
  const next = withNote({ label: span.label, start, end }, notes);
  return spanEdited(replacing(draft, former, [next]), pointAt(next));
}

function resized(
  draft: SpanSituation['draft'],
  stored: NotedSpan,
  range: TextRange,
): SpanOutcome | undefined {
  const found = placeOf(range, draft.text);
  if ('issue' in found) return { kind: 'refuse', issue: found.issue };
  const next = { ...stored, ...found.place };
  return sameSpan(stored, next) ? undefined : placed(draft, next, stored);
}

export function remove(
  { draft, view }: SpanSituation,
  { span }: EventOf<'span.remove'>,
): SpanOutcome | undefined {
  const stored = findSpan(draft.spans, span);
  if (stored === undefined) return undefined;
  return spanEdited(answering(draft, { removed: [stored], added: [] }), { ...view, active: undefined });
}

/** Writes a note; what is pointed at stays. */
export function note(
  { draft }: SpanSituation,
  { span, note: text }: EventOf<'span.note'>,
): SpanOutcome | undefined {
  const stored = findSpan(draft.spans, span);
  if (stored === undefined || (stored.note ?? '') === text) return undefined;
  return spanEdited(answering(draft, { removed: [stored], added: [withNote(stored, text)] }));
}

/** Labels the selection or the active span. */
export function applyLabel(
  situation: SpanSituation,
  { label, replace = false }: EventOf<'label.apply'>,
): SpanOutcome | undefined {
  const { draft, settings, view } = situation;
  const { selection, active } = view;
  const pointed = selection ?? (replace ? active?.span : undefined);
  if (pointed !== undefined) {
    const span = { label, start: pointed.start, end: pointed.end };
    return replace ? replaceOthers(situation, span) : add(situation, { span });
  }
  if (active === undefined) return undefined;
  const { span, layer } = active;
  if (layer === 'annotation') return relabel(situation, { span, label });
  const stored = findSpan(draft.suggestions, span);
  if (stored === undefined) return undefined;
  const issue = labelIssue(label, settings);
  if (issue !== undefined) return { kind: 'refuse', issue };
  // A predicted range under another label: the prediction was wrong, its range was not.
  return placed(draft, { ...bare(stored), label }, undefined, stored);
}
