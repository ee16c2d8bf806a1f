import { isList, isPlainObject } from '../json/guards';
import { parseJson } from '../json/parse-json';
import { stringifyJson } from '../json/stringify-json';

/** Columns whose cells are read as they stand, whatever they look like. */
const PLAIN = new Set(['text', 'prediction_agent', 'annotation_agent', 'status', 'event_timestamp', 'task']);

/**
 * One value as a cell: a string as it is, anything else as JSON, nothing as an empty cell. A string that would be taken for
 * one of the others is written as JSON, in quotes of its own.
 */
export function writeCell(column: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string') return stringifyJson(value);
  return PLAIN.has(column) || !needsJson(value) ? value : JSON.stringify(value);
}

/** What `writeCell` made a cell of. */
export function readCell(column: string, cell: string): unknown {
  if (PLAIN.has(column)) return column !== 'text' && cell === '' ? null : cell;
  if (cell === '') return null;
  if (!needsJson(cell)) return cell;
  try {
    return parseJson(cell);
  } catch {
    return cell;
  }
}

function needsJson(text: string): boolean {
  return text === '' || /^(["[{]|-?\d|(true|false|null)$)/.test(text);
}

/** A cell of a table of somebody else: texts as they are, lists and objects as JSON. */
export function writeForeignCell(value: unknown, separator: string | undefined): string {
  if (value === undefined || value === null) return '';
  if (separator !== undefined && isList(value) && value.every((member) => !isPlainObject(member))) {
    return value.map(String).join(separator);
  }
  return typeof value === 'string' ? value : stringifyJson(value);
}
