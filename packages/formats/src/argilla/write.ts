import type { AnnotationRecord, TextClassificationRecord } from '@labelwright/core';
import { type Fields, isPlainObject, without } from '../json/guards';
import { recordFieldsOf } from '../records/record-fields';
import { writeId } from '../records/record-id';
import { wireTokens } from './tokens';
import { LIST_OF, REST_FIELD } from './wire';

export interface ToArgillaOptions {
  /** Who predicted where the record does not tell: a server refuses a prediction of nobody. By default `null`. */
  readonly predictionAgent?: string | undefined;
  readonly annotationAgent?: string | undefined;
}

/**
 * A record as the REST API v0 of Argilla v1 takes it in the `records` of `:bulk`, the fields in the order in which its
 * own client writes them. Offsets are code points. A numeric id beyond 2^53 is a bigint: write the text with
 * `stringifyArgilla`.
 *
 * Not carried: an agent without an answer; empty `metrics`, which are those of a record without any; `text` beside several
 * inputs, since it is one of them.
 */
export function recordToArgilla(
  record: AnnotationRecord,
  options: ToArgillaOptions = {},
): Record<string, unknown> {
  const wire = record.task === 'TokenClassification' ? wireTokens(record) : undefined;
  const rest = restOf(record);
  return {
    id: writeId(record),
    metadata: wire?.metadata ?? record.metadata,
    event_timestamp: record.eventTimestamp ?? null,
    status: record.status,
    prediction: answerOf(record, 'prediction', rest.prediction, options.predictionAgent),
    annotation: answerOf(record, 'annotation', rest.annotation, options.annotationAgent),
    vectors: vectorsOf(record, rest.vectors),
    ...byAgentOf(record, 'predictions', rest.predictions),
    ...byAgentOf(record, 'annotations', rest.annotations),
    metrics: record.metrics ?? {},
    search_keywords: record.searchKeywords ?? null,
    ...taskFieldsOf(record, wire?.tokens),
    ...unknownFieldsOf(record),
  };
}

/** What `recordFromArgilla` put aside. */
export function restOf(record: AnnotationRecord): Fields {
  // Fields that are unknown to this library are no part of the type.
  const rest = (record as unknown as Fields)[REST_FIELD];
  return isPlainObject(rest) ? rest : {};
}

/** Fields of the record that no one here knows, except what is put back inside of others. */
export function unknownFieldsOf(record: AnnotationRecord): Fields {
  const rest = Object.keys(restOf(record)).length > 0 ? [REST_FIELD] : [];
  return without(record as unknown as Fields, new Set([...recordFieldsOf(record.task), ...rest]));
}

function taskFieldsOf(record: AnnotationRecord, tokens: readonly string[] | undefined): Fields {
  switch (record.task) {
    case 'TextClassification':
      return {
        inputs: record.inputs,
        multi_label: record.multiLabel,
        explanation: record.explanation ?? null,
      };
    case 'TokenClassification':
      return { tokens, text: record.text };
    case 'Text2Text':
      return { text: record.text };
  }
}

type Kind = 'prediction' | 'annotation';

function answerOf(
  record: AnnotationRecord,
  kind: Kind,
  rest: unknown,
  agent: string | undefined,
): Fields | null {
  const given = record[kind];
  if (given === undefined) return null;
  return payloadOf(record, kind, given, rest, { agent: record[`${kind}Agent`] ?? agent ?? null });
}

function byAgentOf(record: AnnotationRecord, kinds: `${Kind}s`, rest: unknown): Fields {
  const byAgent: Fields | undefined = record[kinds];
  if (byAgent === undefined) return {};
  const kind = kinds === 'predictions' ? 'prediction' : 'annotation';
  const entries = Object.entries(byAgent).map(([agent, value]) => [
    agent,
    payloadOf(record, kind, value, isPlainObject(rest) ? rest[agent] : undefined, {}),
  ]);
  return { [kinds]: Object.fromEntries(entries) };
}

function payloadOf(
  record: AnnotationRecord,
  kind: Kind,
  value: unknown,
  rest: unknown,
  agent: Fields,
): Fields {
  const list = (Array.isArray(value) ? value : [value]) as readonly unknown[];
  const entries = list.map((entry) =>
    kind === 'prediction' ? predicted(record, entry) : annotated(record, entry),
  );
  // The client's class for entities has a score of the whole answer as well.
  const score = record.task === 'TokenClassification' && 'agent' in agent ? { score: null } : {};
  return { ...agent, [LIST_OF[record.task]]: entries, ...score, ...(isPlainObject(rest) ? rest : {}) };
}

function predicted({ task }: AnnotationRecord, entry: unknown): unknown {
  if (!isPlainObject(entry)) return entry;
  if (task === 'Text2Text') return entry;
  const { label, score, start, end, ...rest } = entry;
  return task === 'TextClassification'
    ? { class: label, score, ...rest }
    : { start, end, label, score, ...rest };
}

function annotated({ task }: AnnotationRecord, entry: unknown): unknown {
  if (task === 'TextClassification') return { class: entry, score: 1 };
  if (task === 'Text2Text') return { text: entry, score: 1 };
  if (!isPlainObject(entry)) return entry;
  const { start, end, label, ...rest } = entry;
  return { start, end, label, score: 1, ...rest };
}

function vectorsOf({ vectors }: AnnotationRecord, rest: unknown): Fields | null {
  if (vectors === undefined) return null;
  const entries = Object.entries(vectors).map(([name, value]) => {
    const told = isPlainObject(rest) ? rest[name] : undefined;
    return [name, { value, ...(isPlainObject(told) ? told : {}) }];
  });
  return Object.fromEntries(entries);
}

/** The explanation of a text classification record as a list of `{ label, score }` a token: Arrow has no free keys. */
export function explanationRows({ explanation }: TextClassificationRecord): Fields | null {
  if (explanation === undefined) return null;
  const entries = Object.entries(explanation).map(([input, tokens]) => [
    input,
    tokens.map(({ attributions, ...token }) => ({
      ...token,
      attributions: Object.entries(attributions).map(([label, score]) => ({ label, score })),
    })),
  ]);
  return Object.fromEntries(entries);
}
