import { readFileSync } from 'node:fs';
import { TASKS } from '@labelwright/core';
import { type CsvDecodeOptions, csvCodec, tsvCodec } from '@labelwright/formats';
import { describe, expect, it } from 'vitest';
import { corpusPath, describeWithCorpus } from '../support/corpus';
import {
  decodeAll,
  encodeAll,
  promiseDecodingIsTotal,
  promiseLossIsTold,
  promiseNothingIsLost,
  recordsOf,
  short,
} from './support/codec-promises';

const spam = { task: 'TextClassification', columns: { text: 'SMS', annotation: 'Label' } } as const;

describe('CSV', () => {
  for (const task of TASKS) promiseNothingIsLost(csvCodec, task);
  for (const task of TASKS) promiseLossIsTold(csvCodec, task, { encode: { layout: 'common' } });
  promiseDecodingIsTotal(csvCodec, ['text,label\n', 'a,b', '"', '""', ',', '\n', '\r\n', 'a"b', '"x"'], {
    task: 'TextClassification',
  });

  it('keeps line feeds and CRLF inside of cells and does not mind which of them ends a row', async () => {
    const text = '\uFEFFtext,label\r\n"a\nb",x\n"c\r\nd ""q""","y"\r\n\r\n"e",z\r\n';
    for (const size of [1, 2, 5, 100]) {
      const decoded = await decodeAll(csvCodec, text, undefined, [size]);
      expect(decoded.flatMap(({ issues }) => issues)).toEqual([]);
      expect(recordsOf(decoded)).toMatchObject([
        { text: 'a\nb', annotation: 'x' },
        { text: 'c\r\nd "q"', annotation: 'y' },
        { text: 'e', annotation: 'z' },
      ]);
    }
  });

  it('loses the one line of a quote that is never closed, and names it', async () => {
    const text = 'text,label\none,a\n"two,b\nthree,c\nfour,"d"\nfive,e\n';
    const decoded = await decodeAll(csvCodec, text);
    expect(recordsOf(decoded).map(({ text }) => text)).toEqual(['one', 'three', 'four', 'five']);
    expect(short(decoded.flatMap(({ issues }) => issues))).toEqual(['1:3 SYNTAX_INVALID']);
  });

  it('names a row with too many cells and goes on', async () => {
    const decoded = await decodeAll(csvCodec, 'text,label\na,b,c\nd,e\n');
    expect(recordsOf(decoded)).toMatchObject([{ text: 'd', annotation: 'e' }]);
    expect(short(decoded.flatMap(({ issues }) => issues))).toEqual(['0:2 SYNTAX_INVALID']);
  });

  it('says what to do with a row that is too short', async () => {
    const [only] = await decodeAll(csvCodec, 'id,text,label\n1,a\n');
    expect(only?.issues[0]?.message).toContain('Write a cell for each column');
  });

  it('names columns that are called alike, of which the last is read', async () => {
    const decoded = await decodeAll(csvCodec, 'id,text,text,label\n1,a,b,x\n2,c,d,y\n');
    expect(recordsOf(decoded).map(({ text }) => text)).toEqual(['b', 'd']);
    expect(short(decoded.flatMap(({ issues }) => issues))).toEqual(['0:1 NOT_READ text']);
  });

  it('names a column that somebody asks for and the table does not have', async () => {
    const columns = { text: 'text', annotation: 'lable' };
    const decoded = await decodeAll(csvCodec, 'text,label\na,x\nb,y\n', { columns });
    expect(recordsOf(decoded)).toHaveLength(2);
    const issues = decoded.flatMap((item) => item.issues);
    expect(short(issues)).toEqual(['0:1 FIELD_MISSING lable']);
    expect(issues[0]?.message).toContain('The header names "text", "label".');
  });

  it('sees what parts the cells where it is no comma', async () => {
    for (const delimiter of [';', '\t', '|']) {
      const rows = [
        ['id', 'text', 'label'],
        ['1', '"a; b, ""c""\t|\nd"', 'x'],
        ['2', 'e, f', 'y'],
      ];
      const text = rows.map((cells) => `${cells.join(delimiter)}\r\n`).join('');
      for (const size of [1, 1 << 16]) {
        const decoded = await decodeAll(csvCodec, text, undefined, [size]);
        expect(recordsOf(decoded)).toMatchObject([
          { id: '1', text: 'a; b, "c"\t|\nd', annotation: 'x' },
          { id: '2', text: 'e, f', annotation: 'y' },
        ]);
      }
      const shown = [];
      for await (const row of csvCodec.rows?.([new TextEncoder().encode(text)]) ?? []) shown.push(row);
      expect(shown[1]).toEqual({ id: '2', text: 'e, f', label: 'y' });
    }
    const plain = await decodeAll(csvCodec, 'text\na; b\nc; d; e\n');
    expect(recordsOf(plain).map(({ text }) => text)).toEqual(['a; b', 'c; d; e']);
  });

  it('writes the columns that are asked for, and says what has no place in them', async () => {
    const [record] = recordsOf(await decodeAll(csvCodec, 'id,text,label,source\n7,"a, b",x,web\n'));
    expect(record).toMatchObject({ id: '7', metadata: { source: 'web' }, annotation: 'x' });
    const { text, issues } = await encodeAll(csvCodec, record === undefined ? [] : [record], {
      columns: { text: 'input', annotation: 'intent' },
      lineBreak: '\n',
    });
    expect(text).toBe('input,intent\n"a, b",x\n');
    expect(short(issues)).toEqual(['0 FIELD_LOST metadata', '0 FIELD_LOST id']);
  });

  it('reads several texts a record', async () => {
    const [record] = recordsOf(
      await decodeAll(csvCodec, 'premise,hypothesis,label\nA,B,entailment\n', {
        columns: { inputs: ['premise', 'hypothesis'] },
      }),
    );
    expect(record).toMatchObject({
      inputs: { premise: 'A', hypothesis: 'B' },
      annotation: 'entailment',
      metadata: {},
    });
  });
});

