import { type ForwardedRef, type RefCallback, useCallback } from 'react';

/** One ref that feeds two: the host's, and ours (an object, or a callback that stays the same from render to render). */
export function useMergedRef<E>(theirs: ForwardedRef<E>, ours: ForwardedRef<E>): RefCallback<E> {
  return useCallback(
    (element: E | null) => {
      for (const ref of [ours, theirs]) {
        if (typeof ref === 'function') ref(element);
        else if (ref !== null) ref.current = element;
      }
    },
    [theirs, ours],
  );
}
