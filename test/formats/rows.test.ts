import { createTextClassificationRecord } from '@labelwright/core';
import { type ByteChunks, csvCodec, datasetsCodec, type TableRow, tsvCodec } from '@labelwright/formats';
import { describe, expect, it } from 'vitest';

describe('rows of a table, before its columns have a meaning', () => {
  it.each([
    {
      name: 'by the names in the header, quotes and all',
      rows: csvCodec.rows?.(bytes('a,b\r\n1,"x, ""y"""\r\n2,z\r\n')),
      expected: [
        { a: '1', b: 'x, "y"' },
        { a: '2', b: 'z' },
      ],
    },
    {
      name: 'by position where there is no header',
      rows: tsvCodec.rows?.(bytes('ham\tOk "lar\nspam\tFree\n'), { header: false }),
      expected: [
        { 0: 'ham', 1: 'Ok "lar' },
        { 0: 'spam', 1: 'Free' },
      ],
    },
    {
      name: 'without those that are broken',
      rows: tsvCodec.rows?.(bytes('a\tb\n1\n2\t3\n')),
      expected: [{ a: '2', b: '3' }],
    },
    {
      name: 'of JSON, also in the wrapping of the hub',
      rows: datasetsCodec.rows?.(bytes('{"source":"a","n":1}\nno json\n{"row":{"source":"b"}}\n')),
      expected: [{ source: 'a', n: 1 }, { source: 'b' }],
    },
  ])('are told $name', async ({ rows, expected }) => expect(await listed(rows)).toEqual(expected));

  it('are none where a file has our own columns, which need no mapping', async () => {
    const records = [createTextClassificationRecord({ id: 'a', text: 'b', annotation: 'c' })];
    expect(await listed(csvCodec.rows?.(csvCodec.encode(records)))).toEqual([]);
  });
});

async function* bytes(text: string): ByteChunks {
  yield new TextEncoder().encode(text);
}

async function listed(rows: AsyncIterable<TableRow> | undefined): Promise<readonly TableRow[]> {
  const list: TableRow[] = [];
  for await (const row of rows ?? []) list.push(row);
  return list;
}
