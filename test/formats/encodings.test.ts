import { conll2003Codec, csvCodec, detectFormat, jsonlCodec, tsvCodec } from '@labelwright/formats';
import { describe, expect, it, test } from 'vitest';
import { bytesOf, decodeAll, recordsOf, short } from './support/codec-promises';

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i += 1) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

const CSV = 'id,text,label\r\n7,"Zürich\n🚀",LOC\r\n';
const LINE = '{"task":"Text2Text","id":"a","text":"Zürich 🚀"}\n';

describe('files in UTF-16', () => {
  const files = [true, false].flatMap((littleEndian) =>
    ['\uFEFF', ''].map((mark) => ({ name: `${littleEndian ? 'LE' : 'BE'}${mark}`, littleEndian, mark })),
  );

  it.each(files)('are read: $name', async ({ littleEndian, mark }) => {
    const bytes = (text: string) => utf16(`${mark}${text}`, littleEndian);
    for (const size of [1, 3, 1 << 16]) {
      const table = await decodeAll(csvCodec, bytes(CSV), undefined, [size]);
      expect(recordsOf(table)).toMatchObject([{ id: '7', text: 'Zürich\n🚀', annotation: 'LOC' }]);
      const broken = await decodeAll(jsonlCodec, bytes(`${LINE}{\n${LINE}`), undefined, [size]);
      expect(recordsOf(broken).map(({ text }) => text)).toEqual(['Zürich 🚀', 'Zürich 🚀']);
      expect(short(broken.flatMap(({ issues }) => issues))).toEqual(['1:2 SYNTAX_INVALID']);
      const list = await decodeAll(jsonlCodec, bytes(`[${LINE}]`), undefined, [size]);
      expect(recordsOf(list)).toHaveLength(1);
    }
    expect(detectFormat('file.txt', bytes('EU\tB-ORG\nrejects\tO\n\n'))).toBe('iob2');
    expect(detectFormat('file.json', bytes(`[${LINE}]`))).toBe('jsonl');
  });
});

describe('lines that end with a carriage return alone', () => {
  test.each([
    [csvCodec, CSV.replace('\n🚀', ' 🚀').replaceAll('\r\n', '\r')],
    [tsvCodec, 'id\ttext\tlabel\r7\tZürich 🚀\tLOC\r'],
  ])('are lines: %s', async (codec, text) => {
    for (const size of [1, 1 << 16]) {
      const [record] = recordsOf(await decodeAll(codec, text, undefined, [size]));
      expect(record).toMatchObject({ id: '7', text: 'Zürich 🚀', annotation: 'LOC' });
    }
  });

  test('in JSON Lines and in CoNLL too', async () => {
    const lines = await decodeAll(jsonlCodec, `${LINE}${LINE}`.replaceAll('\n', '\r'));
    expect(recordsOf(lines)).toHaveLength(2);
    const tags = bytesOf('EU B-ORG\rrejects O\r\rsince O\r');
    expect(recordsOf(await decodeAll(conll2003Codec, tags))).toHaveLength(2);
    expect(detectFormat('file.txt', tags)).toBe('conll2003');
  });

  test('but stay as they are in the cells of a table whose lines end otherwise', async () => {
    const [record] = recordsOf(await decodeAll(csvCodec, 'text,label\n"a\rb",x\n'));
    expect(record).toMatchObject({ text: 'a\rb' });
  });
});
