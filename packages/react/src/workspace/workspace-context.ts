import type { Client, Dataset, DatasetIndex } from '@labelwright/client';
import type { SessionEvent, SessionView, Settings } from '@labelwright/core';
import { createContext, useContext } from 'react';

import type { PrepareForTraining, WorkspaceFormat } from './workspace-format';
import type { WorkspaceMessages } from './workspace-messages';
import type { WorkspaceView } from './workspace-view';

/** What every part of the workspace reads. */
export interface Workspace {
  readonly client: Client;
  readonly dataset: Dataset;
  /** Whether `dataset` only stands in for one that the store does not have yet: an import makes it. Absent: it is there. */
  readonly isNew?: boolean | undefined;
  /** Those of the dataset, with no labels where it has none. */
  readonly settings: Settings;
  readonly annotationAgent: string | undefined;
  readonly formats: readonly WorkspaceFormat[];
  /** The name of the format that a file is probably in, by its name and first bytes; else formats are tried. */
  readonly detectFormat?: ((fileName: string, firstBytes: Uint8Array) => string | undefined) | undefined;
  /** Without it there is no export for training. */
  readonly prepareForTraining?: PrepareForTraining | undefined;
  readonly readOnly: boolean;
  /** The names of the orders that the host has added. */
  readonly orders: readonly string[];
  /** What is shown; `similarTo` is resolved to a vector in `session.query`. */
  readonly view: WorkspaceView;
  readonly setView: (change: Partial<WorkspaceView>) => void;
  readonly session: SessionView;
  readonly send: (event: SessionEvent) => void;
  readonly index: DatasetIndex;
  /** Reads dataset and settings anew: after an import, or a change of the labels. */
  readonly refreshDataset: () => Promise<void>;
  readonly messages: WorkspaceMessages;
  /** Says it in the workspace's one live region. */
  readonly announce: (text: string) => void;
}

export const WorkspaceContext = createContext<Workspace | undefined>(undefined);

/** The workspace around a part. */
export function useWorkspace(part: string): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === undefined)
    throw new Error(`<AnnotationWorkspace.${part}> stands outside of <AnnotationWorkspace.Root>.`);
  return workspace;
}
