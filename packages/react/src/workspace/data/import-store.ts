import type { Client } from '@labelwright/client';
import type { Task } from '@labelwright/core';

import { messageOf } from '../message-of';
import type { Workspace } from '../workspace-context';
import { type ColumnRole, rolesInTask, withRole } from './column-roles';
import { type ImportOutcome, type ImportProgress, importRecords } from './import-records';
import { planFor, probeFile, type ReadPlan } from './probe-file';
import { type FileContents, NOTHING_READ, surveyFile } from './read-records';

/** How far the import of one file is. */
export type ImportStep =
  | { readonly kind: 'empty' }
  | { readonly kind: 'probing'; readonly file: File }
  | { readonly kind: 'ready'; readonly file: File; readonly plan: ReadPlan; readonly contents: FileContents }
  | {
      readonly kind: 'running';
      readonly file: File;
      readonly plan: ReadPlan;
      readonly contents: FileContents;
      readonly progress: ImportProgress;
    }
  | {
      readonly kind: 'done';
      readonly file: File;
      readonly contents: FileContents;
      readonly outcome: ImportOutcome;
    }
  | { readonly kind: 'failed'; readonly file: File; readonly message: string };

export interface ImportState {
  readonly step: ImportStep;
  /** Files behind the one that is open. */
  readonly queue: readonly File[];
}

export interface ImportChoices {
  readonly addLabels: boolean;
  readonly overwrite: boolean;
}

/** Files on their way into one dataset, one after the other: looked at, read as somebody chooses, and stored. */
export interface ImportStore {
  readonly state: () => ImportState;
  /** @returns takes the listener away */
  readonly subscribe: (listener: () => void) => () => void;
  /** What it works with from now on. */
  readonly follow: (workspace: Workspace) => void;
  readonly open: (files: readonly File[]) => void;
  readonly chooseFormat: (name: string) => void;
  readonly chooseHeader: (header: boolean) => void;
  readonly chooseTask: (task: Task) => void;
  readonly chooseRole: (column: string, role: ColumnRole) => void;
  readonly chooseSeparator: (separator: string) => void;
  readonly start: (choices: ImportChoices) => Promise<void>;
  /** Stops what is running; what is stored stays. */
  readonly cancel: () => void;
  /** The next file that waits, or none. */
  readonly next: () => void;
}

const stores = new WeakMap<Client, Map<string, ImportStore>>();

/** The imports into a dataset: they go on while somebody annotates, and are where they were when they are looked at again. */
export function importsInto(workspace: Workspace): ImportStore {
  const { client, dataset } = workspace;
  const known = stores.get(client) ?? new Map<string, ImportStore>();
  stores.set(client, known);
  const store = known.get(dataset.name) ?? createImportStore(workspace);
  known.set(dataset.name, store);
  return store;
}

const NO_PROGRESS: ImportProgress = { bytesRead: 0, stored: 0, failed: 0 };

