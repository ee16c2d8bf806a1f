import { type RefObject, useEffect } from 'react';

import { focusedIn } from './editor-focus';

/**
 * Takes the focus that waits on the workspace itself when a mode opens: what had it went away with the former mode, and whoever goes
 * by keys goes on here. Nobody who is elsewhere is fetched.
 */
export function useWaitingFocus(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const workspace = place.current?.closest<HTMLElement>('[data-lw-component="workspace"]');
    if (workspace !== null && workspace !== undefined && focusedIn(workspace) === workspace)
      place.current?.focus({ preventScroll: true });
  }, [place]);
}
