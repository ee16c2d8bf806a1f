import {
  createText2TextRecord,
  createTextClassificationRecord,
  matchesFilter,
  parseTextQuery,
} from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { spamInit } from '../../fixtures/seed-records';

const spam = createTextClassificationRecord({
  ...spamInit,
  id: 'sms-1',
  metadata: { split: 'train', source: { name: 'UCI corpus, part two' }, year: 2011, _p: 'x' },
});
const pair = createTextClassificationRecord({
  inputs: { premise: 'A man sleeps.', hypothesis: ['Nobody is awake.', 'It is 10:30.'] },
});

const finds = (queryText: string, record = spam) => matchesFilter(record, { queryText });

describe('a text query', () => {
  test.each([
    ['needs all words', 'access discounts', true],
    ['needs every one of them', 'access gifts', false],
    ['takes a phrase', '"get free discounts"', true],
    ['takes a word that starts so', 'disc*', true],
    ['takes no word that only contains it', 'iscounts*', false],
    ['leaves out what has a word', '-discounts', false],
    ['leaves out by phrase', '-"free gifts" access', true],
    ['takes a minus alone as text', '-', false],
    ['takes a star alone as text', '*', false],
    ['nothing is special in quotes', '"disc*"', false],
    ['takes an unclosed quote as text', '"free', false],
    ['asks for nothing with an empty phrase', '""', true],
    ['looks into a label', 'annotated_as:spam', true],
    ['needs the whole label', 'annotatedAs:spa', false],
    ['takes the start of a label', 'annotatedAs:spa*', true],
    ['looks at the status', 'status:validated', true],
    ['leaves out by field', '-status:validated', false],
    ['looks at the id', 'id:sms-1', true],
    ['looks for words in metadata', 'metadata.source.name:corpus', true],
    ['looks for phrases in metadata', 'metadata.source.name:"part two"', true],
    ['compares numbers of metadata whole', 'metadata.year:201', false],
    ['compares numbers of metadata', 'metadata.year:2011', true],
    ['finds no protected metadata', 'metadata._p:x', false],
    ['looks into agents', 'annotatedBy:"link or reference to annotator"', true],
    ['tells right predictions', 'predicted:ok', true],
    ['looks into the named text', 'text:access', true],
  ])('%s: %s', (_promise, query, expected) => expect(finds(query)).toBe(expected));

  test.each([
    ['10:30', true],
    ['inputs.hypothesis:awake', true],
    ['inputs.premise:awake', false],
    ['inputs.nothing:awake', false],
    ['https://example.org', false],
    ['sleeps awake', true],
  ])('reads what is no field as text: %s', (query, expected) => expect(finds(query, pair)).toBe(expected));

  it('does not care for case nor for how an accent is written', () => {
    const cafe = createText2TextRecord({ text: 'Cafe\u0301 in der STRASSE' });
    expect(matchesFilter(cafe, { queryText: 'CAFÉ straße' })).toBe(true);
  });

  it('never throws, whatever somebody types', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (query) => {
        parseTextQuery(query);
        finds(query);
        finds(`metadata.${query}:${query}*`);
      }),
    );
  });

  it('finds every word of a text, and with a minus leaves the text out', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(words, (list) => {
        const record = createText2TextRecord({ text: list.join(' ') });
        for (const word of list) {
          expect(matchesFilter(record, { queryText: word })).toBe(true);
          expect(matchesFilter(record, { queryText: `-${word}` })).toBe(false);
          expect(matchesFilter(record, { queryText: `${word.slice(0, 1)}*` })).toBe(true);
        }
        expect(matchesFilter(record, { queryText: `"${list.join(' ')}"` })).toBe(true);
      }),
    );
  });
});
