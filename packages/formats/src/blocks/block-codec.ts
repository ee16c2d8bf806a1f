import { plainText } from '../bytes/plain-text';
import { createLineSplitter, type Line } from '../bytes/split-lines';
import { wellFormed } from '../bytes/well-formed';
import { writeText } from '../bytes/write-text';
import type { Codec, DecodeOptions, EncodeOptions, FilePlace, Finding, Reading } from '../codec';
import { createFindings } from '../findings';
import { decoded, infoOf, MALFORMED, type RowFormat, writeRows } from '../row-codec';

/** The lines of one record, between two empty ones. */
export type Block = readonly Line[];

export interface BlockReading extends Reading {
  /** The line at which the first finding is, if it is not the record's first. */
  readonly place?: FilePlace;
}

/** A format whose records are groups of lines with an empty line between two. */
export interface BlockFormat<D extends DecodeOptions, E extends EncodeOptions>
  extends Omit<RowFormat<string, D, E>, 'read'> {
  /** Never throws; `undefined` for a block that is no record, such as the marks between documents. */
  readBlock(block: Block, options: D): BlockReading | undefined;
}

/** A codec of such a format. A record that cannot be read costs itself only. */
export function blockCodec<D extends DecodeOptions, E extends EncodeOptions>(
  format: BlockFormat<D, E>,
): Codec<D, E> {
  const rowFormat: RowFormat<string, D, E> = {
    ...format,
    write: (record, options) => wellFormed(format.write(record, options)),
    read: (text, options) => {
      const lines = String(text)
        .split('\n')
        .filter((line) => line !== '');
      const block = lines.map((line, position) => ({ text: line, number: position + 1, malformed: false }));
      return format.readBlock(block, options) ?? { findings: [] };
    },
  };
  return {
    ...infoOf(format),
    async *decode(chunks, options = {} as D) {
      const splitter = createLineSplitter();
      let block: Line[] = [];
      let index = 0;
      const finish = function* () {
        const lines = block;
        block = [];
        const [first] = lines;
        const reading = first === undefined ? undefined : format.readBlock(lines, options);
        if (reading === undefined) return;
        const findings: readonly Finding[] = lines.some(({ malformed }) => malformed)
          ? [MALFORMED, ...reading.findings]
          : reading.findings;
        yield decoded({ ...reading, findings }, index, reading.place ?? { line: first?.number ?? 1 });
        index += 1;
      };
      for await (const chunk of plainText(chunks)) {
        for (const line of splitter.push(chunk)) {
          if (line.text.trim() !== '') block.push(line);
          else yield* finish();
        }
      }
      for (const line of splitter.end()) if (line.text.trim() !== '') block.push(line);
      yield* finish();
    },
    encode(records, options = {} as E) {
      return writeText(withEmptyLines(writeRows(records, rowFormat, options)));
    },
  };
}

/** A reading of a block in which a line is not in the format. */
export function badLine(line: Line | undefined, message: string): BlockReading {
  const findings = createFindings();
  findings.error('SYNTAX_INVALID', '', message);
  return { findings: findings.all, ...(line === undefined ? {} : { place: { line: line.number } }) };
}

async function* withEmptyLines(blocks: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const block of blocks) yield `${block}\n`;
}
