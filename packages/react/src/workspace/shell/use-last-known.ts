import { useRef } from 'react';

import { useBrowserLayoutEffect } from '../../internal/use-latest';

/**
 * What is known, or, until it is known again, what was known last: most waits are shorter than anybody reads, and without it each of
 * them would empty a part of the page and fill it again.
 */
export function useLastKnown<T>(known: T | undefined, keeps: (last: T) => boolean = always): T | undefined {
  const last = useRef<T>(undefined);
  const before = last.current !== undefined && keeps(last.current) ? last.current : undefined;
  const shown = known ?? before;
  useBrowserLayoutEffect(() => {
    last.current = shown;
  });
  return shown;
}

const always = (): boolean => true;
