import type { Severity } from '../errors';
import { describe } from './describe';
import { hasLoneSurrogate, isList, isPlainObject } from './guards';
import { at, type Report } from './report';

/** Deeper than any real metadata, and shallow enough for every JSON writer's stack. */
const DEEPEST = 200;

/**
 * Reports everything in `value` that JSON cannot carry (`FIELD_TYPE`): it would be lost or changed on the way to a
 * store. Strings that UTF-8 cannot carry are a `LONE_SURROGATE` warning.
 */
export function checkJson(value: unknown, path: string, report: Report, severity: Severity = 'error'): void {
  walk(
    value,
    path,
    [],
    (where, what) => {
      const add = severity === 'error' ? report.error : report.warn;
      add('FIELD_TYPE', where, what);
    },
    report,
  );
}

type Complain = (path: string, message: string) => void;

function walk(value: unknown, path: string, above: unknown[], complain: Complain, report: Report): void {
  if (typeof value === 'string') {
    checkSurrogates(value, path, report);
    return;
  }
  if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)))
    return;
  if (!isList(value) && !isPlainObject(value)) {
    complain(path, `It is ${what(value)}, which JSON cannot carry. ${remedy(value)}`);
    return;
  }
  if (above.includes(value)) {
    complain(
      path,
      'It contains itself, so JSON cannot carry it. Refer to the other place by a name or an id.',
    );
    return;
  }
  if (above.length >= DEEPEST) {
    complain(path, `It is nested deeper than ${DEEPEST} levels, which JSON readers refuse. Flatten it.`);
    return;
  }
  above.push(value);
  if (isList(value)) {
    for (let index = 0; index < value.length; index += 1)
      walk(value[index], at(path, index), above, complain, report);
  } else {
    for (const key of Object.keys(value)) walk(value[key], at(path, key), above, complain, report);
  }
  above.pop();
}

/** Warns of halves of surrogate pairs in `text`. */
export function checkSurrogates(text: string, path: string, report: Report): void {
  if (!hasLoneSurrogate(text)) return;
  report.warn(
    'LONE_SURROGATE',
    path,
    'It holds half of a surrogate pair, probably a character that was cut in two, and UTF-8 cannot carry that: a server ' +
      'refuses or replaces it. It counts as one code point here. Cut texts with sliceCodePoints().',
  );
}

function what(value: unknown): string {
  return value instanceof Date
    ? 'a Date'
    : typeof value === 'object'
      ? 'an instance of a class'
      : describe(value);
}

function remedy(value: unknown): string {
  if (value instanceof Date) return 'Write date.toISOString().';
  if (typeof value === 'number') return 'Write null or leave it out.';
  if (typeof value === 'bigint') return 'Write it as a string.';
  return 'Write a plain value or leave it out.';
}
