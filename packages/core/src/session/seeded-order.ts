import { fingerprint } from '../machines/fingerprint';

/**
 * A random order of ids: each gets a number, and whoever sorts by it (equals by id) has the same order with the same seed. The
 * number of an id depends on nothing else, so records that come later find their place and all others keep theirs.
 * @returns the rank of an id, a whole number below 2^53
 */
export function seededOrder(seed: number): (id: string) => number {
  const start = `${seed} `;
  // At both ends: what comes first of a text says less about its number than what comes last.
  const end = ` ${seed}`;
  return (id) => fingerprint(start + id + end);
}
