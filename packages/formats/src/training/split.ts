/** Two parts of a list, each in the list's own order. */
export interface Split<T> {
  readonly train: readonly T[];
  readonly test: readonly T[];
}

/**
 * Splits `items` so that each group, by `groupOf`, has its share in both parts, as near as whole items allow; the train part
 * has `round(trainSize * n)` items. The same items and seed give the same split everywhere.
 */
export function splitStratified<T>(
  items: readonly T[],
  trainSize: number,
  seed: number,
  groupOf: (item: T) => string,
): Split<T> {
  const random = seededRandom(seed);
  const groups = new Map<string, number[]>();
  items.forEach((item, position) => {
    const group = groupOf(item);
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [position]);
    else members.push(position);
  });
  const shuffled = [...groups.values()].map((members) => shuffle(members, random));
  const chosen = new Set(
    quotas(shuffled, items.length, trainSize).flatMap((quota, i) => shuffled[i]?.slice(0, quota) ?? []),
  );
  return {
    train: items.filter((_, position) => chosen.has(position)),
    test: items.filter((_, position) => !chosen.has(position)),
  };
}

/** How many of each group train: its share rounded down, then one more for those that lose most, until the sum is right. */
function quotas(groups: readonly (readonly number[])[], total: number, trainSize: number): readonly number[] {
  const shares = groups.map((members) => members.length * trainSize);
  const floors = shares.map(Math.floor);
  let left = Math.round(total * trainSize) - floors.reduce((sum, quota) => sum + quota, 0);
  const byLoss = shares
    .map((share, i) => ({ i, loss: share - (floors[i] ?? 0) }))
    .sort((a, b) => b.loss - a.loss || a.i - b.i);
  for (const { i } of byLoss) {
    if (left <= 0) break;
    floors[i] = (floors[i] ?? 0) + 1;
    left -= 1;
  }
  return floors;
}

function shuffle(members: readonly number[], random: () => number): readonly number[] {
  const shuffled = [...members];
  for (let i = shuffled.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j] ?? 0, shuffled[i] ?? 0];
  }
  return shuffled;
}

/** Numbers in [0, 1) by a 32-bit seed ("mulberry32", public domain, Tommy Ettinger). */
function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
