import type { EventObject } from 'xstate';
import type { Issue } from '../errors';
import { describe } from '../records/describe';
import { isPlainObject } from '../records/guards';

/** Why the member of an event at `path` cannot be used; `undefined` where it can. */
export type Check = (value: unknown, path: string) => Issue | undefined;

/** A check for each member of each event, so that what an untyped host sends is refused instead of read. */
export type EventShapes<E extends EventObject> = {
  readonly [Type in E['type']]: {
    readonly [Key in Exclude<keyof Extract<E, { readonly type: Type }>, 'type'>]-?: Check;
  };
};

/** What is wrong with the members of `event`; `undefined` for an event of its type. */
export function misshapen<E extends EventObject>(
  shapes: EventShapes<E>,
  event: EventObject,
): Issue | undefined {
  if (!Object.hasOwn(shapes, event.type)) return undefined;
  // The entry under a type has the checks of that event; TypeScript cannot follow the correlation through the table.
  const checks: Readonly<Record<string, Check>> = shapes[event.type as E['type']];
  const members: Readonly<Record<string, unknown>> = { ...event };
  for (const [name, check] of Object.entries(checks)) {
    const issue = check(members[name], name);
    if (issue !== undefined) return { ...issue, message: `In the event ${event.type}: ${issue.message}` };
  }
  return undefined;
}

export const isText: Check = (value, path) =>
  typeof value === 'string' ? undefined : refused(value, path, 'a string');

/** An offset in code points; whether it lies in the text is for the event's own rule to say. */
export const isOffset: Check = (value, path) =>
  Number.isSafeInteger(value) ? undefined : refused(value, path, 'a whole number of code points');

export const isNumber: Check = (value, path) =>
  Number.isFinite(value) ? undefined : refused(value, path, 'a number');

export const isFlag: Check = (value, path) =>
  typeof value === 'boolean' ? undefined : refused(value, path, 'true or false');

export const isSpan: Check = (value, path) => {
  if (!isPlainObject(value)) return refused(value, path, 'a span, { label, start, end }');
  return (
    isText(value.label, `${path}.label`) ??
    isOffset(value.start, `${path}.start`) ??
    isOffset(value.end, `${path}.end`)
  );
};

export function isOneOf(...values: readonly string[]): Check {
  return (value, path) =>
    values.some((known) => known === value) ? undefined : refused(value, path, `one of ${values.join(', ')}`);
}

export function optional(check: Check): Check {
  return (value, path) => (value === undefined ? undefined : check(value, path));
}

function refused(value: unknown, path: string, wanted: string): Issue {
  return {
    code: 'FIELD_TYPE',
    path,
    message: `${path} is ${describe(value)}. Send ${wanted}.`,
    severity: 'error',
  };
}
