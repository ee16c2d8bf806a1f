import {
  createText2TextRecord,
  createTextClassificationRecord,
  createTokenClassificationRecord,
  matchesFilter,
  type RecordFilter,
} from '@labelwright/core';
import { describe, expect, it, test } from 'vitest';
import { professorInit, spamInit, travelInit } from '../../fixtures/seed-records';

const spam = createTextClassificationRecord({
  ...spamInit,
  id: 'r1',
  metadata: { a: { b: [1, true] }, _p: 'x', _labelwright: { checkLater: true, note: '' } },
});
const travel = createTextClassificationRecord(travelInit);
const professor = createTokenClassificationRecord(professorInit);
const bare = createText2TextRecord({ text: 'bare' });

describe('a filter', () => {
  test.each<[string, RecordFilter, boolean]>([
    ['that is empty lets everything pass', {}, true],
    ['with no value at all lets nothing pass', { status: [] }, false],
    ['by status takes one of several', { status: ['Default', 'Validated'] }, true],
    ['by ids', { ids: ['r0', 'r1'] }, true],
    ['by ids ignores the others, as in the original', { ids: ['r1'], status: ['Discarded'] }, true],
    ['by other ids', { ids: ['r2'] }, false],
    ['by predictedAs', { predictedAs: ['HAM'] }, false],
    ['by annotatedAs', { annotatedAs: ['HAM', 'SPAM'] }, true],
    ['by agents', { predictedBy: [spamInit.predictionAgent], annotatedBy: [spamInit.annotationAgent] }, true],
    ['by another agent', { annotatedBy: ['ada'] }, false],
    ['by score, both ends included', { score: { from: 0.8, to: 0.8 } }, true],
    ['by score looks at the top label of a single-label record', { score: { to: 0.3 } }, false],
    ['by presence', { hasPrediction: true, hasAnnotation: true }, true],
    ['by absence', { hasAnnotation: false }, false],
    ['by the flag of an annotator', { checkLater: true }, true],
    ['by records that nobody flagged', { checkLater: false }, false],
    ['by notes, of which an empty one is none', { hasNote: true }, false],
    ['by metadata, dotted, number and boolean by their text', { metadata: { 'a.b': ['2', 'true'] } }, true],
    ['by metadata of another value', { metadata: { 'a.b': '2' } }, false],
    ['by metadata that is not there', { metadata: { toString: 'x' } }, false],
    ['by protected metadata', { metadata: { _p: 'x' } }, false],
    ['by text needs every word', { queryText: 'LINK access' }, true],
    ['by text finds whole words', { queryText: 'acc' }, false],
    ['by text takes a phrase', { queryText: '"free discounts"' }, true],
    ['by text heeds the order of a phrase', { queryText: '"discounts free"' }, false],
    ['by text has no special characters', { queryText: '.* [a-z' }, false],
    ['by text of nothing', { queryText: '  ' }, true],
  ])('%s', (_name, filter, expected) => expect(matchesFilter(spam, filter)).toBe(expected));
});

it('looks at any score where there are several answers', () => {
  expect(matchesFilter(travel, { score: { to: 0.3 } })).toBe(true);
  expect(matchesFilter(bare, { score: {} })).toBe(false);
});

it('takes the threshold of the host', () => {
  expect(matchesFilter(travel, { predictedAs: ['economy'] })).toBe(false);
  expect(matchesFilter(travel, { predictedAs: ['economy'] }, { threshold: 0.25 })).toBe(true);
});

it('tells right from wrong predictions', () => {
  expect(matchesFilter(professor, { predicted: 'ko' })).toBe(true);
  expect(matchesFilter(bare, { predicted: 'ko' })).toBe(false);
});

describe('words', () => {
  const matches = (text: string, queryText: string) =>
    matchesFilter(createText2TextRecord({ text }), { queryText });

  test.each([
    ['東京都に住む', '京都', true],
    ['ฉันรักแมว', 'แมว', true],
    ['Ünïcode wörd', 'WÖRD', true],
    ['𝒜b c', 'b', false],
    ['🚀b c', 'b', true],
    ['e-mail.', 'mail', true],
    ['category', 'cat', false],
    ['a category, a cat', 'cat', true],
  ])('%s / %s: %s', (text, query, expected) => expect(matches(text, query)).toBe(expected));
});
