import { decodeHead } from '../bytes/plain-text';
import { readHead } from '../bytes/read-head';
import type { ByteChunks, Finding } from '../codec';
import { createFindings } from '../findings';
import { quoted } from '../json/guards';
import { type ColumnMapping, usedColumns } from '../table/mapping';
import type { Dialect } from './read-rows';

/** What other programs part cells by under the name of CSV; spreadsheets take the semicolon where a comma is a decimal point. */
const DELIMITERS = [';', '\t', '|'] as const;

/** As much of a table as is looked at to see what parts its cells. */
const HEAD_BYTES = 1 << 14;

/** How cells are set apart in a file, and all of its bytes: files of semicolons go by the name of CSV, those of tabs do not. */
export async function lookAhead(
  chunks: ByteChunks,
  usual: Dialect,
  named?: string | undefined,
): Promise<{ readonly dialect: Dialect; readonly all: ByteChunks }> {
  if (named !== undefined || !usual.quotes) return { dialect: usual, all: chunks };
  const { head, all } = await readHead(chunks, HEAD_BYTES);
  const delimiter = findDelimiter(decodeHead(head), usual.delimiter);
  return { dialect: { ...usual, delimiter }, all };
}

/**
 * The delimiter of a table that starts with `head`: `usual`, unless its first two lines have none of that and equally many of
 * another one.
 */
function findDelimiter(head: string, usual: string): string {
  const [first = '', second = ''] = head
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split(head.includes('\n') ? /\r?\n/ : '\r')
    .filter((line) => line !== '');
  if (first.includes(usual)) return usual;
  const count = (line: string, delimiter: string): number => line.split(delimiter).length - 1;
  return (
    DELIMITERS.find((delimiter) => {
      const inFirst = count(first, delimiter);
      return inFirst > 0 && count(second, delimiter) === inFirst;
    }) ?? usual
  );
}

/** What is wrong with the names of columns: one that somebody asks for is not there, or two are called alike. */
export function headerFindings(header: readonly string[], mapping: ColumnMapping = {}): readonly Finding[] {
  const findings = createFindings();
  for (const name of new Set([...usedColumns(mapping), ...(mapping.metadata ?? [])])) {
    if (header.includes(name)) continue;
    const names = header.map(quoted).join(', ');
    findings.error('FIELD_MISSING', name, `There is no column ${quoted(name)}. The header names ${names}.`);
  }
  for (const name of new Set(header.filter((name, position) => header.indexOf(name) !== position))) {
    const message = `Several columns are called ${quoted(name)}, and only the last of them is read. Give each a name of its own.`;
    findings.warn('NOT_READ', name, message);
  }
  return findings.all;
}

/** Why a row that is as long as `cells` does not fit its header. */
export function describeWidth(cells: number, columns: number, { quotes }: Dialect): string {
  const what = `The row has ${cells} cells and the header ${columns}.`;
  if (cells < columns) return `${what} Write a cell for each column, also where it is empty.`;
  return quotes
    ? `${what} Quote cells that hold a delimiter.`
    : `${what} A cell of such a file cannot hold its delimiter.`;
}
