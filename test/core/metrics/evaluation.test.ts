import { calibrationOf, countMentions, createTokenClassificationRecord, evaluate } from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMulti, anySingle, anySpanRecord, multi, single, span, spans } from './support';

/** As scikit-learn documents them: `confusion_matrix([2, 0, 2, 2, 0, 1], [0, 0, 2, 2, 0, 2])`. */
const MATRIX = [
  ['2', '0'],
  ['0', '0'],
  ['2', '2'],
  ['2', '2'],
  ['0', '0'],
  ['1', '2'],
] as const;

/** `classification_report([0, 1, 2, 2, 2], [0, 0, 2, 2, 1])` of the same place. */
const REPORT = [
  ['0', '0'],
  ['1', '0'],
  ['2', '2'],
  ['2', '2'],
  ['2', '1'],
] as const;

const round = (value: number | undefined) =>
  value === undefined ? undefined : Math.round(value * 100) / 100;

describe('one label', () => {
  it('counts the confusion matrix that scikit-learn documents', () => {
    const { cells, kind } = evaluate(MATRIX.map(([annotated, predicted]) => single(annotated, predicted)));
    const count = (annotated: string, predicted: string) =>
      cells.find((cell) => cell.annotated === annotated && cell.predicted === predicted)?.count ?? 0;
    const labels = ['0', '1', '2'];
    expect(kind).toBe('oneLabel');
    expect(labels.map((annotated) => labels.map((predicted) => count(annotated, predicted)))).toEqual([
      [2, 0, 0],
      [0, 0, 1],
      [1, 0, 2],
    ]);
  });

  it('gives the scores of the report that scikit-learn documents', () => {
    const { labels, macro, weighted, micro } = evaluate(REPORT.map(([a, p]) => single(a, p)));
    const scores = Object.fromEntries(
      labels.map(({ label, precision, recall, f1, support }) => [
        label,
        [precision, recall, f1, support].map(round),
      ]),
    );
    expect(scores).toEqual({ 0: [0.5, 1, 0.67, 1], 1: [0, 0, 0, 1], 2: [1, 0.67, 0.8, 3] });
    expect([macro.precision, macro.recall, macro.f1].map(round)).toEqual([0.5, 0.56, 0.49]);
    expect([weighted.precision, weighted.recall, weighted.f1].map(round)).toEqual([0.7, 0.6, 0.61]);
    expect(micro.f1).toBeCloseTo(0.6);
  });

  it('leaves a score undefined that nothing was measured for, and out of the mean', () => {
    const { labels, macro } = evaluate([single('A', 'A'), single('B', undefined)]);
    const b = labels.find(({ label }) => label === 'B');
    expect(b).toMatchObject({ precision: undefined, recall: 0, f1: 0, trueNegative: 1 });
    expect(macro).toEqual({ precision: 1, recall: 0.5, f1: 0.5 });
    expect(evaluate([]).micro).toEqual({ precision: undefined, recall: undefined, f1: undefined });
  });

  it('passes over what has no answer, no prediction, or was discarded', () => {
    const discarded = { ...single('A', 'B'), status: 'Discarded' } as const;
    const { prediction: _, ...unpredicted } = single('A', 'B');
    const { annotation: __, ...unannotated } = single('A', 'B');
    expect(evaluate([discarded, unpredicted, unannotated]).records).toBe(0);
  });
});

describe('many labels', () => {
  it('counts a table of four for each label', () => {
    const { labels, cells, correct } = evaluate([
      multi(['A', 'B'], ['A']),
      multi([], []),
      multi(['B'], ['B', 'A']),
    ]);
    expect(cells).toEqual([]);
    expect(correct).toBe(1);
    expect(labels).toMatchObject([
      { label: 'B', truePositive: 1, falsePositive: 0, falseNegative: 1, trueNegative: 1 },
      { label: 'A', truePositive: 1, falsePositive: 1, falseNegative: 0, trueNegative: 1 },
    ]);
  });
});

