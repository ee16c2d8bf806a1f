/**
 * A seeded choice of `size` records in their own order, and besides them every one that `always` names.
 * The same list and seed give the same sample on every machine.
 */
export function sampleOf<T>(
  records: readonly T[],
  options: { readonly size?: number; readonly seed?: number; readonly always?: (record: T) => boolean } = {},
): readonly T[] {
  const { size = 40, seed = 1, always = () => false } = options;
  const random = mulberry32(seed);
  const ranked = records.map((record, index) => ({ record, index, rank: random() }));
  const chosen = new Set(
    ranked
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, size)
      .map(({ index }) => index),
  );
  return records.filter((record, index) => chosen.has(index) || always(record));
}

/** A small generator of numbers in [0, 1) with a 32-bit seed (public domain, Tommy Ettinger). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
