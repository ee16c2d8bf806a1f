/** Powers of 1,000 a second that pandas and Arrow count time in, and from which number on a count must be meant so. */
const UNITS: readonly (readonly [from: number, perSecond: number])[] = [
  [1e17, 1e9],
  [1e14, 1e6],
  [1e11, 1e3],
  [0, 1],
];

/** A time as ISO 8601. Tables hold counts of nano-, micro- or milliseconds or seconds since 1970; the size tells which. */
export function readTimestamp(given: unknown): unknown {
  if (given instanceof Date) return Number.isNaN(given.getTime()) ? undefined : given.toISOString();
  const count = typeof given === 'bigint' ? Number(given) : given;
  if (typeof count !== 'number' || !Number.isFinite(count)) return given;
  const [, perSecond] = UNITS.find(([from]) => Math.abs(count) >= from) ?? [0, 1];
  const date = new Date((count / perSecond) * 1000);
  return Number.isNaN(date.getTime()) ? given : date.toISOString();
}
