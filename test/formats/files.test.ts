import { readdirSync, readFileSync } from 'node:fs';
import { type AnnotationRecord, createOffsetMap, TASKS } from '@labelwright/core';
import {
  bratCodec,
  CODECS,
  type CodecIssue,
  type Decoded,
  detectFormat,
  type NamedFile,
  parquetCodec,
} from '@labelwright/formats';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { corpusPath, describeWithCorpus } from '../support/corpus';
import { validRecords } from './support/arbitrary-records';
import {
  bytesOf,
  decodeAll,
  encodeAll,
  promiseDecodingIsTotal,
  promiseLossIsTold,
  promiseNothingIsLost,
  recordsOf,
  short,
} from './support/codec-promises';

async function readFolder(files: Iterable<NamedFile>): Promise<readonly Decoded[]> {
  const all: Decoded[] = [];
  for await (const decoded of bratCodec.decodeFiles(files)) all.push(decoded);
  return all;
}

async function writeFolder(records: Iterable<AnnotationRecord>) {
  const files: NamedFile[] = [];
  const issues: CodecIssue[] = [];
  for await (const file of bratCodec.encodeFiles(records, { onIssue: (issue) => issues.push(issue) }))
    files.push(file);
  return { files, issues };
}

const pair = (ann: string, txt = 'Alice met the Queen of Hearts'): readonly NamedFile[] => [
  { name: 'a/doc.txt', bytes: bytesOf(txt) },
  { name: 'a/doc.ann', bytes: bytesOf(ann) },
];

describe('brat standoff', () => {
  it('reads nested entities and notes on them', async () => {
    const [decoded] = await readFolder(
      pair(
        'T1\tPER 10 29\tthe Queen of Hearts\nT2\tOBJ 23 29\tHearts\n#1\tAnnotatorNotes T2\tnot the organ\n',
      ).toReversed(),
    );
    expect(decoded?.issues).toEqual([]);
    expect(decoded?.record).toMatchObject({
      id: 'a/doc',
      annotation: [
        { label: 'PER', start: 10, end: 29 },
        { label: 'OBJ', start: 23, end: 29 },
      ],
      metadata: { _labelwright: { notes: [{ label: 'OBJ', start: 23, end: 29, note: 'not the organ' }] } },
    });
  });

  it('reports what is in pieces, elsewhere than its text, or no entity', async () => {
    const ann = 'T1\tPER 0 5;14 19\tAlice Queen\nT2\tPER 6 9\tAlice\nR1\tKnows Arg1:T1 Arg2:T2\nT3 broken\n';
    const [decoded] = await readFolder(pair(ann));
    expect(short(decoded?.issues ?? []).map((line) => line.replace(/a\/doc/, ''))).toEqual([
      '0 SPAN_DISCONTINUOUS .ann line 1',
      '0 TEXT_DIFFERS .ann line 2',
      '0 NOT_READ .ann line 3',
      '0 SYNTAX_INVALID .ann line 4',
    ]);
    expect(decoded?.record?.annotation).toMatchObject([
      { start: 0, end: 19 },
      { start: 6, end: 9 },
    ]);
  });

  it('takes a text without annotations as not annotated, and names annotations without a text', async () => {
    const decoded = await readFolder([
      { name: 'a.txt', bytes: bytesOf('Ada') },
      { name: 'b.ann', bytes: bytesOf('') },
    ]);
    expect(decoded[0]?.record).not.toHaveProperty('annotation');
    expect(short(decoded[1]?.issues ?? [])).toEqual(['1 SYNTAX_INVALID']);
  });

  it('carries whatever it does not tell of', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(validRecords('TokenClassification'), { maxLength: 3 }), async (records) => {
        const { files, issues } = await writeFolder(records);
        const told = new Set(issues.map(({ index }) => index));
        const back = recordsOf(await readFolder(files));
        const whole = records.filter((_, index) => !told.has(index));
        for (const record of whole) expect(back).toContainEqual(record);
      }),
      { numRuns: 30 },
    );
  });

  it('never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array(),
        fc.array(fc.constantFrom('T1\tX 0 1\ta', '\n', 'T2\tX 5 1;', '#\t', '\t')),
        async (txt, ann) => {
          const bytes = bytesOf(ann.join(''));
          const [decoded] = await readFolder([
            { name: 'x.txt', bytes: txt },
            { name: 'x.ann', bytes },
          ]);
          expect(decoded?.record !== undefined || (decoded?.issues.length ?? 0) > 0).toBe(true);
        },
      ),
    );
  });
});

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
}

