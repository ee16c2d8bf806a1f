import type { Task } from '@labelwright/core';
import type { Findings } from '../findings';
import { isList, isPlainObject, without, withoutAbsent } from '../json/guards';

/** One `prediction` or `annotation` of the wire, in whichever of its shapes. */
export interface Answer {
  /** What `create*` takes; `undefined` for none. */
  readonly value: unknown;
  readonly agent: unknown;
  /** What the payload says besides. */
  readonly rest: Readonly<Record<string, unknown>>;
}

const PAYLOAD_FIELDS = new Set(['agent', 'labels', 'entities', 'sentences']);
const NONE: Answer = { value: undefined, agent: undefined, rest: {} };

/**
 * Reads `{ agent, labels | entities | sentences }` of the REST API and the plain lists, tuples and strings of the Python
 * client.
 */
export function readAnswer(
  kind: 'prediction' | 'annotation',
  task: Task,
  given: unknown,
  path: string,
  findings: Findings,
): Answer {
  if (given === undefined || given === null) return NONE;
  const read = kind === 'prediction' ? readPrediction : readAnnotation;
  if (!isPlainObject(given)) return { ...NONE, value: read(task, given, path, findings) };
  const list = given.labels ?? given.entities ?? given.sentences;
  return {
    value: list === undefined || list === null ? undefined : read(task, list, path, findings),
    agent: given.agent ?? undefined,
    rest: withoutAbsent(without(given, PAYLOAD_FIELDS)),
  };
}

function readPrediction(task: Task, list: unknown, _path: string, _findings: Findings): unknown {
  if (!isList(list)) return list;
  return list.map((entry) => {
    if (!isPlainObject(entry)) return task === 'TokenClassification' ? withoutNullScore(entry) : entry;
    const { class: byAlias, class_label, ...rest } = entry;
    const named = task === 'TextClassification' ? { label: byAlias ?? class_label, ...rest } : entry;
    return named.score === null ? withoutAbsent(named) : named;
  });
}

/** Tuples of the client may have `None` for a score. */
function withoutNullScore(entry: unknown): unknown {
  return isList(entry) && entry.length === 4 && entry[3] === null ? entry.slice(0, 3) : entry;
}

function readAnnotation(task: Task, given: unknown, path: string, findings: Findings): unknown {
  if (!isList(given)) return given;
  if (task === 'TextClassification')
    return given.map((entry, index) => labelOf(entry, `${path}[${index}]`, findings));
  if (task === 'TokenClassification') return given.map((entry) => spanOf(entry));
  given.slice(1).forEach((_, index) => {
    const message = 'A record has one annotated text, the first one.';
    findings.warn('NOT_READ', `${path}[${index + 1}]`, message);
  });
  const [first] = given;
  return isPlainObject(first) ? first.text : first;
}

function labelOf(entry: unknown, path: string, findings: Findings): unknown {
  if (!isPlainObject(entry)) return entry;
  if (typeof entry.score === 'number' && entry.score !== 1) {
    findings.warn('NOT_READ', `${path}.score`, 'An annotated label has no score in a record; it is certain.');
  }
  return entry.class ?? entry.class_label ?? entry.label;
}

/** An annotated span is certain, so the score that the wire repeats says nothing; another one is kept. */
function spanOf(entry: unknown): unknown {
  if (!isPlainObject(entry)) return entry;
  const { score, ...span } = entry;
  return score === 1 || score === null || score === undefined ? span : entry;
}
