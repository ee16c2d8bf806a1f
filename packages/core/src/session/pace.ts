/** How quickly somebody works. */
export interface Pace {
  readonly perMinute: number;
  /** Milliseconds that so many records take at this pace. */
  timeFor(records: number): number;
}

const MINUTE = 60_000;
const WINDOW = 10 * MINUTE;

/**
 * The pace of the last ten minutes, from the moments of decisions (in milliseconds, the oldest first, as in `SessionView.decidedAt`).
 * Who began later is measured from the first decision on.
 * @returns `undefined` where fewer than two decisions say anything
 */
export function paceOf(decidedAt: readonly number[], now: number): Pace | undefined {
  const start = now - WINDOW;
  const recent = decidedAt.filter((moment) => moment > start && moment <= now);
  const [first] = recent;
  if (first === undefined || recent.length < 2) return undefined;
  const isWhole = recent.length < decidedAt.length;
  // Between decisions lies one stretch of work less than there are decisions.
  const [done, time] = isWhole ? [recent.length, WINDOW] : [recent.length - 1, now - first];
  if (time <= 0) return undefined;
  const perMinute = (done * MINUTE) / time;
  return { perMinute, timeFor: (records) => (records * MINUTE) / perMinute };
}
