import {
  annotatedBy,
  createSettings,
  createTextClassificationRecord,
  labelPredictions,
  labelsOfRecord,
  predictedAs,
  predictedBy,
  recordOf,
  type TextClassificationRecord,
  textClassificationMachine,
  validateRecord,
} from '@labelwright/core';
import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';

/** A record as it may come from a file: nobody checked it. */
function unchecked(fields: object): TextClassificationRecord {
  return { ...createTextClassificationRecord({ id: '1', text: 'We fly to Cairo' }), ...fields };
}

describe('what is derived from a record that nobody checked', () => {
  it.each([null, 'SPAM', 3, {}, [null], [3], [{ label: 3, score: 1 }], [{ label: 'HAM' }]])(
    'passes over the prediction %j',
    (prediction) => {
      const record = unchecked({ prediction });
      expect(labelPredictions(record)).toEqual([]);
      expect(predictedAs(record)).toEqual([]);
      expect(() => labelsOfRecord(record)).not.toThrow();
    },
  );

  it('keeps the predictions beside a bad one', () => {
    const good = { label: 'travel', score: 0.8 };
    const prediction = [null, good, { label: 'sports', score: Number.NaN }, { label: 'history', score: 7 }];
    const record = unchecked({ multiLabel: true, prediction });
    expect(predictedAs(record)).toEqual(['travel']);
    expect(labelPredictions(record)).toEqual([good]);
  });

  it.each([null, 3, { label: 'SPAM' }])('passes over the annotation %j', (annotation) => {
    expect(() => labelsOfRecord(unchecked({ annotation }))).not.toThrow();
  });
});

describe('the maps of agents in a record that nobody checked', () => {
  it.each([null, 'none', 7, [], ['x'], { bob: null }, { bob: 3 }, { bob: [null] }])(
    'give no label where they hold none: %j',
    (map) => {
      const record = unchecked({ predictions: map, annotations: map, prediction: [], annotation: 'HAM' });
      expect(labelsOfRecord(record)).toEqual(['HAM']);
      expect(() => [predictedBy(record), annotatedBy(record)]).not.toThrow();
      expect(validateRecord(record).map(({ path }) => path.replace(/[.[].*/, ''))).toContain('predictions');
    },
  );
});

it('validating takes over no predicted label that the settings lack', () => {
  const record = createTextClassificationRecord({
    id: '1',
    text: 'We fly to Cairo',
    multiLabel: true,
    prediction: [
      ['travel', 0.8],
      ['unheard of', 0.9],
    ],
  });
  const settings = createSettings({ labels: ['travel', 'history'] });
  const actor = createActor(textClassificationMachine, { input: { record, settings } }).start();
  actor.send({ type: 'record.validate' });
  expect(recordOf(actor.getSnapshot()).annotation).toEqual(['travel']);
});
