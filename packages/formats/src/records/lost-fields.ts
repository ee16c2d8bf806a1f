import type { AnnotationRecord } from '@labelwright/core';
import type { Finding } from '../codec';
import { type Fields, isList } from '../json/guards';

/**
 * What of `before` is not in `after`, the same record written in a format and read again: the one way to be sure that
 * whatever a format does not carry is told. Lists are compared member by member where members are only left out.
 */
export function lostFields(
  before: AnnotationRecord,
  after: AnnotationRecord | undefined,
  format: string,
): Finding[] {
  if (after === undefined) {
    const message = `${format} cannot hold this record at all.`;
    return [{ code: 'FIELD_LOST', path: '', message, severity: 'error' }];
  }
  // Records may have fields that their types do not know.
  const had = before as unknown as Fields;
  const has = after as unknown as Fields;
  const names = new Set([...Object.keys(had), ...Object.keys(has)]);
  // Tokens that were worked out again are lost, also where they came out the same.
  const isWithoutTokens = had.tokensDerived === undefined && has.tokensDerived !== undefined;
  const findings = [...names]
    .filter((name) => !isWithoutTokens || (name !== 'tokens' && name !== 'tokensDerived'))
    .flatMap((name) => compare(name, had[name], has[name], format));
  if (!isWithoutTokens) return findings;
  const message = `${format} has no place for tokens: they are worked out from the text when it is read.`;
  return [...findings, lost('tokens', message)];
}

function compare(name: string, had: unknown, has: unknown, format: string): Finding[] {
  if (isSame(had, has)) return [];
  if (had === undefined) return [lost(name, `${format} adds this field, which the record does not have.`)];
  if (has === undefined) return [lost(name, `${format} has no place for this field.`)];
  const gone = isList(had) && isList(has) ? leftOut(had, has) : undefined;
  if (gone === undefined) return [lost(name, `${format} does not give this field back as it is.`)];
  return gone.map((index) =>
    lost(`${name}[${index}]`, `${format} has no place for this one beside the others.`),
  );
}

function lost(path: string, message: string): Finding {
  return { code: 'FIELD_LOST', path, message, severity: 'warning' };
}

/** Positions in `had` of what is missing in `has`, if that is all the difference. */
function leftOut(had: readonly unknown[], has: readonly unknown[]): readonly number[] | undefined {
  const gone: number[] = [];
  let next = 0;
  had.forEach((member, index) => {
    if (next < has.length && isSame(member, has[next])) next += 1;
    else gone.push(index);
  });
  return next === has.length ? gone : undefined;
}

/** Whether two JSON values are the same, whatever the order of their keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (isList(a) || isList(b)) {
    return (
      isList(a) && isList(b) && a.length === b.length && a.every((member, index) => isSame(member, b[index]))
    );
  }
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && isSame((a as Fields)[key], (b as Fields)[key]));
}
