import { startTransition, useEffect, useState } from 'react';

import { inSlices, type Steps } from './in-slices';

/** A result, and what it is of. */
export interface Computed<Input, Result> {
  readonly input: Input;
  readonly result: Result;
}

/**
 * What `work` makes of an input, computed while the browser has nothing else to do. Another input, or none (`undefined`), ends
 * the work on the one before; until there is a result the last one stays.
 * @param input compared by identity
 */
export function useLater<Input extends object, Result>(
  input: Input | undefined,
  work: (input: Input) => Steps<Result>,
): Computed<Input, Result> | undefined {
  const [computed, setComputed] = useState<Computed<Input, Result>>();
  useEffect(() => {
    if (input === undefined) return undefined;
    return inSlices(work(input), (result) => startTransition(() => setComputed({ input, result })));
  }, [input, work]);
  return input === undefined ? undefined : computed;
}
