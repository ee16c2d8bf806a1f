import { type RefObject, useEffect, useRef } from 'react';

import { focusedAround } from '../../internal/focused-around';

/**
 * Gives an element the focus when it comes, where what had the focus is gone: one step of the import takes the place of the one
 * before it. Whoever went elsewhere meanwhile stays there.
 */
export function useLostFocus<E extends HTMLElement>(): RefObject<E | null> {
  const ref = useRef<E>(null);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const focused = focusedAround(element);
    // The workspace itself takes it where nobody else does.
    const isLost = focused === undefined || focused.matches('body, [data-lw-root]');
    if (isLost) element.focus({ preventScroll: true });
  }, []);
  return ref;
}
