import { words } from '../models/naive-bayes';

const DIMENSIONS = 64;

/** The words of a text as a vector of length 1: each word adds to the place that its hash names. Shared words make vectors near. */
export function wordVector(text: string): readonly number[] {
  const sums = new Array<number>(DIMENSIONS).fill(0);
  for (const word of new Set(words(text))) {
    if (word.length < 4) continue;
    const hash = hashOf(word);
    const place = hash % DIMENSIONS;
    sums[place] = (sums[place] ?? 0) + (hash & 0x4000 ? 1 : -1);
  }
  const length = Math.hypot(...sums) || 1;
  return sums.map((sum) => Number((sum / length).toFixed(4)));
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}
