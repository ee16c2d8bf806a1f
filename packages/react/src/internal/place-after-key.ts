interface Row {
  /** Where one is, from 0; -1 where nowhere. */
  readonly at: number;
  readonly count: number;
  /** How far each key leads, beside Home and End. */
  readonly steps: Readonly<Record<string, number>>;
  /** Whether the first one follows the last one; else one stays at the ends. */
  readonly wraps?: boolean;
}

/** Where a key leads in a row; `undefined` for other keys, and where there is nothing. */
export function placeAfterKey(key: string, { at, count, steps, wraps = false }: Row): number | undefined {
  if (count === 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return undefined;
  return wraps ? (at + step + count) % count : Math.min(Math.max(at + step, 0), count - 1);
}
