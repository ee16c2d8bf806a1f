/** Who made no decision for so long was away, in milliseconds. */
const AWAY_MS = 300_000;

/** Gaps that count: how fast somebody was an hour ago says little of how fast they are. */
const LATEST = 100;

/** With fewer gaps one slow record would say everything. */
const FEWEST = 3;

/**
 * Decisions a minute, without the time when nobody decided anything.
 * @param decidedAt in milliseconds, the oldest first
 * @returns `undefined` while there are too few
 */
export function paceOf(decidedAt: readonly number[]): number | undefined {
  const gaps = decidedAt
    .slice(1)
    .map((at, place) => at - (decidedAt[place] ?? at))
    .filter((gap) => gap >= 0 && gap < AWAY_MS)
    .slice(-LATEST);
  const time = gaps.reduce((sum, gap) => sum + gap, 0);
  return gaps.length < FEWEST || time === 0 ? undefined : (gaps.length * 60_000) / time;
}
