import { useSyncExternalStore } from 'react';

import { useBrowserLayoutEffect } from '../../internal/use-latest';
import { useWorkspace } from '../workspace-context';
import { type ImportState, type ImportStore, importsInto } from './import-store';

/** The imports into the dataset, and what to do with them. */
export interface ImportControl extends Omit<ImportStore, 'state' | 'subscribe' | 'follow'> {
  readonly step: ImportState['step'];
  /** Files behind the one that is open. */
  readonly waiting: number;
}

export function useImport(): ImportControl {
  const workspace = useWorkspace('DataTransfer');
  const store = importsInto(workspace);
  const { step, queue } = useSyncExternalStore(store.subscribe, store.state, store.state);
  useBrowserLayoutEffect(() => store.follow(workspace));
  return { ...store, step, waiting: queue.length };
}
