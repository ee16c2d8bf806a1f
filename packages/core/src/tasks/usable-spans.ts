import { fitRange } from '../records/fit-span';
import { isList, isPlainObject } from '../records/guards';
import type { TokenClassificationRecord } from '../records/token-classification';
import { compareSpans, type Span, type SuggestedSpan, sameSpan } from '../spans/span';
import type { AlignedText } from './aligned-text';

/*
 * What can be drawn of a record's spans, in the order of `compareSpans`. Whatever was found wrong with the others is among
 * the record's issues; those that stick out or are padded with white space are mended, as `create*` does. With `sound` spans,
 * which validating has just found nothing wrong with, none of that is looked for again.
 */

/** The annotated spans; one that is given twice is there twice. */
export function spansOf(annotation: unknown, text: AlignedText, sound = false): readonly Span[] {
  return usable(annotation, text, sound, (label, start, end) => ({ label, start, end }));
}

/**
 * What any agent predicts, each span once: of equals the highest score, and who gave them. The record's `prediction` counts
 * as that of its `predictionAgent`. A score that is no number counts as 0.
 */
export function predictedSpans(
  record: Pick<TokenClassificationRecord, 'prediction' | 'predictionAgent' | 'predictions'>,
  text: AlignedText,
  sound = false,
): readonly SuggestedSpan[] {
  if (record.prediction === undefined && record.predictions === undefined) return NONE;
  const lists = predictionsOf(record).map(({ agent, spans }) => predictedBy(agent, spans, text, sound));
  const [only] = lists;
  return merged(lists.length === 1 && only !== undefined ? only : lists.flat().sort(compareSpans));
}

const NONE: readonly SuggestedSpan[] = [];

interface Prediction {
  readonly agent: string | undefined;
  readonly spans: unknown;
}

/** The predictions of all agents; what is no map of them is passed over. */
function predictionsOf({
  prediction,
  predictionAgent,
  predictions,
}: Pick<TokenClassificationRecord, 'prediction' | 'predictionAgent' | 'predictions'>): readonly Prediction[] {
  const own = { agent: typeof predictionAgent === 'string' ? predictionAgent : undefined, spans: prediction };
  if (!isPlainObject(predictions)) return [own];
  return [own, ...Object.entries(predictions).map(([agent, spans]) => ({ agent, spans }))];
}

/** One agent's spans, in order; of equals the surest first. */
function predictedBy(
  agent: string | undefined,
  spans: unknown,
  text: AlignedText,
  sound: boolean,
): readonly SuggestedSpan[] {
  return usable(spans, text, sound, (label, start, end, given) => {
    const score = typeof given === 'number' && Number.isFinite(given) ? given : 0;
    return agent === undefined
      ? { label, start, end, score }
      : { label, start, end, score, by: [{ agent, score }] };
  });
}

/** Each span once; the list is in order, so equals stand side by side and the first of them is the surest. */
function merged(spans: readonly SuggestedSpan[]): readonly SuggestedSpan[] {
  const once: SuggestedSpan[] = [];
  for (const span of spans) {
    const last = once.at(-1);
    if (last !== undefined && sameSpan(last, span)) once[once.length - 1] = withAgents(last, span);
    else once.push(span);
  }
  return once;
}

/** The span with who else predicts it; an agent that does so twice is there with its higher score. */
function withAgents(span: SuggestedSpan, { by: others = [] }: SuggestedSpan): SuggestedSpan {
  const { by = [] } = span;
  const more = others.filter(({ agent }) => by.every((known) => known.agent !== agent));
  return more.length === 0 ? span : { ...span, by: [...by, ...more] };
}

/** A span from its members, the score being whatever stands there. */
type Make<S extends Span> = (label: string, start: number, end: number, score: unknown) => S;

function usable<S extends Span>(
  values: unknown,
  text: AlignedText,
  sound: boolean,
  make: Make<S>,
): readonly S[] {
  const spans: S[] = [];
  let last: S | undefined;
  let inOrder = true;
  for (const value of isList(values) ? values : []) {
    // Sound spans were seen to be ones.
    const given = sound ? (value as Span & { readonly score?: unknown }) : mended(value, text);
    if (given === undefined) continue;
    const span = make(given.label, given.start, given.end, given.score);
    if (last !== undefined && compareSpans(last, span) > 0) inOrder = false;
    spans.push(span);
    last = span;
  }
  return inOrder ? spans : spans.sort(compareSpans);
}

/** A span that can be drawn, with its score; `undefined` where `value` is none. */
function mended(value: unknown, text: AlignedText): (Span & { readonly score: unknown }) | undefined {
  if (!isPlainObject(value)) return undefined;
  const { label, start, end, score } = value;
  if (typeof label !== 'string' || !isOffset(start) || !isOffset(end)) return undefined;
  const fit = fitRange(start, end, text);
  return fit.problem === undefined ? { label, ...fit.range, score } : undefined;
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}