describe('spans', () => {
  it('counts a span as right only with its label and both ends, else as confused, missed or spurious', () => {
    const { cells, labels, correct } = evaluate([
      spans([span('PER', 0), span('LOC', 2)], [span('PER', 0), span('ORG', 2)]),
      spans([span('PER', 1, 2)], [span('PER', 1)]),
      spans([], []),
    ]);
    expect(cells).toEqual(
      expect.arrayContaining([
        { annotated: 'PER', predicted: 'PER', count: 1 },
        { annotated: 'LOC', predicted: 'ORG', count: 1 },
        { annotated: 'PER', predicted: undefined, count: 1 },
        { annotated: undefined, predicted: 'PER', count: 1 },
      ]),
    );
    expect(cells).toHaveLength(4);
    expect(correct).toBe(1);
    expect(labels.find(({ label }) => label === 'PER')).toMatchObject({
      precision: 0.5,
      recall: 0.5,
      trueNegative: undefined,
    });
  });
});

const anyRecords = fc.oneof(
  fc.array(anySingle, { maxLength: 20 }),
  fc.array(anyMulti, { maxLength: 20 }),
  fc.array(anySpanRecord, { maxLength: 10 }),
);

it('keeps what is counted, in whatever order records come', () => {
  fc.assert(
    fc.property(anyRecords, (records) => {
      const result = evaluate(records);
      const reversed = evaluate([...records].reverse());
      expect(reversed.labels).toEqual(result.labels);
      expect(new Set(reversed.cells.map((cell) => JSON.stringify(cell)))).toEqual(
        new Set(result.cells.map((cell) => JSON.stringify(cell))),
      );
    }),
  );
});

it('keeps scores between 0 and 1, and cells and counts of one sum', () => {
  fc.assert(
    fc.property(anyRecords, (records) => {
      const { labels, cells, kind, micro, macro, weighted, records: compared } = evaluate(records);
      for (const scores of [...labels, micro, macro, weighted])
        for (const score of [scores.precision, scores.recall, scores.f1])
          expect(score === undefined || (score >= 0 && score <= 1 + 1e-12)).toBe(true);
      const support = labels.reduce((sum, label) => sum + label.support, 0);
      if (kind !== 'manyLabels')
        expect(cells.filter((c) => c.annotated !== undefined).reduce((n, c) => n + c.count, 0)).toBe(support);
      if (kind === 'oneLabel') expect(support).toBe(compared);
    }),
  );
});

it('gives a label its most frequent mentions, by code points and without line breaks', () => {
  const text = '😀 New\nYork, New York and Rome';
  const record = createTokenClassificationRecord({
    text,
    annotation: [
      ['LOC', 2, 10],
      ['LOC', 12, 20],
      ['LOC', 25, 29],
    ],
    prediction: [['PER', 25, 29, 0.5]],
  });
  const { annotated, predicted } = countMentions([record, { ...record, status: 'Discarded' }]);
  expect(annotated.labels).toEqual([
    {
      label: 'LOC',
      count: 3,
      mentions: [
        { text: 'New York', count: 2 },
        { text: 'Rome', count: 1 },
      ],
    },
  ]);
  expect(predicted.labels[0]?.mentions).toEqual([{ text: 'Rome', count: 1 }]);
  expect(annotated.density).toMatchObject({ records: 1, spans: 3, spansPerRecord: 3 });
  expect(countMentions([]).annotated.density.spansPerRecord).toBeUndefined();
});

it('tells how far scores may be trusted', () => {
  const right = Array.from({ length: 8 }, () => single('A', 'A', 0.8));
  const wrong = Array.from({ length: 2 }, () => single('B', 'A', 0.8));
  expect(calibrationOf([...right, ...wrong]).error).toBeCloseTo(0);
  const { error, bins } = calibrationOf([...wrong, single('A', 'A', 1)]);
  expect(bins.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 2, 1]);
  expect(bins[8]).toMatchObject({ meanScore: 0.8, correct: 0 });
  expect(error).toBeCloseTo(1.6 / 3);
  expect(calibrationOf([]).error).toBeUndefined();
});
