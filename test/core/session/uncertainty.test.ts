import {
  type AnnotationRecord,
  createText2TextRecord,
  createTextClassificationRecord,
  createTokenClassificationRecord,
  uncertaintyOf,
} from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const KINDS = ['leastConfident', 'smallestMargin', 'highestEntropy'] as const;

function labels(scores: readonly number[], multiLabel = false): AnnotationRecord {
  const prediction = scores.map((score, index) => ({ label: `L${index}`, score }));
  return {
    task: 'TextClassification',
    text: 'x',
    inputs: { text: 'x' },
    multiLabel,
    prediction,
    metadata: {},
    status: 'Default',
  };
}

const all = (record: AnnotationRecord) =>
  KINDS.map((kind) => Number(uncertaintyOf(record, kind)?.toFixed(4)));

describe('uncertaintyOf', () => {
  it.each([
    ['a sure label', labels([1, 0]), [0, 0, 0]],
    ['an even choice', labels([0.5, 0.5]), [0.5, 1, 1]],
    ['three labels', labels([0.5, 0.3, 0.2]), [0.5, 0.8, 0.9372]],
    ['a lone label by what it lacks to 1', labels([0.8]), [0.2, 0.2, 0.7219]],
    ['scores that add up to more than 1', labels([0.9, 0.9]), [0.1, 1, 1]],
    ['the least sure of many labels', labels([0.99, 0.45, 0.01], true), [0.45, 0.9, 0.3848]],
    [
      'a text by its candidates',
      createText2TextRecord({
        text: 'x',
        prediction: [
          ['a', 0.6],
          ['b', 0.4],
        ],
      }),
      [0.4, 0.8, 0.971],
    ],
    [
      'the least sure span',
      createTokenClassificationRecord({
        text: 'Ada met Bob',
        prediction: [
          ['PER', 0, 3, 0.9],
          ['PER', 8, 11, 0.2],
        ],
      }),
      [0.8, 0.4, 0.5955],
    ],
  ] as const)('measures %s', (_, record, expected) => {
    expect(all(record)).toEqual(expected);
  });

  it('knows nothing of what is not predicted', () => {
    expect(uncertaintyOf(labels([]), 'leastConfident')).toBeUndefined();
    expect(uncertaintyOf(createTextClassificationRecord({ text: 'x' }), 'highestEntropy')).toBeUndefined();
    const broken = { ...labels([]), prediction: [null, { label: 'a', score: 4 }, { score: 'x' }] };
    expect(uncertaintyOf(broken as unknown as AnnotationRecord, 'smallestMargin')).toBeUndefined();
  });

  it('stays between 0 and 1, whatever the scores', () => {
    const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(scores, fc.boolean(), fc.constantFrom(...KINDS), (given, multi, kind) => {
        const value = uncertaintyOf(labels(given, multi), kind) ?? -1;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
});
