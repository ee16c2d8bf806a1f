import {
  type AnnotationRecord,
  alignTokens,
  createOffsetMap,
  type TagScheme,
  type TokenClassificationRecord,
} from '@labelwright/core';
import { type Block, type BlockFormat, type BlockReading, badLine, blockCodec } from '../blocks/block-codec';
import { readComments, writeComment } from '../blocks/comments';
import type { Codec } from '../codec';
import { makeRecord } from '../records/make-record';
import { taggedTokens } from '../tags/tagged-tokens';
import { type ConllDecodeOptions, type ConllEncodeOptions, guessColumns } from './columns';

const DOCUMENT_MARK = '-DOCSTART-';

/** The dialects: what they write. Each reads all three, since tags and comments tell themselves. */
interface Dialect {
  readonly name: string;
  readonly title: string;
  readonly extensions: readonly string[];
  readonly scheme: TagScheme;
  readonly separator: string;
  readonly comments: boolean;
  /** Cells between token and tag. */
  readonly filler: readonly string[];
}

/**
 * The columns of CoNLL-2003 (Tjong Kim Sang and De Meulder, "Introduction to the CoNLL-2003 Shared Task"): token, part of
 * speech and chunk, here `-X-` and `_`, and the tag, parted by spaces.
 */
export const conll2003Codec = conllCodec({
  name: 'conll2003',
  title: 'CoNLL-2003',
  extensions: ['conll', 'conll2003'],
  scheme: 'IOB2',
  separator: ' ',
  comments: false,
  filler: ['-X-', '_'],
});

/** Token and IOB2 tag, parted by a tab, with comments for id and text, as in Universal NER and WNUT-17. */
export const iob2Codec = conllCodec({
  name: 'iob2',
  title: 'IOB2',
  extensions: ['iob2', 'iob', 'bio'],
  scheme: 'IOB2',
  separator: '\t',
  comments: true,
  filler: [],
});

/** Like IOB2, with the tags B, I, L, O, U (Ratinov and Roth, "Design Challenges and Misconceptions in Named Entity Recognition"). */
export const bilouCodec = conllCodec({
  name: 'bilou',
  title: 'BILOU',
  extensions: ['bilou', 'bioul'],
  scheme: 'BILOU',
  separator: '\t',
  comments: true,
  filler: [],
});

/**
 * A token a line with its tag in a column, an empty line between sentences. No offsets: spans run from token to token. Spans
 * that share a token have no tags: the first and longest stays. Predictions and metadata have no place.
 */
function conllCodec(dialect: Dialect): Codec<ConllDecodeOptions, ConllEncodeOptions> {
  const format: BlockFormat<ConllDecodeOptions, ConllEncodeOptions> = {
    name: dialect.name,
    title: dialect.title,
    extensions: dialect.extensions,
    mediaType: 'text/plain',
    tasks: ['TokenClassification'],
    offsetUnit: undefined,
    readBlock,
    write: (record, options) => writeBlock(record, dialect, options),
    readingOf: () => ({}),
  };
  return blockCodec(format);
}

function readBlock(block: Block, options: ConllDecodeOptions): BlockReading | undefined {
  const rows = block.filter(({ text }) => !isComment(text) && !text.startsWith(DOCUMENT_MARK));
  if (rows.length === 0) return undefined;
  const comments = readComments(block.filter(({ text }) => isComment(text)));
  const separator = rows.every(({ text }) => text.includes('\t')) ? '\t' : /[ \t]+/;
  const cells = rows.map(({ text }) => (separator === '\t' ? text : text.trim()).split(separator));
  const columns = options.columns ?? guessColumns(cells, comments.size > 0);
  const tokens: string[] = [];
  const tags: string[] = [];
  for (const [position, row] of cells.entries()) {
    const token = row.at(columns.token);
    const tag = row.at(columns.tag);
    if (row.length < 2 || token === undefined || tag === undefined || token === '') {
      return badLine(rows[position], 'The line has no token with a tag: it needs two columns at least.');
    }
    tokens.push(token);
    tags.push(tag);
  }
  const reading = makeRecord(
    'TokenClassification',
    { ...textOf(comments, tokens), tokens, tags },
    options.settings,
  );
  return withPlace(reading, rows);
}

/** `# text = …` or `# newpar`; the token `#` has columns behind it, the last of which is a tag. */
function isComment(text: string): boolean {
  return /^# *\w[\w ]*=/.test(text) || (/^# /.test(text) && !/[\t ](O|[BILU]-\S+)$/.test(text));
}

/** A wrong tag is named by the line it is on. */
function withPlace(reading: BlockReading, rows: Block): BlockReading {
  const path = reading.findings.find(({ path }) => path.startsWith('tags['))?.path;
  const line = path === undefined ? undefined : rows[Number(path.slice(5, -1))];
  return line === undefined ? reading : { ...reading, place: { line: line.number } };
}

function textOf(comments: ReadonlyMap<string, string | undefined>, tokens: readonly string[]) {
  const text = comments.get('text');
  const id = comments.get('sent_id') ?? comments.get('id');
  const others = [...comments].filter(([key]) => !['text', 'sent_id', 'id'].includes(key));
  const metadata = Object.fromEntries(others.map(([key, value]) => [key, value ?? true]));
  const fits = text !== undefined && 'index' in alignTokens(createOffsetMap(text), tokens);
  return { ...(fits ? { text } : {}), ...(id === undefined ? {} : { id }), metadata };
}

function writeBlock(record: AnnotationRecord, dialect: Dialect, options: ConllEncodeOptions): string {
  // The codec says that it is for this task.
  const tagged = record as TokenClassificationRecord;
  const { text, id, metadata } = tagged;
  const { tokens, tags = [] } = taggedTokens(tagged, dialect.scheme);
  const lines = tokens.map((token, i) => {
    // White space would end a cell, an empty one a record.
    const cell = token.replace(/\s+/g, '_');
    return `${[cell === '' ? '_' : cell, ...dialect.filler, (tags[i] ?? 'O').replace(/\s+/g, '_')].join(dialect.separator)}\n`;
  });
  if (options.comments ?? dialect.comments) {
    const strings = Object.entries(metadata).filter(
      ([, value]) => typeof value === 'string' || value === true,
    );
    const comments = [
      ...(id === undefined ? [] : [writeComment('sent_id', id)]),
      ...strings.map(([key, value]) => (value === true ? `# ${key}\n` : writeComment(key, String(value)))),
      writeComment('text', text),
    ];
    return [...comments, ...lines].join('');
  }
  return lines.join('');
}
