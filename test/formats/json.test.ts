import { parseJson, stringifyArgilla, stringifyJson } from '@labelwright/formats';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

describe('parseJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        fc.pre(!/\d{16}/.test(text));
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('keeps the digits of whole numbers of any length, wherever they are, and writes them again', () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        fc.bigInt({ min: 2n ** 53n, max: 2n ** 90n }),
        fc.bigInt({ min: -(2n ** 90n), max: -(2n ** 53n) }),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('integer 12345678901234567890', '12345678901234567890', '\\"', '{'),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(fc.string(), tie('any'), { maxKeys: 3 }),
      ),
    })).any;
    fc.assert(fc.property(value, (json) => void expect(parseJson(stringifyJson(json))).toEqual(json)));
  });

  test.each([
    '0.1234567890123456789',
    '1234567890123456.5',
    '1e1234567890123456',
    '-0.12345678901234567e-12',
  ])('takes %s for the number it is', (text) =>
    expect(parseJson(`[${text}]`)).toEqual(JSON.parse(`[${text}]`)),
  );

  it('throws what JSON.parse throws', () => {
    expect(() => parseJson('{"a":')).toThrow(SyntaxError);
  });
});

test('payloads have floats where Python has some, and nowhere else', () => {
  const payload = {
    metadata: { score: 1, vectors: 2 },
    prediction: { labels: [{ class: 'a', score: 1 }], score: null },
    predictions: { m: { entities: [{ start: 0, end: 1, score: 0 }] } },
    vectors: { b: { value: [1, 0.5], dimension: 2 } },
    explanation: { text: [{ token: '1', attributions: { a: -1 } }] },
  };
  expect(stringifyArgilla(payload)).toBe(
    '{"metadata":{"score":1,"vectors":2},"prediction":{"labels":[{"class":"a","score":1.0}],"score":null},' +
      '"predictions":{"m":{"entities":[{"start":0,"end":1,"score":0.0}]}},"vectors":{"b":{"value":[1.0,0.5],"dimension":2}},' +
      '"explanation":{"text":[{"token":"1","attributions":{"a":-1.0}}]}}',
  );
});
