/** Milliseconds: the first wait after a failure, by how much each further one is longer, and the longest. */
export interface RetryOptions {
  readonly first: number;
  readonly factor: number;
  readonly most: number;
}

export const DEFAULT_RETRY: RetryOptions = { first: 500, factor: 2, most: 30_000 };

/** How long to wait after so many failures in a row, from 1. */
export function backOff({ first, factor, most }: RetryOptions, failures: number): number {
  return Math.min(most, first * factor ** Math.max(0, failures - 1));
}
