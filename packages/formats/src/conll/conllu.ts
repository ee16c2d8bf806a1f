import {
  type AnnotationRecord,
  alignTokens,
  createOffsetMap,
  type TokenClassificationRecord,
  type TokenIndex,
} from '@labelwright/core';
import { type Block, type BlockFormat, type BlockReading, badLine, blockCodec } from '../blocks/block-codec';
import { readComments, writeComment } from '../blocks/comments';
import type { Codec, DecodeOptions, EncodeOptions } from '../codec';
import { isList } from '../json/guards';
import { makeRecord } from '../records/make-record';
import { flatSpans } from '../tags/tags-of';

export interface ConlluOptions {
  /** The column whose values are the labels: universal parts of speech (by default), or those of the language. */
  readonly column?: 'UPOS' | 'XPOS' | undefined;
}

export interface ConlluDecodeOptions extends DecodeOptions, ConlluOptions {}
export interface ConlluEncodeOptions extends EncodeOptions, ConlluOptions {}

const COLUMNS = { UPOS: 3, XPOS: 4 } as const;
const CELLS = 10;

/**
 * CoNLL-U ("CoNLL-U Format", Universal Dependencies): a word a line in ten columns. The words' parts of speech are the spans,
 * one a token; a written token of several words (`3-4`) is one token with their labels joined (`ADP+DET`). The lines as they
 * were read stay in `metadata.conllu`, so lemmas, features, relations and empty nodes come back where the labels are the same.
 * No offsets: the text comes from `# text`, or from the words and `SpaceAfter=No`.
 */
export const conlluCodec: Codec<ConlluDecodeOptions, ConlluEncodeOptions> = blockCodec({
  name: 'conllu',
  title: 'CoNLL-U',
  extensions: ['conllu'],
  mediaType: 'text/plain',
  tasks: ['TokenClassification'],
  offsetUnit: undefined,
  readBlock,
  write: writeBlock,
  readingOf: ({ column }) => ({ column }),
} satisfies BlockFormat<ConlluDecodeOptions, ConlluEncodeOptions>);

interface Word {
  readonly form: string;
  readonly label: string;
  readonly spaceAfter: boolean;
  /** The lines of this token, its words and the empty nodes behind it. */
  readonly lines: readonly string[];
}

function readBlock(
  block: Block,
  { column = 'UPOS', settings }: ConlluDecodeOptions,
): BlockReading | undefined {
  const rows = block.filter(({ text }) => !text.startsWith('#'));
  if (rows.length === 0) return undefined;
  const comments = readComments(block.filter(({ text }) => text.startsWith('#')));
  const bad = rows.find(({ text }) => text.split('\t').length !== CELLS || !/^\d+([-.]\d+)?\t/.test(text));
  if (bad !== undefined) {
    return badLine(
      bad,
      `A line of CoNLL-U has ${CELLS} columns parted by tabs, the first a number, a range or a node.`,
    );
  }
  const words = readWords(
    rows.map(({ text }) => text),
    COLUMNS[column],
  );
  const tokens = words.map(({ form }) => form);
  const text = comments.get('text') ?? joined(words);
  const map = createOffsetMap(text);
  const alignment = alignTokens(map, tokens);
  if ('missing' in alignment) {
    return badLine(
      rows[0],
      `The word ${JSON.stringify(tokens[alignment.missing])} is not in the text of the sentence.`,
    );
  }
  const { index } = alignment;
  const annotation = words.flatMap(({ label }, i) =>
    label === '_' ? [] : [{ label, start: index.start(i), end: index.end(i) }],
  );
  const id = comments.get('sent_id');
  const others = [...comments].filter(([key]) => key !== 'text' && key !== 'sent_id');
  const lines = words.map((word) => word.lines.join('\n'));
  const plain = words.map(({ form, label }, i) =>
    newLine(i, form, label, COLUMNS[column], spacing(index, i)),
  );
  const metadata = {
    ...Object.fromEntries(others.map(([key, value]) => [key, value ?? true])),
    // Lines that say no more than tokens and labels are written again from these.
    ...(lines.every((line, i) => line === plain[i]) ? {} : { conllu: lines }),
  };
  const init = { text, tokens, annotation, metadata, ...(id === undefined ? {} : { id }) };
  return makeRecord('TokenClassification', init, settings);
}

