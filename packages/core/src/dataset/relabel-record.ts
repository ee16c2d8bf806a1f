import type { AnnotationRecord } from '../records/annotation-record';
import { isList, isPlainObject } from '../records/guards';
import { ownMetadata, withOwnMember } from '../records/own-metadata';
import type { Json } from '../records/record';
import type { LabelPrediction, TextClassificationRecord } from '../records/text-classification';
import type { TokenClassificationRecord } from '../records/token-classification';
import type { ScoredSpan, Span } from '../spans/span';
import { labelsIn } from './label-uses';
import type { SchemaChange } from './schema-change';

/** The new name of a label, `undefined` for one that goes. */
type Rename = (label: string) => string | undefined;

/**
 * A record after a change of the schema: each of its predictions and annotations, of every agent, its explanation and notes.
 *
 * Where two labels have become one, an annotation holds it once; of two predicted spans, or labels of a multi-label record, the
 * higher score stays, while scores of a single-label record add up. A list from which all labels went is an empty answer, and
 * stays one; a single label that went leaves its record without an answer, and undecided unless it was discarded.
 * @returns `record` itself where nothing in it changes
 */
export function applySchemaChange<R extends AnnotationRecord>(record: R, { labels }: SchemaChange): R {
  if (labels.size === 0 || !usesAny(record, labels)) return record;
  const rename: Rename = (label) => (labels.has(label) ? labels.get(label) : label);
  const relabelled = relabel(record, rename);
  // The same record type with other labels; the compiler cannot follow a union through a type parameter.
  return relabelled as R;
}

function relabel(record: AnnotationRecord, rename: Rename): AnnotationRecord {
  switch (record.task) {
    case 'TextClassification':
      return relabelText(record, rename);
    case 'TokenClassification':
      return relabelTokens(record, rename);
    case 'Text2Text':
      return record;
  }
}

function relabelText(record: TextClassificationRecord, rename: Rename): TextClassificationRecord {
  const join = record.multiLabel ? Math.max : (a: number, b: number) => Math.min(1, a + b);
  const predictions = (entries: readonly LabelPrediction[]) => relabelScores(entries, rename, join);
  const changed: { -readonly [K in keyof TextClassificationRecord]: TextClassificationRecord[K] } = {
    ...record,
  };
  if (record.prediction !== undefined) changed.prediction = predictions(record.prediction);
  if (record.predictions !== undefined) changed.predictions = mapValues(record.predictions, predictions);
  if (record.annotations !== undefined)
    changed.annotations = mapValues(record.annotations, (answer) => relabelAnswer(answer, rename));
  if (record.explanation !== undefined) changed.explanation = relabelExplanation(record.explanation, rename);
  if (record.annotation === undefined) return changed;
  const annotation = relabelAnswer(record.annotation, rename);
  if (annotation !== undefined) return { ...changed, annotation };
  const { annotation: _gone, annotationAgent: _by, ...unanswered } = changed;
  return { ...unanswered, status: record.status === 'Discarded' ? 'Discarded' : 'Default' };
}

/** A single label that goes leaves no answer; a list of labels stays a list. */
function relabelAnswer(answer: string | readonly string[], rename: Rename) {
  if (typeof answer === 'string') return rename(answer);
  return [...new Set(answer.map(rename).filter((label) => label !== undefined))];
}

function relabelScores(
  entries: readonly LabelPrediction[],
  rename: Rename,
  join: (a: number, b: number) => number,
): readonly LabelPrediction[] {
  const merged = new Map<string, LabelPrediction>();
  for (const entry of entries) {
    const label = rename(entry.label);
    if (label === undefined) continue;
    const before = merged.get(label);
    const score = before === undefined ? entry.score : join(before.score, entry.score);
    merged.set(label, { ...(before ?? entry), label, score });
  }
  return [...merged.values()];
}

function relabelExplanation(
  explanation: NonNullable<TextClassificationRecord['explanation']>,
  rename: Rename,
): NonNullable<TextClassificationRecord['explanation']> {
  return mapValues(explanation, (tokens) =>
    tokens.map((token) => {
      const attributions = new Map<string, number>();
      for (const [label, weight] of Object.entries(token.attributions)) {
        const name = rename(label);
        if (name !== undefined) attributions.set(name, (attributions.get(name) ?? 0) + weight);
      }
      return { ...token, attributions: Object.fromEntries(attributions) };
    }),
  );
}

function relabelTokens(record: TokenClassificationRecord, rename: Rename): TokenClassificationRecord {
  const { prediction, annotation, predictions, annotations } = record;
  const scored = (spans: readonly ScoredSpan[]) => relabelSpans(spans, rename);
  const plain = (spans: readonly Span[]) => relabelSpans(spans, rename);
  const notes = relabelNotes(record.metadata, rename);
  return {
    ...record,
    ...(prediction === undefined ? {} : { prediction: scored(prediction) }),
    ...(annotation === undefined ? {} : { annotation: plain(annotation) }),
    ...(predictions === undefined ? {} : { predictions: mapValues(predictions, scored) }),
    ...(annotations === undefined ? {} : { annotations: mapValues(annotations, plain) }),
    metadata: notes,
  };
}

function relabelSpans<S extends Span & { readonly score?: number }>(
  spans: readonly S[],
  rename: Rename,
): readonly S[] {
  const kept: S[] = [];
  const twins = new Map<string, { readonly place: number; readonly origin: string }>();
  for (const span of spans) {
    const label = rename(span.label);
    if (label === undefined) continue;
    const key = `${span.start} ${span.end} ${label}`;
    const twin = twins.get(key);
    // What was there twice under one label stays twice: it did not become one by the change.
    if (twin === undefined || twin.origin === span.label) {
      twins.set(key, { place: kept.length, origin: span.label });
      kept.push({ ...span, label });
    } else if ((span.score ?? 0) > (kept[twin.place]?.score ?? 0)) kept[twin.place] = { ...span, label };
  }
  return kept;
}

/** Notes are on spans by value, so they are renamed with them; a note whose span goes, goes too. */
function relabelNotes(metadata: TokenClassificationRecord['metadata'], rename: Rename) {
  const { notes } = ownMetadata(metadata);
  if (!isList(notes)) return metadata;
  const relabelled = notes.flatMap((note): readonly Json[] => {
    // Every entry is a part of the metadata, hence JSON.
    if (!isPlainObject(note) || typeof note.label !== 'string') return [note as Json];
    const label = rename(note.label);
    return label === undefined ? [] : [{ ...(note as { readonly [key: string]: Json }), label }];
  });
  return withOwnMember(metadata, 'notes', relabelled.length === 0 ? undefined : relabelled);
}

function usesAny(record: AnnotationRecord, labels: SchemaChange['labels']): boolean {
  const { annotated, predicted, elsewhere } = labelsIn(record);
  return [annotated, predicted, elsewhere].some((uses) => [...uses].some((label) => labels.has(label)));
}

function mapValues<T, U>(
  map: Readonly<Record<string, T>>,
  change: (value: T) => U | undefined,
): Readonly<Record<string, U>> {
  const entries = Object.entries(map).flatMap(([key, value]) => {
    const changed = change(value);
    return changed === undefined ? [] : [[key, changed] as const];
  });
  return Object.fromEntries(entries);
}
