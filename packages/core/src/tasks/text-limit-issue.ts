import { type LimitBreach, type TextLimits, textBreaches } from '../dataset/text-limits';
import type { Issue } from '../errors';

/** What stands against validating a text that does not keep the settings' limits; `undefined` where it does. */
export function limitIssue(text: string, limits: TextLimits | undefined): Issue | undefined {
  const [breach] = limits === undefined ? [] : textBreaches(text, limits);
  if (breach === undefined) return undefined;
  return {
    code: breach.bound === 'max' ? 'TEXT_TOO_LONG' : 'TEXT_TOO_SHORT',
    path: 'annotation',
    message: messageOf(breach),
    severity: 'error',
  };
}

function messageOf({ unit, bound, limit, count }: LimitBreach): string {
  const has = `The text has ${count} ${unit}, where settings.textLimits ask for at`;
  return bound === 'max'
    ? `${has} most ${limit}. Take ${count - limit} out.`
    : `${has} least ${limit}. Write ${limit - count} more.`;
}
