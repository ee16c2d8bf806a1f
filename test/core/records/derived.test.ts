import {
  annotatedAs,
  createText2TextRecord,
  createTextClassificationRecord,
  createTokenClassificationRecord,
  labelsOfRecord,
  predicted,
  predictedAs,
} from '@labelwright/core';
import { describe, expect, it } from 'vitest';
import { annotatedBy, predictedBy, scoresOf } from '../../../packages/core/src/records/derived';
import { professorInit, spamInit, translationInit, travelInit } from '../../fixtures/seed-records';

const spam = createTextClassificationRecord(spamInit);
const travel = createTextClassificationRecord(travelInit);
const professor = createTokenClassificationRecord(professorInit);
const translation = createText2TextRecord(translationInit);

describe('a prediction comes down to', () => {
  it('the top label, the first of equals', () => {
    expect(predictedAs(spam)).toEqual(['SPAM']);
    const prediction = [
      ['a', 0.5],
      ['b', 0.5],
    ] as const;
    const tie = createTextClassificationRecord({ text: 'x', prediction });
    expect(predictedAs(tie)).toEqual(['a']);
    expect(scoresOf(tie)).toEqual([0.5]);
    expect(predictedAs(createTextClassificationRecord({ text: 'x', prediction: [] }))).toEqual([]);
  });

  it('the labels above the threshold, not at it', () => {
    expect(predictedAs(travel)).toEqual(['travel', 'history']);
    expect(predictedAs(travel, 0.6)).toEqual(['travel']);
    expect(scoresOf(travel)).toEqual([0.8, 0.6, 0.3, 0.2]);
  });

  it('the labels of its spans, or its texts', () => {
    expect(predictedAs(professor)).toEqual(['NAME', 'LOC']);
    expect(predictedAs(translation)).toEqual(translationInit.prediction);
    expect(predictedAs(createText2TextRecord({ text: 'x' }))).toEqual([]);
  });
});

it('an annotation comes down to its labels or its text', () => {
  expect(annotatedAs(spam)).toEqual(['SPAM']);
  expect(annotatedAs(travel)).toEqual(['travel', 'history']);
  expect(annotatedAs(professor)).toEqual(['NAME', 'ORG']);
  expect(annotatedAs(translation)).toEqual([translationInit.annotation]);
  expect(annotatedAs(createText2TextRecord({ text: 'x' }))).toEqual([]);
});

describe('predicted', () => {
  it('is ok where prediction and annotation say the same, in any order', () => {
    expect(predicted(spam)).toBe('ok');
    expect(predicted({ ...travel, annotation: ['history', 'travel'] })).toBe('ok');
    const annotation = [...(professor.prediction ?? [])].reverse();
    expect(predicted({ ...professor, annotation })).toBe('ok');
  });

  it('is ko where they differ', () => {
    expect(predicted(professor)).toBe('ko');
    expect(predicted({ ...travel, annotation: [] })).toBe('ko');
    expect(predicted({ ...professor, annotation: [] })).toBe('ko');
  });

  it('is nothing unless there are both, nor for texts', () => {
    expect(predicted(createTextClassificationRecord({ text: 'x', annotation: 'a' }))).toBeUndefined();
    expect(predicted(createTextClassificationRecord({ text: 'x', prediction: [] }))).toBeUndefined();
    expect(predicted(translation)).toBeUndefined();
  });
});

it('labels and agents of all answers are collected, each once', () => {
  const record = createTokenClassificationRecord({
    ...professorInit,
    predictions: { second: [['ORG', 26, 33, 1]], third: [['MISC', 0, 7]] },
    annotations: { ada: [['NAME', 0, 7]] },
  });
  expect(labelsOfRecord(record)).toEqual(['NAME', 'LOC', 'ORG', 'MISC']);
  expect(predictedBy(record)).toEqual([professorInit.predictionAgent, 'second', 'third']);
  expect(annotatedBy(record)).toEqual([professorInit.annotationAgent, 'ada']);
  expect(labelsOfRecord(spam)).toEqual(['SPAM', 'HAM']);
  expect(labelsOfRecord(translation)).toEqual([]);
});
