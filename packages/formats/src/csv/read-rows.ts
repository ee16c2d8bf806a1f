import Papa from 'papaparse';
import { type Line, readLines } from '../bytes/split-lines';
import type { ByteChunks, FilePlace } from '../codec';

/** How cells are set apart. */
export interface Dialect {
  readonly delimiter: string;
  /** Whether a cell may be in double quotes, and then hold delimiters and line breaks. */
  readonly quotes: boolean;
}

/** One row of a table, or what is wrong where one should be. */
export type RowItem =
  | {
      readonly cells: readonly string[];
      readonly place: FilePlace;
      readonly malformed: boolean;
      /** A quote in a quoted cell was not doubled; the parser took it as it stands. */
      readonly looseQuote: boolean;
      readonly problem?: undefined;
    }
  | { readonly problem: string; readonly place: FilePlace };

/** A cell over more lines than that is a quote that somebody forgot to close. */
const MOST_LINES = 1000;

/**
 * The rows of a CSV file (RFC 4180) as a stream. A row ends with a line, unless a quoted cell goes on; a quote that is never
 * closed costs the line it is on, and reading goes on with the next one. LF and CRLF may be mixed, and inside of a cell they
 * stay as they are; empty lines are skipped.
 */
export async function* readRows(chunks: ByteChunks, dialect: Dialect): AsyncGenerator<RowItem> {
  const rows = createRowFinder(dialect);
  for await (const line of readLines(chunks, { keepEnds: true })) yield* rows.push(line);
  yield* rows.end();
}

interface RowFinder {
  push(line: Line): Iterable<RowItem>;
  end(): Iterable<RowItem>;
}

function createRowFinder(dialect: Dialect): RowFinder {
  const parser = new Papa.Parser({
    delimiter: dialect.delimiter,
    newline: '\n',
    ...(dialect.quotes ? {} : { fastMode: true }),
  });
  /** Lines that are in no row yet, the first `tried` of which make none. */
  let pending: Line[] = [];
  let tried = 0;

  const drop = (count: number): void => {
    pending = pending.slice(count);
    tried = 0;
  };
  function* giveUp(): Generator<RowItem> {
    const problem = 'A quote on this line is never closed. Double quotes inside of a cell.';
    yield { problem, place: placeOf(pending[0]) };
    drop(1);
  }
  function* advance(isEnd: boolean): Generator<RowItem> {
    while (tried < pending.length) {
      tried += 1;
      if (tried === 1 && isEmpty(pending[0], dialect)) {
        drop(1);
        continue;
      }
      const row = parseRow(parser, pending.slice(0, tried), dialect, isEnd && tried === pending.length);
      if (row !== undefined) {
        yield row;
        drop(tried);
      } else if (tried >= MOST_LINES) {
        yield* giveUp();
      }
    }
  }
  return {
    *push(line) {
      pending.push(line);
      yield* advance(false);
    },
    *end() {
      tried = 0;
      yield* advance(true);
      while (pending.length > 0) {
        yield* giveUp();
        yield* advance(true);
      }
    },
  };
}

function isEmpty(line: Line | undefined, { delimiter }: Dialect): boolean {
  return line === undefined || (line.text.trim() === '' && !line.text.includes(delimiter));
}

/** The row that `lines` are; `undefined` while a quoted cell is open, unless they are the last ones of the file. */
function parseRow(
  parser: Papa.Parser,
  lines: readonly Line[],
  { quotes }: Dialect,
  isEnd: boolean,
): RowItem | undefined {
  // An open cell can only be closed on a line that has a quote.
  if (lines.length > 1 && lines.at(-1)?.text.includes('"') !== true) return undefined;
  const text = lines.map((line) => line.text).join('');
  const isWhole = text.endsWith('\n');
  if (!isWhole && !isEnd) return undefined;
  // Both ends of lines end a row alike; within a cell that goes on they stay.
  const input = `${text.replace(/\r?\n$|\r$/, '')}\n`;
  const { data, errors, meta } = parser.parse(input, 0, true) as Papa.ParseResult<string[]>;
  const cells = data[0];
  if (cells === undefined || data.length !== 1 || meta.cursor !== input.length) return undefined;
  const looseQuote = quotes && errors.length > 0;
  // A cell that only ends lines below, at somebody else's quote, is no cell.
  if (looseQuote && lines.length > 1) return undefined;
  return { cells, place: placeOf(lines[0]), malformed: lines.some(({ malformed }) => malformed), looseQuote };
}

function placeOf(line: Line | undefined): FilePlace {
  return line === undefined ? {} : { line: line.number };
}
