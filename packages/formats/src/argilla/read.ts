import type { Task } from '@labelwright/core';
import type { DecodeOptions, Reading } from '../codec';
import { createFindings, type Findings } from '../findings';
import { type Fields, isList, isPlainObject, kindOf, without, withoutAbsent } from '../json/guards';
import { makeRecord } from '../records/make-record';
import { readAnswer } from './read-answer';
import { taskByAbsence, taskOf } from './task-of';
import { readTimestamp } from './timestamp';
import { readDerivedTokens } from './tokens';
import { REST_FIELD, WIRE_FIELDS } from './wire';

/**
 * A record from JSON of Argilla v1 or Rubrix, whichever of its shapes: what the REST API v0 takes in `:bulk` or gives in
 * `:search` (with `class` or `class_label`), what the Python client's records hold (tuples, snake_case), a row of
 * `to_pandas` or of `to_datasets`. Offsets count code points, as in Python. `null` means absent. Fields that are unknown
 * here stay on the record; what payloads hold besides the known inside of an answer or a vector is kept under `argilla`.
 *
 * An id beyond 2^53 has to come as a bigint, which `parseJson` makes of it. Empty `metrics` are read as none: servers send
 * them with every record.
 * @param options `task` where the JSON does not tell (a text that nobody annotated)
 */
export function recordFromArgilla(json: unknown, { task, settings }: DecodeOptions = {}): Reading {
  const findings = createFindings();
  if (!isPlainObject(json)) {
    findings.error('RECORD_NOT_OBJECT', '', `It is ${kindOf(json)} where a record belongs.`);
    return { findings: findings.all };
  }
  const known = taskOf(json) ?? task ?? taskByAbsence(json);
  if (known === undefined) {
    const message = 'Nothing in it tells the task. Name the task.';
    findings.error('TASK_UNKNOWN', '', message);
    return { findings: findings.all };
  }
  const reading = makeRecord(known, initOf(json, known, findings), settings);
  return { ...reading, findings: [...findings.all, ...reading.findings] };
}

function initOf(json: Fields, task: Task, findings: Findings): Record<string, unknown> {
  const answers = readAnswers(json, task, findings);
  const vectors = readVectors(json.vectors);
  const rest = withoutAbsent({ ...answers.rest, vectors: vectors.rest });
  const init = {
    id: json.id,
    text: json.text ?? json.raw_text,
    ...answers.fields,
    vectors: vectors.values,
    metadata: json.metadata ?? {},
    status: json.status,
    eventTimestamp: readTimestamp(json.event_timestamp),
    metrics: isPlainObject(json.metrics) && Object.keys(json.metrics).length === 0 ? undefined : json.metrics,
    searchKeywords: json.search_keywords,
    ...taskFields(json, task),
    ...without(json, WIRE_FIELDS),
    ...(Object.keys(rest).length === 0 ? {} : { [REST_FIELD]: rest }),
  };
  return withoutAbsent(task === 'TokenClassification' ? readDerivedTokens(init) : init);
}

function taskFields(json: Fields, task: Task): Fields {
  if (task === 'Text2Text') return {};
  if (task === 'TokenClassification') return { tokens: json.tokens, tags: json.tags };
  return {
    inputs: readInputs(json.inputs),
    multiLabel: json.multi_label,
    explanation: readExplanation(json.explanation),
  };
}

/** Rows of a table have a column for every name that any of them uses. */
function readInputs(inputs: unknown): unknown {
  return isPlainObject(inputs) ? withoutAbsent(inputs) : inputs;
}

function readAnswers(json: Fields, task: Task, findings: Findings): { fields: Fields; rest: Fields } {
  const fields: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  for (const kind of ['prediction', 'annotation'] as const) {
    const answer = readAnswer(kind, task, json[kind], kind, findings);
    fields[kind] = answer.value;
    fields[`${kind}Agent`] = answer.agent ?? json[`${kind}_agent`];
    if (Object.keys(answer.rest).length > 0) rest[kind] = answer.rest;
    const byAgent = json[`${kind}s`];
    if (!isPlainObject(byAgent)) continue;
    const read = Object.entries(byAgent).map(([agent, value]) => {
      return [agent, readAnswer(kind, task, value, `${kind}s.${agent}`, findings)] as const;
    });
    const present = read.filter(([, { value }]) => value !== undefined);
    fields[`${kind}s`] = Object.fromEntries(present.map(([agent, { value }]) => [agent, value]));
    const rests = read.filter(([, answer]) => Object.keys(answer.rest).length > 0);
    if (rests.length > 0)
      rest[`${kind}s`] = Object.fromEntries(rests.map(([agent, answer]) => [agent, answer.rest]));
  }
  return { fields, rest };
}

/** `{ bert: { value: [...], model? } }` of the REST API or `{ bert: [...] }` of the client. */
function readVectors(vectors: unknown): { values: unknown; rest: Fields | undefined } {
  if (!isPlainObject(vectors)) return { values: vectors, rest: undefined };
  const values: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  for (const [name, vector] of Object.entries(withoutAbsent(vectors))) {
    if (!isPlainObject(vector)) {
      values[name] = vector;
      continue;
    }
    const { value, ...others } = vector;
    values[name] = value;
    const told = withoutAbsent(others);
    if (Object.keys(told).length > 0) rest[name] = told;
  }
  return { values, rest: Object.keys(rest).length === 0 ? undefined : rest };
}

/** In rows of `datasets` the attributions are a list of `{ label, score }`, since Arrow has no free keys. */
function readExplanation(explanation: unknown): unknown {
  if (!isPlainObject(explanation)) return explanation;
  const entries = Object.entries(withoutAbsent(explanation)).map(([input, tokens]) => [
    input,
    isList(tokens) ? tokens.map(readToken) : tokens,
  ]);
  return Object.fromEntries(entries);
}

function readToken(token: unknown): unknown {
  if (!isPlainObject(token) || !isList(token.attributions)) return token;
  const pairs = token.attributions.map((entry) => (isPlainObject(entry) ? [entry.label, entry.score] : []));
  return { ...token, attributions: Object.fromEntries(pairs) };
}
