import { useCallback, useRef, useState } from 'react';

import { useBrowserLayoutEffect } from '../../internal/use-latest';
import { DEFAULT_VIEW, type WorkspaceView } from '../workspace-view';

export interface ViewProps {
  /** What is shown, where the host holds it; then it follows `onViewChange`. */
  readonly view?: WorkspaceView | undefined;
  /** What is shown at first. */
  readonly defaultView?: WorkspaceView | undefined;
  readonly onViewChange?: ((view: WorkspaceView) => void) | undefined;
}

/** The view, held here or by the host. Two changes before the next render add up. */
export function useView({
  view,
  defaultView = DEFAULT_VIEW,
  onViewChange,
}: ViewProps): readonly [WorkspaceView, (change: Partial<WorkspaceView>) => void] {
  const [own, setOwn] = useState(defaultView);
  const shown = view ?? own;
  const latest = useRef({ shown, onViewChange });
  useBrowserLayoutEffect(() => {
    latest.current = { shown, onViewChange };
  });
  const setView = useCallback((change: Partial<WorkspaceView>) => {
    const { current } = latest;
    const next = { ...current.shown, ...change };
    latest.current = { ...current, shown: next };
    setOwn(next);
    current.onViewChange?.(next);
  }, []);
  return [shown, setView];
}
