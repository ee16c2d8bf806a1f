import { type RefObject, useRef } from 'react';

import { useBrowserLayoutEffect } from '../../internal/use-latest';

/** For a checkbox that may stand between on and off: there is no attribute for that. */
export function useIndeterminate(isBetween: boolean): RefObject<HTMLInputElement | null> {
  const box = useRef<HTMLInputElement>(null);
  // With each render: a press takes it away, also where afterwards it is between as before.
  useBrowserLayoutEffect(() => {
    if (box.current !== null) box.current.indeterminate = isBetween;
  });
  return box;
}