/** `tokens` and `ner_tags` (int64) with the features of Hugging Face, by pyarrow 25. */
const PYARROW_TOKENS =
  'UEFSMRUAFUAVQCwVBhUAFQYVBhwAAAACAAAAAwICAAAABgMDAAAAQWRhBAAAAPCfmoABAAAAYhUAFUgVSCwVBhUAFQYVBhwAAAAC' +
  'AAAAAwICAAAABgMBAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAVBBl8NQAYBnNjaGVtYRUEADUCGAZ0b2tlbnMVAhUGTDwAAAA1BBgE' +
  'bGlzdBUCABUMJQIYB2VsZW1lbnQlAEwcAAAANQIYCG5lcl90YWdzFQIVBkw8AAAANQQYBGxpc3QVAgAVBCUCGAdlbGVtZW50ABYE' +
  'GRwZLCYAHBUMGSUGABk4BnRva2VucwRsaXN0B2VsZW1lbnQVABYGFmYWZiYISRwVABUAFQIAPBYQGSYEAhlGAAAABgAAACYAHBUE' +
  'GSUGABk4CG5lcl90YWdzBGxpc3QHZWxlbWVudBUAFgYWbhZuJm5JHBUAFQAVAgA8KSYEAhlGAAAABgAAABbUARYEJggW1AEAGRwY' +
  'C2h1Z2dpbmdmYWNlGG57ImluZm8iOnsiZmVhdHVyZXMiOnsibmVyX3RhZ3MiOnsiZmVhdHVyZSI6eyJuYW1lcyI6WyJPIiwiQi1Q' +
  'RVIiXSwiX3R5cGUiOiJDbGFzc0xhYmVsIn0sIl90eXBlIjoiU2VxdWVuY2UifX19fQAYIHBhcnF1ZXQtY3BwLWFycm93IHZlcnNp' +
  'b24gMjUuMC4xGSwcAAAcAAAAsQEAAFBBUjE=';

/** `text` and `label` (int64). */
const PYARROW_LABELS =
  'UEFSMRUAFSoVKiwVBhUAFQYVBhwAAAACAAAABgEBAAAAYQEAAABiAQAAAGMVABU8FTwsFQYVABUGFQYcAAAAAgAAAAYBAQAAAAAA' +
  'AAAAAAAAAAAAAP//////////FQQZPDUAGAZzY2hlbWEVBAAVDCUCGAR0ZXh0JQBMHAAAABUEJQIYBWxhYmVsABYGGRwZLCYAHBUM' +
  'GSUGABkYBHRleHQVABYGFlAWUCYISRwVABUAFQIAPBYGGQYZJgAGAAAAJgAcFQQZJQYAGRgFbGFiZWwVABYGFmIWYiZYSRwVABUA' +
  'FQIAPCkGGSYABgAAABayARYGJggWsgEAKCBwYXJxdWV0LWNwcC1hcnJvdyB2ZXJzaW9uIDI1LjAuMRksHAAAHAAAAMcAAABQQVIx';

describe('Parquet', () => {
  for (const task of TASKS) promiseLossIsTold(parquetCodec, task);
  for (const task of ['TokenClassification', 'Text2Text'] as const) {
    promiseNothingIsLost(parquetCodec, task, { encode: { rowGroupSize: 2 }, numRuns: 30 });
  }
  for (const multiLabel of [true, false]) {
    promiseNothingIsLost(parquetCodec, 'TextClassification', {
      only: (record) => record.task === 'TextClassification' && record.multiLabel === multiLabel,
    });
  }
  promiseDecodingIsTotal(parquetCodec, ['PAR1', '\0\0\0\u0001', 'PAR1PAR1']);

  it('keeps a key that objects have from their prototype', async () => {
    const metadata = JSON.parse('{"__proto__":1,"split":{"__proto__":null}}');
    const record: AnnotationRecord = { task: 'Text2Text', text: 'a', metadata, status: 'Default', id: '1' };
    const { bytes } = await encodeAll(parquetCodec, [record]);
    const [back] = recordsOf(await decodeAll(parquetCodec, bytes));
    expect(JSON.stringify(back?.metadata)).toBe('{"__proto__":1,"split":{"__proto__":null}}');
  });

  it('reads numbers of labels as pyarrow writes them, named by the features in the file or by whoever reads', async () => {
    const tokens = recordsOf(await decodeAll(parquetCodec, fromBase64(PYARROW_TOKENS)));
    expect(tokens).toMatchObject([
      { tokens: ['Ada', '🚀'], annotation: [{ label: 'PER', start: 0, end: 3 }] },
      { tokens: ['b'], annotation: [] },
    ]);
    const labels = { labelNames: ['neg', 'pos'] };
    const texts = recordsOf(await decodeAll(parquetCodec, fromBase64(PYARROW_LABELS), labels));
    expect(texts.map(({ text, annotation }) => [text, annotation])).toEqual([
      ['a', 'pos'],
      ['b', 'neg'],
      ['c', undefined],
    ]);
  });

  it('is a file also without records', async () => {
    const { bytes } = await encodeAll(parquetCodec, []);
    expect(await decodeAll(parquetCodec, bytes)).toEqual([]);
  });
});

