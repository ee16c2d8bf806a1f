import { codePointLength } from '../text/code-points';
import { checkJson, checkSurrogates } from './check-json';
import { describe, quote } from './describe';
import { isList, isPlainObject } from './guards';
import { RECORD_STATUSES } from './record';
import { at, type Report } from './report';
import { isTimestamp } from './timestamp';

/** A record whose fields nobody has checked yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** The longest name of an agent that an Argilla server stores, in code points. */
export const MAX_AGENT_LENGTH = 64;

export function checkId({ id, numericId }: Fields, report: Report): void {
  if (id !== undefined && (typeof id !== 'string' || id === '')) {
    const problem = id === '' ? 'empty' : describe(id);
    report.error(
      'ID_INVALID',
      'id',
      `The id is ${problem}. Write a string, or leave it out: log() then makes one.`,
    );
  } else if (typeof id === 'string') {
    checkSurrogates(id, 'id', report);
  }
  if (numericId === undefined) return;
  if (numericId !== true) {
    report.error('FIELD_TYPE', 'numericId', `It is ${describe(numericId)}. Write true or leave it out.`);
  } else if (typeof id !== 'string' || !/^-?\d+$/.test(id)) {
    const problem = typeof id === 'string' ? quote(id) : describe(id);
    report.error(
      'ID_INVALID',
      'id',
      `numericId says that the id was a number, but it is ${problem}. Keep the digits in id, or leave out numericId.`,
    );
  }
}

export function checkStatus({ status }: Fields, report: Report): void {
  if (RECORD_STATUSES.some((known) => known === status)) return;
  const known = RECORD_STATUSES.join(', ');
  const problem = status === undefined ? 'is missing' : `is ${describe(status)}`;
  report.error(
    'STATUS_UNKNOWN',
    'status',
    `The status ${problem}, so no queue could show the record. Write one of ${known}.`,
  );
}

export function checkTimestamp({ eventTimestamp }: Fields, report: Report): void {
  if (eventTimestamp === undefined) return;
  if (typeof eventTimestamp === 'string' && isTimestamp(eventTimestamp)) return;
  report.error(
    'TIMESTAMP_INVALID',
    'eventTimestamp',
    `It is ${describe(eventTimestamp)}, which is no ISO 8601 time that exists. Write one such as "2023-01-01T12:00:00Z".`,
  );
}

export function checkAgents(record: Fields, report: Report): void {
  for (const kind of ['prediction', 'annotation'] as const) {
    const path = `${kind}Agent`;
    const agent = record[path];
    if (agent === undefined) continue;
    if (typeof agent !== 'string') {
      report.error('FIELD_TYPE', path, `It is ${describe(agent)}. Write the agent's name or leave it out.`);
      continue;
    }
    checkAgent(agent, path, report);
    if (record[kind] === undefined && record[`${kind}s`] === undefined) {
      report.warn(
        'AGENT_UNUSED',
        path,
        `There is no ${kind} by ${quote(agent)} in this record, and a server stores an agent only with one. ` +
          `Add the ${kind} or leave out the agent.`,
      );
    }
  }
}

export function checkAgent(agent: string, path: string, report: Report): void {
  checkSurrogates(agent, path, report);
  if (agent === '') {
    report.error(
      'AGENT_EMPTY',
      path,
      'The agent has no name, and a server refuses that. Name it or leave it out.',
    );
  } else if (agent.length > MAX_AGENT_LENGTH && codePointLength(agent) > MAX_AGENT_LENGTH) {
    report.error(
      'AGENT_TOO_LONG',
      path,
      `Agent ${quote(agent)} is longer than the ${MAX_AGENT_LENGTH} code points that a server stores. Shorten it.`,
    );
  }
}

export function checkVectors({ vectors }: Fields, report: Report): void {
  if (vectors === undefined) return;
  if (!isPlainObject(vectors)) {
    report.error('VECTOR_INVALID', 'vectors', `It is ${describe(vectors)}. Write { name: [0.1, 0.2] }.`);
    return;
  }
  for (const name of Object.keys(vectors)) {
    const path = at('vectors', name);
    const vector = vectors[name];
    if (!isList(vector) || vector.length === 0) {
      report.error('VECTOR_INVALID', path, `The vector is ${describe(vector)}. Write a list of numbers.`);
      continue;
    }
    const bad = vector.findIndex((part) => typeof part !== 'number' || !Number.isFinite(part));
    if (bad === -1) continue;
    const problem = describe(vector[bad]);
    report.error(
      'VECTOR_INVALID',
      at(path, bad),
      `It is ${problem}, so nothing could be compared with it. Write a finite number.`,
    );
  }
}

/** `metadata`, `metrics` and `searchKeywords`: kept as they are, so all they must be is JSON. */
export function checkMetadata({ metadata, metrics, searchKeywords }: Fields, report: Report): void {
  if (metadata === undefined) {
    report.error('FIELD_MISSING', 'metadata', 'The metadata is missing. Write {} where there is none.');
  } else {
    checkObject(metadata, 'metadata', report);
  }
  if (metrics !== undefined) checkObject(metrics, 'metrics', report);
  if (searchKeywords === undefined) return;
  if (!isList(searchKeywords) || searchKeywords.some((word) => typeof word !== 'string')) {
    report.error(
      'FIELD_TYPE',
      'searchKeywords',
      `It is ${describe(searchKeywords)}. Write a list of strings or leave it out.`,
    );
  }
}

function checkObject(value: unknown, path: string, report: Report): void {
  if (isPlainObject(value)) checkJson(value, path, report);
  else
    report.error('FIELD_TYPE', path, `It is ${describe(value)}. Write an object such as { split: "train" }.`);
}

/** Names that Python and the REST API use; kept silently they would look set and do nothing. */
const WIRE_NAMES: Fields = {
  multi_label: 'multiLabel',
  prediction_agent: 'predictionAgent',
  annotation_agent: 'annotationAgent',
  event_timestamp: 'eventTimestamp',
  search_keywords: 'searchKeywords',
};

/** Unknown fields stay on the record; this reports those that are a known field misspelt or cannot be stored. */
export function checkExtras(record: Fields, known: ReadonlySet<string>, report: Report): void {
  for (const name of Object.keys(record)) {
    if (known.has(name)) continue;
    if (Object.hasOwn(WIRE_NAMES, name)) {
      report.error(
        'FIELD_NAME',
        name,
        `"${name}" is the name in Python and on the wire and means nothing here. Write ${WIRE_NAMES[name]}, or read ` +
          'JSON of Argilla with its codec.',
      );
    } else if (record[name] !== undefined) {
      checkJson(record[name], at('', name), report, 'warning');
    }
  }
}
