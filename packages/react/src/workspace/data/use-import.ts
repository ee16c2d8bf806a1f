import type { Task } from '@labelwright/core';
import { useCallback, useEffect, useRef, useState } from 'react';

import { useLatest } from '../../internal/use-latest';
import { useWorkspace } from '../workspace-context';
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

export interface ImportChoices {
  readonly addLabels: boolean;
  readonly overwrite: boolean;
}

export interface ImportControl {
  readonly step: ImportStep;
  /** Files behind the one that is open. */
  readonly waiting: number;
  readonly open: (files: readonly File[]) => void;
  readonly chooseFormat: (name: string) => void;
  readonly chooseHeader: (header: boolean) => void;
  readonly chooseTask: (task: Task) => void;
  readonly chooseRole: (column: string, role: ColumnRole) => void;
  readonly chooseSeparator: (separator: string) => void;
  readonly start: (choices: ImportChoices) => void;
  /** Stops what is running; what is stored stays. */
  readonly cancel: () => void;
  /** The next file that waits, or none. */
  readonly next: () => void;
}

const NO_PROGRESS: ImportProgress = { bytesRead: 0, stored: 0, failed: 0 };

/** Files, one after the other: looked at, read as somebody chooses, and stored. */
export function useImport(): ImportControl {
  const workspace = useWorkspace('DataTransfer');
  const latest = useLatest(workspace);
  const [step, setStep] = useState<ImportStep>({ kind: 'empty' });
  const [queue, setQueue] = useState<readonly File[]>([]);
  const running = useRef<AbortController | undefined>(undefined);
  const survey = useRef<Promise<FileContents | undefined>>(Promise.resolve(undefined));
  useEffect(() => () => running.current?.abort(), []);

  /** Stops whatever runs. @returns the signal of what comes instead */
  const begin = useCallback((): AbortSignal => {
    running.current?.abort();
    running.current = new AbortController();
    return running.current.signal;
  }, []);

  /** Shows how a file is read by a plan, and reads it through. */
  const show = useCallback(
    (file: File, plan: ReadPlan, before: FileContents = NOTHING_READ) => {
      const signal = begin();
      setStep({ kind: 'ready', file, plan, contents: { ...before, complete: false } });
      survey.current = readThrough(file, plan, signal, (contents) => {
        setStep((now) => (signal.aborted || now.kind !== 'ready' ? now : { ...now, contents }));
        if (contents.complete) {
          const { data } = latest.current.messages;
          latest.current.announce(data.contents(contents.records, contents.unreadable));
        }
      });
      survey.current.catch((error: unknown) => {
        if (!signal.aborted) setStep({ kind: 'failed', file, message: messageOf(error) });
      });
    },
    [begin, latest],
  );

  const look = useCallback(
    (file: File, find: () => Promise<ReadPlan | undefined>) => {
      const signal = begin();
      find().then(
        (plan) => {
          if (signal.aborted) return;
          if (plan === undefined)
            setStep({ kind: 'failed', file, message: latest.current.messages.data.noFormats });
          else show(file, plan);
        },
        (error: unknown) => {
          if (!signal.aborted) setStep({ kind: 'failed', file, message: messageOf(error) });
        },
      );
    },
    [begin, show, latest],
  );

  const probeOptions = () => {
    const { formats, detectFormat, isNew = false, dataset } = latest.current;
    return { formats, detectFormat, task: isNew ? undefined : dataset.task };
  };
  const openOne = (file: File) => {
    setStep({ kind: 'probing', file });
    look(file, () => probeFile(file, probeOptions()));
  };
  const change = (plan: Partial<ReadPlan>) => {
    if (step.kind === 'ready') show(step.file, { ...step.plan, ...plan }, step.contents);
  };
  const plan = step.kind === 'ready' ? step.plan : undefined;

  const start = async ({ addLabels, overwrite }: ImportChoices) => {
    if (step.kind !== 'ready') return;
    const { file, plan } = step;
    const controller = new AbortController();
    const { signal } = controller;
    // A new dataset is there with the first step of the import, and what is shown then is what the view says.
    latest.current.setView({ mode: 'data' });
    setStep({ ...step, kind: 'running', progress: NO_PROGRESS });
    try {
      const read = step.contents.complete ? step.contents : await survey.current;
      // Stopped while it was still being read: nothing was stored.
      if (read === undefined || running.current?.signal.aborted === true) {
        setStep({ ...step, kind: 'ready' });
        return;
      }
      running.current = controller;
      const { client, dataset, isNew = false, settings, refreshDataset } = latest.current;
      const outcome = await importRecords({
        client,
        dataset,
        isNew,
        settings,
        file,
        plan,
        contents: read,
        addLabels,
        overwrite,
        signal,
        onProgress: (progress) =>
          setStep((now) => (now.kind === 'running' && now.file === file ? { ...now, progress } : now)),
      });
      setStep({ kind: 'done', file, contents: read, outcome });
      latest.current.announce(latest.current.messages.data.imported(outcome.stored));
      await refreshDataset();
    } catch (error) {
      setStep({ kind: 'failed', file, message: messageOf(error) });
    }
  };

  return {
    step,
    waiting: queue.length,
    open: ([first, ...rest]) => {
      if (first === undefined) return;
      if (step.kind === 'running') {
        setQueue([...queue, first, ...rest]);
        return;
      }
      setQueue([...queue, ...rest]);
      openOne(first);
    },
    chooseFormat: (name) => {
      const format = workspace.formats.find((each) => each.name === name);
      if (step.kind !== 'ready' || format === undefined) return;
      const { file } = step;
      look(file, () => planFor(file, format, probeOptions()));
    },
    chooseHeader: (header) => {
      if (step.kind !== 'ready') return;
      const { file, plan } = step;
      look(file, () => planFor(file, plan.format, probeOptions(), header));
    },
    chooseTask: (task) => plan && change({ task, roles: rolesInTask(plan.roles, task) }),
    chooseRole: (column, role) =>
      plan?.task !== undefined && change({ roles: withRole(plan.roles, column, role, plan.task) }),
    chooseSeparator: (separator) => change({ separator }),
    start: (choices) => void start(choices),
    cancel: () => {
      running.current?.abort();
      if (step.kind !== 'running') setStep({ kind: 'empty' });
    },
    next: () => {
      const [first, ...rest] = queue;
      setQueue(rest);
      if (first === undefined) setStep({ kind: 'empty' });
      else openOne(first);
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

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
