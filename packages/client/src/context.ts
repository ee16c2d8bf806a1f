import type { DatasetStore } from './store';

/** What every call of a client works with. */
export interface ClientContext {
  readonly store: DatasetStore;
  readonly workspace: string;
  readonly annotationAgent: string | undefined;
  readonly now: () => Date;
  readonly newId: () => string;
}
