import type { FacetCount, Facets } from '@labelwright/core';

/** How much of a dataset is decided, in records. */
export interface ProgressCounts {
  readonly validated: number;
  readonly discarded: number;
  /** Begun, but not decided. */
  readonly edited: number;
  /** Neither validated nor discarded, so those that are begun are among them. */
  readonly left: number;
  readonly total: number;
}

export function progressOf({ total, status }: Pick<Facets, 'total' | 'status'>): ProgressCounts {
  const [validated, discarded, edited] = ['Validated', 'Discarded', 'Edited'].map((name) =>
    countOf(status, name),
  );
  const decided = (validated ?? 0) + (discarded ?? 0);
  return {
    validated: validated ?? 0,
    discarded: discarded ?? 0,
    edited: edited ?? 0,
    left: total - decided,
    total,
  };
}

function countOf(counts: readonly FacetCount[], value: string): number {
  return counts.find((count) => count.value === value)?.count ?? 0;
}

/** 0 to 1; 0 of nothing. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** The share as a whole percentage that says 100 only of all and 0 only of nothing. */
export function honestShare(part: number, whole: number): number {
  const share = shareOf(part, whole);
  if (part === 0 || part === whole) return share;
  return Math.min(Math.max(share, 0.01), 0.99);
}
