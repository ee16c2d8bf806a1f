import type { Client } from '@labelwright/client';
import type {
  AnnotationError,
  AnnotationRecord,
  CancelSignal,
  SessionInput,
  SessionJournal,
  Settings,
  Task,
} from '@labelwright/core';
import type { ComponentPropsWithoutRef } from 'react';

import type { ShortcutOverrides } from '../../internal/shortcuts';
import type { PrepareForTraining, WorkspaceFormat } from '../workspace-format';
import type { WorkspaceMessages } from '../workspace-messages';
import type { Connection } from './browser-connection';
import type { WorkspaceComponents } from './shell-context';
import type { ViewProps } from './use-view';

export interface WorkspaceOptions extends ViewProps {
  readonly client: Client;
  /** The dataset's name. One that the store does not have is made by an import. */
  readonly dataset: string;
  /** Who annotates; written into the records decided here. */
  readonly annotationAgent?: string | undefined;
  /** File formats for import and export: codecs of `@labelwright/formats`, or your own. */
  readonly formats?: readonly WorkspaceFormat[] | undefined;
  readonly detectFormat?: ((fileName: string, firstBytes: Uint8Array) => string | undefined) | undefined;
  readonly prepareForTraining?: PrepareForTraining | undefined;
  /** Of a dataset that is not there yet; one that is there knows it. */
  readonly task?: Task | undefined;
  /** Where the dataset has no settings of its own. */
  readonly settings?: Settings | undefined;
  /** A model in the loop: asked for the open record where that has no prediction. */
  readonly suggest?: SessionInput['suggest'] | undefined;
  /** Keeps drafts, position and undo over a reload: `indexedDbJournal({ name })` of the client. Without it nothing is kept. */
  readonly journal?: SessionJournal | undefined;
  /** Whether a decision opens the next record at first; the annotator may choose otherwise. By default it does. */
  readonly autoAdvance?: boolean | undefined;
  /** Orders of your own by name: lower numbers come first, `undefined` last. Keep the object outside of the render. */
  readonly orders?: Readonly<Record<string, (record: AnnotationRecord) => number | undefined>> | undefined;
  /** By default what the browser says of the network, where the store is not on this device. */
  readonly connection?: Connection | undefined;
  /** Words by part; those left out are in English. */
  readonly messages?: Partial<WorkspaceMessages> | undefined;
  /** Keys for actions, on top of the usual ones; an empty list switches an action's keys off. */
  readonly shortcuts?: ShortcutOverrides | undefined;
  /** Props for the component that shows a record, by task. */
  readonly components?: WorkspaceComponents | undefined;
  readonly readOnly?: boolean | undefined;
  /** What went wrong; nothing is lost, and the annotator sees it too. */
  readonly onError?: ((error: AnnotationError) => void) | undefined;
  /** Milliseconds since 1970, by default of the clock. */
  readonly now?: (() => number) | undefined;
}

const OPTIONS = {
  client: true,
  dataset: true,
  annotationAgent: true,
  formats: true,
  detectFormat: true,
  prepareForTraining: true,
  task: true,
  settings: true,
  suggest: true,
  journal: true,
  autoAdvance: true,
  orders: true,
  connection: true,
  messages: true,
  shortcuts: true,
  components: true,
  readOnly: true,
  onError: true,
  now: true,
  view: true,
  defaultView: true,
  onViewChange: true,
} as const satisfies Readonly<Record<keyof WorkspaceOptions, true>>;

export interface AnnotationWorkspaceRootProps
  extends WorkspaceOptions,
    Omit<ComponentPropsWithoutRef<'div'>, keyof WorkspaceOptions> {}

/** Parts the workspace's own props from those that its element gets. */
export function splitRootProps(props: AnnotationWorkspaceRootProps): {
  readonly own: WorkspaceOptions;
  readonly rest: ComponentPropsWithoutRef<'div'>;
} {
  const entries = Object.entries(props);
  return {
    // Just those entries of `props` that the type names.
    own: Object.fromEntries(
      entries.filter(([name]) => Object.hasOwn(OPTIONS, name)),
    ) as unknown as WorkspaceOptions,
    rest: Object.fromEntries(entries.filter(([name]) => !Object.hasOwn(OPTIONS, name))),
  };
}

/** At run time the signal that the core promises is a whole one. */
export function asAbortSignal(signal: CancelSignal): AbortSignal {
  return signal as AbortSignal;
}
