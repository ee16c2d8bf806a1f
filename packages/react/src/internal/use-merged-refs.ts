import { type ForwardedRef, type MutableRefObject, type RefCallback, useCallback } from 'react';

/** One ref for two: ours, and the one that the host may have given. */
export function useMergedRefs<E>(
  ours: MutableRefObject<E | null> | RefCallback<E>,
  theirs: ForwardedRef<E>,
): RefCallback<E> {
  return useCallback(
    (element: E | null) => {
      for (const ref of [ours, theirs]) {
        if (typeof ref === 'function') ref(element);
        else if (ref !== null) ref.current = element;
      }
    },
    [ours, theirs],
  );
}