function createImportStore(first: Workspace): ImportStore {
  let workspace = first;
  let state: ImportState = { step: { kind: 'empty' }, queue: [] };
  let running = new AbortController();
  let survey: Promise<FileContents | undefined> = Promise.resolve(undefined);
  const listeners = new Set<() => void>();

  const put = (change: Partial<ImportState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const putStep = (step: ImportStep): void => put({ step });
  const fail = (file: File, error: unknown): void =>
    putStep({ kind: 'failed', file, message: messageOf(error) });
  /** Stops whatever runs. @returns the signal of what comes instead */
  const begin = (): AbortSignal => {
    running.abort();
    running = new AbortController();
    return running.signal;
  };

  /** Shows how a file is read by a plan, and reads it through. */
  const show = (file: File, plan: ReadPlan, before: FileContents = NOTHING_READ): void => {
    const signal = begin();
    putStep({ kind: 'ready', file, plan, contents: { ...before, complete: false } });
    survey = readThrough(file, plan, signal, (contents) => {
      const { step } = state;
      if (step.kind === 'ready') putStep({ ...step, contents });
      if (!contents.complete) return;
      workspace.announce(workspace.messages.data.contents(contents.records, contents.unreadable));
    });
    survey.catch((error: unknown) => {
      if (!signal.aborted) fail(file, error);
    });
  };
  const look = async (file: File, find: () => Promise<ReadPlan | undefined>): Promise<void> => {
    const signal = begin();
    try {
      const plan = await find();
      if (signal.aborted) return;
      if (plan === undefined) fail(file, workspace.messages.data.noFormats);
      else show(file, plan);
    } catch (error) {
      if (!signal.aborted) fail(file, error);
    }
  };
  const probeOptions = () => {
    const { formats, detectFormat, isNew = false, dataset } = workspace;
    return { formats, detectFormat, task: isNew ? undefined : dataset.task };
  };
  const openOne = (file: File): void => {
    putStep({ kind: 'probing', file });
    void look(file, () => probeFile(file, probeOptions()));
  };
  const change = (alter: (plan: ReadPlan) => Partial<ReadPlan>): void => {
    const { step } = state;
    if (step.kind === 'ready') show(step.file, { ...step.plan, ...alter(step.plan) }, step.contents);
  };

  const start = async ({ addLabels, overwrite }: ImportChoices): Promise<void> => {
    const { step } = state;
    if (step.kind !== 'ready') return;
    const { file, plan } = step;
    // A new dataset is there with the first step of the import, and what is shown then is what the view says.
    workspace.setView({ mode: 'data' });
    putStep({ ...step, kind: 'running', progress: NO_PROGRESS });
    try {
      const contents = step.contents.complete ? step.contents : await survey;
      if (contents === undefined) {
        // Stopped while it was still being read: nothing was stored.
        show(file, plan, step.contents);
        return;
      }
      const signal = begin();
      const { client, dataset, isNew = false, settings } = workspace;
      const outcome = await importRecords({
        client,
        dataset,
        isNew,
        settings,
        file,
        plan,
        contents,
        addLabels,
        overwrite,
        signal,
        onProgress: (progress) => {
          if (state.step.kind === 'running') putStep({ ...state.step, progress });
        },
      });
      putStep({ kind: 'done', file, contents, outcome });
      workspace.announce(workspace.messages.data.imported(outcome.stored));
      await workspace.refreshDataset();
    } catch (error) {
      fail(file, error);
    }
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    follow: (now) => {
      workspace = now;
    },
    open: ([first, ...rest]) => {
      if (first === undefined) return;
      // What somebody is looking at stays open.
      const isBusy = ['probing', 'ready', 'running'].includes(state.step.kind);
      put({ queue: [...state.queue, ...(isBusy ? [first, ...rest] : rest)] });
      if (!isBusy) openOne(first);
    },
    chooseFormat: (name) => {
      const { step } = state;
      const format = workspace.formats.find((each) => each.name === name);
      if (step.kind !== 'ready' || format === undefined) return;
      void look(step.file, () => planFor(step.file, format, probeOptions()));
    },
    chooseHeader: (header) => {
      const { step } = state;
      if (step.kind !== 'ready') return;
      void look(step.file, () => planFor(step.file, step.plan.format, probeOptions(), header));
    },
    chooseTask: (task) => change(({ roles }) => ({ task, roles: rolesInTask(roles, task) })),
    chooseRole: (column, role) =>
      change(({ roles, task }) => (task === undefined ? {} : { roles: withRole(roles, column, role, task) })),
    chooseSeparator: (separator) => change(() => ({ separator })),
    start,
    cancel: () => {
      running.abort();
      if (state.step.kind !== 'running') putStep({ kind: 'empty' });
    },
    next: () => {
      running.abort();
      const [first, ...rest] = state.queue;
      put({ queue: rest, step: { kind: 'empty' } });
      if (first !== undefined) openOne(first);
    },
  };
}

/** @returns what is in the file; `undefined` where it was stopped */
async function readThrough(
  file: File,
  plan: ReadPlan,
  signal: AbortSignal,
  tell: (contents: FileContents) => void,
): Promise<FileContents | undefined> {
  let last: FileContents | undefined;
  try {
    for await (const contents of surveyFile(file, plan, signal)) {
      if (signal.aborted) return undefined;
      last = contents;
      tell(contents);
    }
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
  return last;
}
