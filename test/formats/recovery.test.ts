import { type AnnotationRecord, createTokenClassificationRecord } from '@labelwright/core';
import {
  argillaCodec,
  bilouCodec,
  conlluCodec,
  csvCodec,
  iob2Codec,
  jsonlCodec,
  tsvCodec,
} from '@labelwright/formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeAll, encodeAll, recordsOf } from './support/codec-promises';

const recordOf = (id: number): AnnotationRecord =>
  createTokenClassificationRecord({
    id: `r${id}`,
    text: `Ada met No${id}`,
    tokens: ['Ada', 'met', `No${id}`],
    annotation: [['PER', 0, 3]],
  });

/** Lines that are in no format; none of them holds a quote, which in CSV may belong to lines below. */
const junk = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `}${text.replace(/["\r\n]/g, '')}`),
  fc.constantFrom('{"text":', '[1,2', 'null', '\u0000', 'x\ty\tz', '12', '{}', ','),
);

/** Each format, and how a piece of a file is made of one record, or of junk, so that it ends where the next one starts. */
const FORMATS = [
  { codec: jsonlCodec, header: 0, end: '\n', bad: (text: string) => text },
  { codec: argillaCodec, header: 0, end: '\n', bad: (text: string) => text },
  { codec: csvCodec, header: 1, end: '\r\n', bad: (text: string) => `${text},too,few` },
  { codec: tsvCodec, header: 1, end: '\n', bad: (text: string) => `${text}\ttoo\tfew` },
  { codec: iob2Codec, header: 0, end: '\n', bad: (text: string) => `${text}\tX-bad\n` },
  { codec: bilouCodec, header: 0, end: '\n', bad: (text: string) => `${text}\tX-bad\n` },
  { codec: conlluCodec, header: 0, end: '\n', bad: (text: string) => `${text} is no word\n` },
] as const;

describe.each(FORMATS)('$codec.title with junk between the records', ({ codec, header, end, bad }) => {
  it('yields every good record, in order, and an issue for each piece of junk', async () => {
    const count = 4;
    const records = Array.from({ length: count }, (_, id) => recordOf(id));
    const pieces: string[] = [];
    let head = '';
    for (const record of records) {
      const { text } = await encodeAll(codec as typeof jsonlCodec, [record]);
      const lines = text.split(end);
      head = lines
        .slice(0, header)
        .map((line) => `${line}${end}`)
        .join('');
      pieces.push(lines.slice(header).join(end));
    }
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(junk, { maxLength: 2 }), { minLength: count, maxLength: count }),
        fc.integer({ min: 1, max: 64 }),
        async (between, size) => {
          const file = pieces.map(
            (piece, i) => `${(between[i] ?? []).map((text) => `${bad(text)}${end}`).join('')}${piece}`,
          );
          const options = { task: 'TokenClassification' } as const;
          const decoded = await decodeAll(codec as typeof jsonlCodec, head + file.join(''), options, [size]);
          expect(recordsOf(decoded)).toEqual(records);
          const lost = decoded.filter(({ record }) => record === undefined);
          expect(lost.length).toBeLessThanOrEqual(between.flat().length);
          for (const { issues } of lost) expect(issues[0]?.line).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});
