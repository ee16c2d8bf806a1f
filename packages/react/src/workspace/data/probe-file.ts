import { TASKS, type Task } from '@labelwright/core';

import type { FormatDecodeOptions, WorkspaceFormat } from '../workspace-format';
import { type ColumnRoles, columnsOf } from './column-roles';
import { bytesOf, headOf, oneChunk } from './file-bytes';
import { guessTable, looksLikeHeader, type Table, type TableRow } from './guess-table';

/** How a file is read. */
export interface ReadPlan {
  readonly format: WorkspaceFormat;
  /** `undefined` where the file tells. */
  readonly task: Task | undefined;
  /** Of a table whose columns have no meaning of their own. */
  readonly table: Table | undefined;
  readonly roles: ColumnRoles;
  readonly separator: string;
}

export interface ProbeOptions {
  readonly formats: readonly WorkspaceFormat[];
  readonly detectFormat?: ((fileName: string, firstBytes: Uint8Array) => string | undefined) | undefined;
  /** Of the dataset that the records are for, where there is one. */
  readonly task: Task | undefined;
}

/** Rows that a guess is made by, and results that a format is judged by. */
const SAMPLE = 100;

/** The options with which `plan` reads records. */
export function decodeOptions({ task, table, roles, separator }: ReadPlan): FormatDecodeOptions {
  return {
    task,
    ...(table === undefined ? {} : { columns: columnsOf(roles), header: table.header }),
    ...(separator === '' ? {} : { separator }),
  };
}

/**
 * The most probable way to read a file: the format that `detectFormat` or the name tells where it reads the file's beginning
 * without an error, else the one that makes most of it.
 * @returns `undefined` where there is no format
 */
export async function probeFile(file: File, options: ProbeOptions): Promise<ReadPlan | undefined> {
  const head = await headOf(file);
  let best: Attempt | undefined;
  for (const format of candidates(file.name, head, options)) {
    const attempt = await tryFormat(file, head, format, options.task, options.formats);
    if (attempt.score === 1) return attempt.plan;
    if (best === undefined || attempt.score > best.score) best = attempt;
  }
  return best?.plan;
}

/** How to read a file in a format that somebody chose. */
export async function planFor(
  file: File,
  format: WorkspaceFormat,
  options: ProbeOptions,
  header?: boolean | undefined,
): Promise<ReadPlan> {
  const head = await headOf(file);
  return (await tryFormat(file, head, format, options.task, [format], header)).plan;
}

interface Attempt {
  readonly plan: ReadPlan;
  /** 1: read without an error. */
  readonly score: number;
}

/** All formats, the probable ones first. */
function candidates(name: string, head: Uint8Array, { formats, detectFormat }: ProbeOptions) {
  const hinted = detectFormat?.(name, head);
  const lower = name.toLowerCase();
  const endings = ({ extensions }: WorkspaceFormat) =>
    Math.max(0, ...extensions.filter((end) => lower.endsWith(`.${end}`)).map((end) => end.length));
  const isJson = /^\uFEFF?\s*[[{]/.test(new TextDecoder().decode(head.subarray(0, 1024)));
  const rank = (format: WorkspaceFormat) =>
    (format.name === hinted ? 1000 : 0) +
    endings(format) +
    (format.mediaType.includes('json') === isJson ? 0.5 : 0);
  return [...formats].sort((a, b) => rank(b) - rank(a));
}

async function tryFormat(
  file: File,
  head: Uint8Array,
  format: WorkspaceFormat,
  task: Task | undefined,
  others: readonly WorkspaceFormat[],
  header?: boolean | undefined,
): Promise<Attempt> {
  const table = await tableIn(format, head, header);
  if (table !== undefined) {
    const plan: ReadPlan = { format, table, ...guessTable(table, task) };
    // A table of one column is what any text looks like.
    const most = table.columns.length > 1 ? 1 : 0.5;
    return { plan, score: Math.min(most, await judge(file, head, plan, others)) };
  }
  const plans = tasksFor(format, task).map(
    (each): ReadPlan => ({ format, task: each, table: undefined, roles: new Map(), separator: '' }),
  );
  let best: Attempt | undefined;
  for (const plan of plans) {
    const score = await judge(file, head, plan, others);
    if (best === undefined || score > best.score) best = { plan, score };
    if (score === 1) break;
  }
  return best ?? { plan: { format, task, table: undefined, roles: new Map(), separator: '' }, score: 0 };
}

function tasksFor(format: WorkspaceFormat, task: Task | undefined): readonly (Task | undefined)[] {
  return task === undefined ? [undefined, ...TASKS.filter((each) => format.tasks.includes(each))] : [task];
}

/** The rows of a file whose columns have no meaning of their own; `undefined` where none need one. */
async function tableIn(
  format: WorkspaceFormat,
  head: Uint8Array,
  header: boolean | undefined,
): Promise<Table | undefined> {
  const named = await rowsIn(format, head, {});
  if (named.length === 0 && header === undefined) return undefined;
  const plain = await rowsIn(format, head, { header: false });
  const [first] = plain;
  if (first === undefined) return undefined;
  const isPositional = Object.keys(first).every((name, position) => name === String(position));
  if (!isPositional) return tableOf(named, undefined);
  const hasHeader = header ?? looksLikeHeader(plain);
  return hasHeader ? tableOf(named, true) : tableOf(plain, false);
}

function tableOf(rows: readonly TableRow[], header: boolean | undefined): Table {
  return { header, columns: [...new Set(rows.flatMap((row) => Object.keys(row)))], rows };
}

async function rowsIn(
  format: WorkspaceFormat,
  head: Uint8Array,
  options: { readonly header?: boolean },
): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of format.rows?.(oneChunk(head), options) ?? []) {
    rows.push(row);
    if (rows.length >= SAMPLE) break;
  }
  return rows;
}

/** The share of what is read at the file's beginning that makes records. */
async function judge(
  file: File,
  head: Uint8Array,
  plan: ReadPlan,
  others: readonly WorkspaceFormat[],
): Promise<number> {
  const { format } = plan;
  // Formats that are read from their end need the whole file, and only a file that says to be of one is read so.
  const isNamed = format.extensions.some((end) => file.name.toLowerCase().endsWith(`.${end}`));
  const isWhole = others.length === 1 || isNamed;
  const chunks = isWhole ? bytesOf(file) : oneChunk(head);
  let records = 0;
  const failed: boolean[] = [];
  for await (const { record } of format.decode(chunks, decodeOptions(plan))) {
    if (record !== undefined) records += 1;
    failed.push(record === undefined);
    if (failed.length >= SAMPLE) break;
  }
  // The end of what was cut off is no error of the format.
  if (!isWhole && failed.length < SAMPLE && failed.at(-1) === true) failed.pop();
  return failed.length === 0 ? 0 : records / failed.length;
}
