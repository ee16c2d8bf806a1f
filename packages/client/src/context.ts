import type { DatasetStore, StoreChange } from './store';

/** What every call of a client works with. */
export interface ClientContext {
  readonly store: DatasetStore;
  readonly workspace: string;
  readonly annotationAgent: string | undefined;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Hears of writes to one dataset. @returns takes the listener away */
export function subscribeTo(
  { store, workspace }: ClientContext,
  name: string,
  listener: (change: StoreChange) => void,
): () => void {
  return store.subscribe((change) => {
    const { dataset } = change;
    if (dataset.name === name && dataset.workspace === workspace) listener(change);
  });
}
