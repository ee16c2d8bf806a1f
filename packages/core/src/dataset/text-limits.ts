import { isPlainObject } from '../records/guards';
import type { Report } from '../records/report';
import { codePointLength } from '../text/code-points';
import { countText, TEXT_UNITS, type TextCounts, type TextUnit } from '../text/text-counts';

/** The least and the most of something that is counted, both included. */
export interface CountRange {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** How long a written text may be; units that are left out have no limit. */
export type TextLimits = Readonly<Partial<Record<TextUnit, CountRange | undefined>>>;

/** A limit that a text does not keep. */
export interface LimitBreach {
  readonly unit: TextUnit;
  readonly bound: 'min' | 'max';
  readonly limit: number;
  readonly count: number;
}

/** The limits that `counts` do not keep, in the order of units. */
export function breachesOf(counts: TextCounts, limits: TextLimits): readonly LimitBreach[] {
  return TEXT_UNITS.flatMap((unit): readonly LimitBreach[] => {
    const count = counts[unit];
    const { min, max } = limits[unit] ?? {};
    if (max !== undefined && count > max) return [{ unit, bound: 'max', limit: max, count }];
    return min !== undefined && count < min ? [{ unit, bound: 'min', limit: min, count }] : [];
  });
}

/** The limits that a text does not keep. Segments the text only where words or tokens are limited. */
export function textBreaches(text: string, limits: TextLimits): readonly LimitBreach[] {
  const segments = limits.words !== undefined || limits.tokens !== undefined;
  const counts = segments ? countText(text) : { characters: codePointLength(text), words: 0, tokens: 0 };
  return breachesOf(counts, limits);
}

/** Reports what is wrong with limits that somebody wrote. */
export function checkLimits(value: unknown, report: Report): void {
  const fault = value === undefined ? undefined : limitsFault(value);
  if (fault === undefined) return;
  const path = fault.unit === '' ? 'textLimits' : `textLimits.${fault.unit}`;
  const shape = 'Write how many there may be: textLimits: { words: { min: 1, max: 30 } }.';
  report.error('SETTINGS_INVALID', path, `${fault.fault} ${shape}`);
}

/** Whether a value is {@link TextLimits}, as far as it is known here. */
export function isTextLimits(value: unknown): value is TextLimits {
  return limitsFault(value) === undefined;
}

/** What is wrong with a value that should be {@link TextLimits}, and where; `undefined` where it is that. */
function limitsFault(value: unknown): { readonly unit: string; readonly fault: string } | undefined {
  if (!isPlainObject(value)) return { unit: '', fault: 'They are no object.' };
  for (const [unit, range] of Object.entries(value)) {
    if (!TEXT_UNITS.some((known) => known === unit))
      return { unit, fault: `Only ${TEXT_UNITS.join(', ')} can be limited.` };
    if (range === undefined) continue;
    if (!isPlainObject(range)) return { unit, fault: 'It is no object with min and max.' };
    const { min, max } = range;
    if (!isCount(min) || !isCount(max)) return { unit, fault: 'min and max are whole numbers from 0 up.' };
    if (min !== undefined && max !== undefined && min > max)
      return { unit, fault: 'min is more than max, so no text would do.' };
  }
  return undefined;
}

function isCount(value: unknown): value is number | undefined {
  return value === undefined || (Number.isSafeInteger(value) && Number(value) >= 0);
}
