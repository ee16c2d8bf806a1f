import type { Client, Dataset, DatasetIndex } from '@labelwright/client';
import { createFacetCounter, type SessionView, type Task } from '@labelwright/core';

/** What is shown while there is no session yet. */
export const NO_SESSION: SessionView = {
  phase: 'restoring',
  error: undefined,
  journalError: undefined,
  query: {},
  record: undefined,
  draft: undefined,
  checkLater: false,
  note: '',
  suggesting: false,
  index: undefined,
  length: 0,
  complete: false,
  hasPrevious: false,
  hasNext: false,
  autoAdvance: true,
  saving: { state: 'saved', pending: 0, nextTryAt: undefined, error: undefined },
  conflicts: [],
  refusals: [],
  bulk: undefined,
  canUndo: false,
  canRedo: false,
  decidedAt: [],
};

/** A dataset that the store does not have (yet). */
export function absentDataset({ workspace }: Client, name: string, task: Task): Dataset {
  return { name, workspace, task, tags: {}, metadata: {}, createdAt: '', lastUpdated: '' };
}

/** What is known of the records of a dataset that is not there: nothing. */
export const NO_INDEX: DatasetIndex = {
  async *ids() {
    yield [];
  },
  facets: async () => createFacetCounter().facets(),
  state: { ready: true, read: 0, size: 0 },
  subscribe: () => () => undefined,
  close: () => undefined,
};