describe('TSV', () => {
  for (const task of TASKS) promiseLossIsTold(tsvCodec, task);
  for (const task of TASKS)
    promiseNothingIsLost(tsvCodec, task, { encode: { quotes: true }, decode: { quotes: true } });
  promiseDecodingIsTotal(tsvCodec, ['text\tlabel\n', 'a\tb', '"', '\t', '\n', '\r\n'], {
    task: 'TextClassification',
  });

  it('takes a quote as a character', async () => {
    const decoded = await decodeAll(tsvCodec, 'Label\tSMS\nham\t"Hello," she said\n', spam);
    expect(recordsOf(decoded)).toMatchObject([{ text: '"Hello," she said', annotation: 'ham' }]);
  });
});

describeWithCorpus('tables of public data sets', () => {
  const bytesOf = (file: string): Uint8Array => readFileSync(corpusPath(file) ?? '');

  it('banking77: all rows with their line feeds, and the same again after a trip through CSV', async () => {
    const decoded = await decodeAll(csvCodec, bytesOf('text-classification/banking77-test.csv'), {
      columns: { annotation: 'category' },
    });
    const records = recordsOf(decoded);
    expect(records).toHaveLength(3080);
    expect(records.filter(({ text }) => text?.includes('\n'))).toHaveLength(3);
    expect(new Set(records.map(({ annotation }) => annotation)).size).toBe(77);
    expect(decoded.flatMap(({ issues }) => issues)).toEqual([]);
    const columns = { text: 'text', annotation: 'category' };
    const { text, issues } = await encodeAll(csvCodec, records, { columns });
    expect(issues).toEqual([]);
    expect(text).toBe(new TextDecoder().decode(bytesOf('text-classification/banking77-test.csv')));
  });

  it('SMS Spam: all rows, quotes and all', async () => {
    const bytes = bytesOf('text-classification/sms-spam.tsv');
    const records = recordsOf(await decodeAll(tsvCodec, bytes, spam));
    expect(records).toHaveLength(5574);
    expect(records.filter(({ annotation }) => annotation === 'spam')).toHaveLength(747);
    await expectSame(records, spam);
  });

  it('GoEmotions: several labels by number, without a header', async () => {
    const labelNames = new TextDecoder()
      .decode(bytesOf('text-classification/goemotions-labels.txt'))
      .trim()
      .split('\n');
    const options: CsvDecodeOptions = {
      task: 'TextClassification',
      header: false,
      labelNames,
      separator: ',',
      columns: { text: '0', annotation: '1', id: '2' },
    };
    const records = recordsOf(
      await decodeAll(tsvCodec, bytesOf('text-classification/goemotions-test.tsv'), options),
    );
    expect(records).toHaveLength(5427);
    expect(
      records.filter(({ annotation }) => Array.isArray(annotation) && annotation.length > 1),
    ).toHaveLength(837);
    await expectSame(records, options);
  });

  async function expectSame(records: ReturnType<typeof recordsOf>, options: CsvDecodeOptions): Promise<void> {
    const { bytes, issues } = await encodeAll(tsvCodec, records, options);
    expect(issues).toEqual([]);
    expect(recordsOf(await decodeAll(tsvCodec, bytes, options))).toEqual(records);
  }
});
