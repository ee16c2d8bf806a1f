import { parseArgs } from 'node:util';
import { TASKS, type Task } from '@labelwright/core';
import type { ColumnMapping } from '../table/mapping';

/** What `labelwright convert` is asked to do. */
export interface ConvertOptions {
  /** A file, a folder, or `-` for standard input. */
  readonly input: string;
  readonly output: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly task: Task | undefined;
  readonly columns: ColumnMapping | undefined;
  readonly labels: readonly string[] | undefined;
  readonly separator: string | undefined;
  readonly unit: 'codePoint' | 'utf16' | 'auto' | undefined;
  readonly multiLabel: boolean | undefined;
  readonly header: boolean | undefined;
  readonly strict: boolean;
  readonly quiet: boolean;
}

export type Command =
  | { readonly name: 'convert'; readonly options: ConvertOptions }
  | { readonly name: 'formats' | 'help' }
  | { readonly name: 'usage'; readonly problem: string };

export const USAGE = `labelwright convert IN OUT [options]     convert records from one file format to another
labelwright formats                      list the formats

IN and OUT are files, folders (brat), or - for standard input and output.

  --from FORMAT, --to FORMAT   by default told by the file's name and content
  --task TASK                  ${TASKS.join(', ')}; needed where the file does not tell
  --columns FIELD=COLUMN,...   columns of a table: id, text, annotation, prediction, score, tokens, tags; 0, 1, ... without names
  --no-header                  the table's first row is a record
  --labels A,B,...             names of labels that the file has as numbers, and the order of the labels that are written
  --separator TEXT             what parts several labels in a cell
  --multi-label                a text may have several labels
  --unit UNIT                  offsets of Label Studio: auto, codePoint, utf16
  --strict                     exit with 1 also for warnings
  --quiet                      no progress, no list of findings

Exit codes: 0 all records were converted, 1 some were not (or, with --strict, not all of each), 2 nothing could be done.
`;

const UNITS = ['auto', 'codePoint', 'utf16'] as const;
const COLUMN_FIELDS = ['id', 'text', 'annotation', 'prediction', 'score', 'tokens', 'tags'];

/** Reads the words behind `labelwright`. */
export function readCommand(words: readonly string[]): Command {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        task: { type: 'string' },
        columns: { type: 'string' },
        labels: { type: 'string' },
        separator: { type: 'string' },
        unit: { type: 'string' },
        'multi-label': { type: 'boolean' },
        'no-header': { type: 'boolean' },
        strict: { type: 'boolean', default: false },
        quiet: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const [name, input, output, ...others] = positionals;
    if (values.help || name === 'help') return { name: 'help' };
    if (name === 'formats') return { name: 'formats' };
    if (name !== 'convert')
      return { name: 'usage', problem: name === undefined ? 'No command.' : `No command "${name}".` };
    if (input === undefined || output === undefined)
      return { name: 'usage', problem: 'convert takes IN and OUT.' };
    if (others.length > 0)
      return { name: 'usage', problem: `What is "${others[0]}"? convert takes IN and OUT.` };
    const options = {
      input,
      output,
      from: values.from,
      to: values.to,
      task: oneOf(values.task, TASKS, '--task'),
      columns: readColumns(values.columns),
      labels: values.labels?.split(','),
      separator: values.separator,
      unit: oneOf(values.unit, UNITS, '--unit'),
      multiLabel: values['multi-label'],
      header: values['no-header'] === true ? false : undefined,
      strict: values.strict,
      quiet: values.quiet,
    };
    return { name: 'convert', options };
  } catch (error) {
    return { name: 'usage', problem: error instanceof Error ? error.message : String(error) };
  }
}

function oneOf<T extends string>(
  given: string | undefined,
  known: readonly T[],
  option: string,
): T | undefined {
  if (given === undefined) return undefined;
  const found = known.find((name) => name.toLowerCase() === given.toLowerCase());
  if (found === undefined) throw new Error(`${option} is "${given}", which is none of ${known.join(', ')}.`);
  return found;
}

function readColumns(given: string | undefined): ColumnMapping | undefined {
  if (given === undefined) return undefined;
  const pairs = given.split(',').map((pair) => pair.split('='));
  for (const [field = '', column] of pairs) {
    if (COLUMN_FIELDS.includes(field) && column !== undefined) continue;
    throw new Error(
      `--columns has "${field}"; write FIELD=COLUMN, where FIELD is one of ${COLUMN_FIELDS.join(', ')}.`,
    );
  }
  return Object.fromEntries(pairs);
}
