import { type ReactElement, type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';

import { afterPaint } from './after-paint';

interface LaterProps {
  /** Stands in for the children until they come: as high as they will be, so that nothing below them jumps. */
  readonly room: ReactNode;
  readonly children: ReactNode;
}

/**
 * Draws its children when what is around it has been painted, for what nobody looks at first. A browser compiles each function
 * when it first runs, and a page that has just been opened has run none: what comes later lets the rest be seen sooner.
 * The state that children draw must be held outside, as a Root does: then nothing that is pressed meanwhile is lost.
 *
 * A server draws them at once, and so does whoever takes its markup over, and a test that waits by `act` for all there is.
 */
export function Later({ room, children }: LaterProps): ReactElement {
  const isHydrating = useSyncExternalStore(
    subscribe,
    () => false,
    () => true,
  );
  // The first answer counts: markup that was taken over stays.
  const [isDrawn, setDrawn] = useState(() => isHydrating || isInAct());
  useEffect(() => (isDrawn ? undefined : afterPaint(() => setDrawn(true))), [isDrawn]);
  return <>{isDrawn ? children : room}</>;
}

/** React's own sign that a test drives it. */
function isInAct(): boolean {
  // Hosts' test set-ups put it on the global object, where no type knows it.
  return (globalThis as { readonly IS_REACT_ACT_ENVIRONMENT?: unknown }).IS_REACT_ACT_ENVIRONMENT === true;
}

/** Nothing to wait for: whether markup is taken over is known at once. */
function subscribe(): () => void {
  return () => undefined;
}
