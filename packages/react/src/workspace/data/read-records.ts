import { type AnnotationRecord, labelsOfRecord, type Task } from '@labelwright/core';
import { nextTask } from '../../internal/next-task';
import type { FormatIssue } from '../workspace-format';
import { bytesOf } from './file-bytes';
import { decodeOptions, type ReadPlan } from './probe-file';

/** Issues that are kept to be shown; more are only counted. */
const MOST_ISSUES = 10_000;

/** Records that a preview shows. */
const PREVIEW = 20;

/** What is in a file, before any of it is stored. */
export interface FileContents {
  /** Whether the whole file was read. */
  readonly complete: boolean;
  readonly bytesRead: number;
  readonly records: number;
  /** What no record could be made of. */
  readonly unreadable: number;
  /** The first ones. */
  readonly preview: readonly AnnotationRecord[];
  readonly issues: readonly FormatIssue[];
  /** Also those that are not kept. */
  readonly issueCount: number;
  /** Those that records use, in the order in which they come. */
  readonly labels: ReadonlySet<string>;
  readonly tasks: ReadonlySet<Task>;
  readonly annotated: number;
}

export const NOTHING_READ: FileContents = {
  complete: false,
  bytesRead: 0,
  records: 0,
  unreadable: 0,
  preview: [],
  issues: [],
  issueCount: 0,
  labels: new Set(),
  tasks: new Set(),
  annotated: 0,
};

/** Hands the page back to who uses it every so many milliseconds. */
const SLICE_MS = 20;

/**
 * Reads a whole file without keeping it: what is in it, told now and then while it is being read, and at its end.
 * @throws the signal's reason
 */
export async function* surveyFile(
  file: File,
  plan: ReadPlan,
  signal: AbortSignal,
): AsyncGenerator<FileContents> {
  const sums = { bytesRead: 0, records: 0, unreadable: 0, issueCount: 0, annotated: 0 };
  const preview: AnnotationRecord[] = [];
  const issues: FormatIssue[] = [];
  const labels = new Set<string>();
  const tasks = new Set<Task>();
  const ids = new Set<string>();
  const now = (complete: boolean): FileContents => ({
    ...sums,
    complete,
    preview: [...preview],
    issues: [...issues],
    labels: new Set(labels),
    tasks: new Set(tasks),
  });
  const chunks = bytesOf(file, { signal, onRead: (bytes) => (sums.bytesRead = bytes) });
  let told = 0;
  let paused = performance.now();
  for await (const { record, issues: found } of plan.format.decode(chunks, decodeOptions(plan))) {
    sums.issueCount += found.length;
    if (issues.length < MOST_ISSUES) issues.push(...found);
    if (record === undefined) {
      sums.unreadable += 1;
    } else {
      if (record.id !== undefined && ids.has(record.id)) {
        sums.issueCount += 1;
        if (issues.length < MOST_ISSUES) issues.push(repeated(record.id, sums.records + sums.unreadable));
      }
      if (record.id !== undefined) ids.add(record.id);
      sums.records += 1;
      if (record.annotation !== undefined) sums.annotated += 1;
      if (preview.length < PREVIEW) preview.push(record);
      tasks.add(record.task);
      for (const label of labelsOfRecord(record)) labels.add(label);
    }
    if (performance.now() - paused < SLICE_MS) continue;
    await nextTask();
    signal.throwIfAborted();
    paused = performance.now();
    // The first records are shown at once; after that what is said is a progress bar.
    if (told === 0 || paused - told > 250) {
      told = paused;
      yield now(false);
    }
  }
  yield now(true);
}

/** A dataset has one record of an id, so two of a file become one without anything being wrong with either. */
function repeated(id: string, index: number): FormatIssue {
  const message =
    'A record above has the same id. Both become one in the dataset: what this one says replaces what that one said.';
  return { code: 'ID_REPEATED', path: 'id', message, severity: 'warning', index, id };
}

/** The records of a file, each with an id, for storing them; what cannot be read is left out. */
export async function* recordsOf(
  file: File,
  plan: ReadPlan,
  options: {
    readonly signal: AbortSignal;
    readonly onRead: (bytes: number) => void;
    /** Told how many records came before one that is left out. */
    readonly onLeftOut: (before: number) => void;
  },
): AsyncGenerator<AnnotationRecord> {
  const idOf = idsFor(file);
  let index = 0;
  let given = 0;
  for await (const { record } of plan.format.decode(bytesOf(file, options), decodeOptions(plan))) {
    index += 1;
    if (record === undefined) {
      options.onLeftOut(given);
      continue;
    }
    given += 1;
    yield record.id === undefined ? { ...record, id: idOf(index) } : record;
  }
}

/**
 * Ids for the records of a file that has none: in the order of the file, and the same ones when the same file is read again,
 * so that nothing is in a dataset twice.
 */
function idsFor({ name, size, lastModified }: File): (number: number) => string {
  const stem = name.replace(/\.[^.]*$/, '');
  const mark = fold(`${name}\n${size}\n${lastModified}`).toString(36);
  return (number) => `${stem}-${mark}-${String(number).padStart(7, '0')}`;
}

/** FNV-1a, 32 bits, over UTF-16 units (Fowler, Noll and Vo). */
function fold(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
