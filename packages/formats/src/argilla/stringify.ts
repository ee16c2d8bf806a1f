import { stringifyJson } from '../json/stringify-json';

const ANSWERS = new Set(['prediction', 'annotation', 'predictions', 'annotations']);

/**
 * Writes payloads of the REST API, one record or a body with `records`, as Python does: scores, attributions and vectors
 * are floats (`1.0`) and numeric ids keep all their digits.
 */
export function stringifyArgilla(payload: unknown): string {
  return stringifyJson(payload, { isFloat, mayHaveFloats });
}

function mayHaveFloats(path: readonly string[]): boolean {
  const [field] = path[0] === 'records' ? path.slice(1) : path;
  return field === undefined || field === 'vectors' || field === 'explanation' || ANSWERS.has(field);
}

function isFloat(path: readonly string[]): boolean {
  const [field, ...inner] = path[0] === 'records' ? path.slice(1) : path;
  if (field === 'vectors') return inner.length < 2 || inner[1] === 'value';
  if (field === 'explanation') return true;
  return field !== undefined && ANSWERS.has(field) && inner.at(-1) === 'score';
}
