import type { StoredRecord } from '@labelwright/client';
import { createTextClassificationRecord, evaluate, matchesFilter } from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { confusionFilter, mistakeFilter } from '../../../../packages/react/src/workspace/metrics/cell-filter';
import { confusionLayout, shadeOf } from '../../../../packages/react/src/workspace/metrics/confusion-layout';
import { cellAfter } from '../../../../packages/react/src/workspace/metrics/matrix-keys';
import { honestShare } from '../../../../packages/react/src/workspace/metrics/progress-counts';
import { scanRecords } from '../../../../packages/react/src/workspace/metrics/scan';

const label = fc.constantFrom('A', 'B', 'C', 'new york');
const status = fc.constantFrom('Default' as const, 'Validated' as const, 'Discarded' as const);

const oneLabel = fc
  .record({ annotation: fc.option(label), prediction: fc.option(label), status })
  .map(({ annotation, prediction, status }) =>
    createTextClassificationRecord({
      text: 'x',
      // What is validated has an answer.
      status: annotation === null && status === 'Validated' ? 'Default' : status,
      ...(annotation === null ? {} : { annotation }),
      ...(prediction === null ? {} : { prediction: [[prediction, 0.9] as const] }),
    }),
  );

const labels = fc.uniqueArray(label);
const manyLabels = fc.record({ annotation: labels, prediction: labels, status }).map((init) =>
  createTextClassificationRecord({
    text: 'x',
    multiLabel: true,
    ...init,
    prediction: init.prediction.map((name) => [name, 0.9] as const),
  }),
);

describe('what a number leads to', () => {
  it('is exactly the records that a cell of the matrix counts', () => {
    fc.assert(
      fc.property(fc.array(oneLabel, { maxLength: 30 }), (records) => {
        for (const { annotated, predicted, count } of evaluate(records).cells) {
          if (annotated === undefined || predicted === undefined) continue;
          const filter = confusionFilter({}, { annotated, predicted });
          expect(records.filter((record) => matchesFilter(record, filter))).toHaveLength(count);
        }
      }),
    );
  });

  it('is exactly the records where a label was missed or spurious', () => {
    const sets = fc.oneof(fc.array(oneLabel, { maxLength: 30 }), fc.array(manyLabels, { maxLength: 30 }));
    fc.assert(
      fc.property(sets, (records) => {
        const { labels, kind } = evaluate(records);
        const found = (name: string, mistake: 'missed' | 'spurious') =>
          records.filter((record) => matchesFilter(record, mistakeFilter({}, kind, name, mistake))).length;
        for (const { label, falseNegative, falsePositive } of labels) {
          expect(found(label, 'missed')).toBe(falseNegative);
          expect(found(label, 'spurious')).toBe(falsePositive);
        }
      }),
    );
  });

  it('stays within the filters that the numbers were counted by', () => {
    const filter = {
      queryText: 'gift',
      status: ['Validated', 'Discarded'] as const,
      metadata: { split: 'test' },
    };
    expect(mistakeFilter(filter, 'manyLabels', 'A', 'missed')).toEqual({
      ...filter,
      status: ['Validated'],
      hasPrediction: true,
      hasAnnotation: true,
      annotatedAs: ['A'],
      predicted: 'ko',
      queryText: 'gift -predictedAs:"A"',
    });
  });
});

it('leaves the page a moment between the last record, what all of them come to, and its drawing', async () => {
  const done: string[] = [];
  async function* records() {
    yield* [{}, {}] as StoredRecord[];
  }
  const page = (): void => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done.push('page');
    port2.postMessage(undefined);
  };
  const note = (what: string): void => {
    done.push(what);
    page();
  };
  const counter = { add: () => note('record'), result: () => note('result') };
  const { signal } = new AbortController();
  await scanRecords(records(), counter, { signal, onRead: () => undefined });
  done.push('drawn');
  expect(done).toEqual(['record', 'record', 'page', 'page', 'result', 'page', 'drawn']);
});

describe('the confusion matrix', () => {
  it('keeps all counts, however many labels have a row of their own', () => {
    fc.assert(
      fc.property(fc.array(oneLabel, { maxLength: 30 }), fc.integer({ min: 1, max: 5 }), (records, most) => {
        const { labels, cells, records: compared } = evaluate(records);
        const { counts, rows, columns } = confusionLayout({ labels, cells }, most);
        expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(compared);
        expect(counts).toHaveLength(rows.length);
        for (const row of counts) expect(row).toHaveLength(columns.length);
      }),
    );
  });

  it('shades nothing not at all, and anything at least a little', () => {
    expect([shadeOf(0, 10), shadeOf(1, 1000), shadeOf(5, 10), shadeOf(10, 10)]).toEqual([0, 1, 3, 5]);
  });

  it('is walked through by arrows, which turn around from right to left', () => {
    const stroke = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    const matrix = { rows: 3, columns: 4, isRightToLeft: false };
    const at = { row: 1, column: 1 };
    expect(cellAfter({ ...stroke, key: 'ArrowRight' }, at, matrix)).toEqual({ row: 1, column: 2 });
    expect(cellAfter({ ...stroke, key: 'ArrowRight' }, at, { ...matrix, isRightToLeft: true })).toEqual({
      row: 1,
      column: 0,
    });
    expect(cellAfter({ ...stroke, key: 'End', ctrlKey: true }, at, matrix)).toEqual({ row: 2, column: 3 });
    expect(cellAfter({ ...stroke, key: 'ArrowDown' }, { row: 2, column: 0 }, matrix)?.row).toBe(2);
    expect(cellAfter({ ...stroke, key: 'ArrowDown', altKey: true }, at, matrix)).toBeUndefined();
  });
});

it('says 100 % of all only, and 0 % of nothing only', () => {
  expect([honestShare(0, 9999), honestShare(1, 9999), honestShare(9998, 9999), honestShare(5, 5)]).toEqual([
    0, 0.01, 0.99, 1,
  ]);
});