describe('detectFormat', () => {
  it.each(CODECS.map((codec) => [codec.name, codec] as const))(
    'knows %s by what it writes',
    async (name, codec) => {
      const task = codec.tasks.at(-1) ?? 'TokenClassification';
      const record = {
        TextClassification: { inputs: { text: 'a b' }, text: 'a b', multiLabel: false, annotation: 'X' },
        TokenClassification: {
          text: 'New York',
          tokens: ['New', 'York'],
          annotation: [{ label: 'LOC', start: 0, end: 8 }],
        },
        Text2Text: { text: 'a b', annotation: 'c' },
      }[task];
      const full = { task, metadata: {}, status: 'Validated', ...record } as unknown as AnnotationRecord;
      const { bytes } = await encodeAll(codec, [full]);
      const byName = detectFormat(`file.${codec.extensions[0]}`, bytes);
      expect(byName).toBe(name);
    },
  );

  it('throws on no name and no bytes', () => {
    fc.assert(fc.property(fc.string(), fc.uint8Array(), (name, bytes) => void detectFormat(name, bytes)));
  });

  test.each([
    ['a.txt', '# text = x\n1\tx\t_\tNOUN\t_\t_\t_\t_\t_\t_\n', 'conllu'],
    ['a.conll', 'EU B-ORG\nrejects O\n', 'conll2003'],
    ['a.conll', 'EU\tU-ORG\nrejects\tO\n', 'bilou'],
    ['a.jsonl', '{"text":"a","label":[[0,1,"X"]]}', 'doccano'],
    ['a.jsonl', '{"text":"a","spans":[],"answer":"accept"}', 'prodigy'],
    ['a.json', '[{"id":1,"data":{"text":"a"},"annotations":[]}]', 'label-studio'],
    ['a.ann', '', 'brat'],
    ['a.bin', '\0\0', undefined],
  ])('%s with %j is %s', (name, head, format) => {
    expect(detectFormat(name, bytesOf(head))).toBe(format);
  });
});

describeWithCorpus('LitBank', () => {
  it('all 1,359 entities cover the text that they quote, and come back as they were', async () => {
    const folder = corpusPath('token-classification/litbank-brat') ?? '';
    const files = readdirSync(folder).map((name) => ({
      name,
      bytes: new Uint8Array(readFileSync(`${folder}/${name}`)),
    }));
    const decoded = await readFolder(files);
    expect(decoded.flatMap(({ issues }) => issues)).toEqual([]);
    const records = recordsOf(decoded);
    expect(records).toHaveLength(10);
    const covered = records.flatMap((record) => {
      const map = createOffsetMap(record.text ?? '');
      return record.task === 'TokenClassification'
        ? (record.annotation ?? []).map(({ label, start, end }) => `${label} ${map.slice(start, end)}`)
        : [];
    });
    const quoted = files
      .filter(({ name }) => name.endsWith('.ann'))
      .flatMap(({ bytes }) => new TextDecoder().decode(bytes).trim().split('\n'))
      .map((line) => line.split('\t'))
      .map(([, place = '', text = '']) => `${place.split(' ')[0]} ${text}`);
    expect(covered).toHaveLength(1359);
    expect(covered.map((text) => text.replaceAll('\n', ' '))).toEqual(quoted);
    const written = await writeFolder(records);
    expect(written.issues).toEqual([]);
    expect(recordsOf(await readFolder(written.files))).toEqual(records);
  });
});