/** Written tokens, with the words that they hold joined. */
function readWords(rows: readonly string[], column: number): readonly Word[] {
  const words: { form: string; labels: string[]; spaceAfter: boolean; lines: string[] }[] = [];
  let inRangeUpTo = 0;
  for (const row of rows) {
    const cells = row.split('\t');
    const [number = '', form = ''] = cells;
    const label = cells[column] ?? '_';
    const last = words.at(-1);
    if (number.includes('.')) {
      if (last !== undefined) last.lines.push(row);
    } else if (number.includes('-')) {
      inRangeUpTo = Number(number.split('-')[1]);
      words.push({
        form,
        labels: [],
        spaceAfter: !/(^|\|)SpaceAfter=No(\||$)/.test(cells[9] ?? ''),
        lines: [row],
      });
    } else if (Number(number) <= inRangeUpTo && last !== undefined) {
      last.labels.push(label);
      last.lines.push(row);
    } else {
      words.push({
        form,
        labels: [label],
        spaceAfter: !/(^|\|)SpaceAfter=No(\||$)/.test(cells[9] ?? ''),
        lines: [row],
      });
    }
  }
  return words.map(({ labels, ...word }) => ({
    ...word,
    label: labels.length === 0 ? '_' : labels.join('+'),
  }));
}

function joined(words: readonly Word[]): string {
  return words
    .map(({ form, spaceAfter }, i) => (spaceAfter && i < words.length - 1 ? `${form} ` : form))
    .join('');
}

function writeBlock(record: AnnotationRecord, { column = 'UPOS' }: ConlluEncodeOptions): string {
  // The codec says that it is for this task.
  const { text, tokens, annotation = [], id, metadata } = record as TokenClassificationRecord;
  const alignment = alignTokens(createOffsetMap(text), tokens);
  if (!('index' in alignment)) return '';
  const { index } = alignment;
  const labels = new Map(
    flatSpans(annotation, index).map(({ label, start, end }) => [`${start} ${end}`, label]),
  );
  const { conllu, ...others } = metadata;
  const comments = Object.entries(others).flatMap(([key, value]) => {
    if (value === true) return [`# ${key}\n`];
    return typeof value === 'string' ? [writeComment(key, value)] : [];
  });
  const lines = tokens.map((token, i) => {
    const label = labels.get(`${index.start(i)} ${index.end(i)}`) ?? '_';
    const kept: unknown = isList(conllu) ? conllu[i] : undefined;
    const lines = keptLines(kept, token, label, COLUMNS[column]);
    return `${lines ?? newLine(i, token, label, COLUMNS[column], spacing(index, i))}\n`;
  });
  const head = id === undefined ? [] : [writeComment('sent_id', id)];
  return [...head, ...comments, writeComment('text', text), ...lines].join('');
}

/** The lines that the token was read from, if they still say the same. */
function keptLines(kept: unknown, token: string, label: string, column: number): string | undefined {
  if (typeof kept !== 'string') return undefined;
  const [word] = readWords(kept.split('\n'), column);
  return word?.form === token && word.label === label ? kept : undefined;
}

function newLine(position: number, token: string, label: string, column: number, misc: string): string {
  const cells = [
    `${position + 1}`,
    token.replace(/[\t\r\n]+/g, ' '),
    ...new Array<string>(CELLS - 3).fill('_'),
    misc,
  ];
  cells[column] = label.replace(/\s+/g, '_');
  return cells.join('\t');
}

/** What the last column says of the gap behind token `i`. */
function spacing(index: TokenIndex, i: number): string {
  return i + 1 < index.count && index.start(i + 1) === index.end(i) ? 'SpaceAfter=No' : '_';
}
