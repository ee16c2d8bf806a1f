import type { QueueOrder, RecordFilter, SortBy } from '@labelwright/core';

export const WORKSPACE_MODES = ['annotate', 'explore', 'review', 'metrics', 'settings', 'data'] as const;

export type WorkspaceMode = (typeof WORKSPACE_MODES)[number];

/** What the workspace shows: plain JSON data, for a host to keep in its URL. */
export interface WorkspaceView {
  readonly mode: WorkspaceMode;
  readonly filter: RecordFilter;
  readonly sort: readonly SortBy[];
  readonly order: QueueOrder;
  /** Only what is near this record, by the vector of this name. */
  readonly similarTo?: { readonly id: string; readonly vector: string } | undefined;
}

export const DEFAULT_VIEW: WorkspaceView = {
  mode: 'annotate',
  filter: {},
  sort: [],
  order: { kind: 'stored' },
};
