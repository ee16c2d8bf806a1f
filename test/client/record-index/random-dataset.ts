import type { LogRecord } from '@labelwright/client';
import {
  type AnnotationRecord,
  QUERY_FIELDS,
  type QueueQuery,
  type RecordFilter,
  type Task,
} from '@labelwright/core';
import fc from 'fast-check';
import { validRecords } from '../../formats/support/arbitrary-records';
import { manyRecords } from '../many-records';

/** Longer than what an index keeps, and alike for a while. */
const LONG = ['a', 'b', 'c'].map((end) => `${'long '.repeat(30)}${end}`);

export type Change =
  | { readonly kind: 'log'; readonly records: readonly LogRecord[] }
  | { readonly kind: 'delete'; readonly ids: readonly string[] };

const KEYS = ['split', 'n', 'long', 'deep.even', '_own', 'a.b'] as const;
const LABELS = ['A', 'B', 'PER', 'output', 'answer 1', ...LONG];
const AGENTS = ['ada', 'grace', 'm1', '模型', 'nobody'];

const idOf = fc.nat({ max: 30 }).map((n) => `r-${String(n).padStart(3, '0')}`);

const values = fc.constantFrom<string | number | boolean>(
  'train',
  'test',
  '1',
  1,
  2.5,
  true,
  'true',
  '2023-01-02',
  ...LONG,
);

const metadata = fc.dictionary(
  fc.constantFrom('split', 'n', 'long', '_own', 'a.b', '__proto__'),
  fc.oneof(values, fc.array(values, { maxLength: 3 })),
  { maxKeys: 4, noNullPrototype: true },
);

/** What annotators noted about a record. */
const marks = fc.constantFrom<AnnotationRecord['metadata']>(
  {},
  { _labelwright: { checkLater: true } },
  { _labelwright: { note: 'odd', checkLater: false } },
);

function recordsOf(task: Task): fc.Arbitrary<readonly LogRecord[]> {
  const made = fc
    .tuple(validRecords(task), idOf, metadata, marks)
    .map(([record, id, data, own]): AnnotationRecord => ({ ...record, id, metadata: { ...data, ...own } }));
  const long = fc
    .tuple(idOf, fc.constantFrom(...LONG))
    .map(([id, text]) =>
      task === 'Text2Text' ? { id, task, annotation: text, annotationAgent: 'ada' } : { id, task },
    );
  return fc.oneof(
    fc.subarray(manyRecords(30, task), { minLength: 1 }),
    fc.array(fc.oneof(made, long as fc.Arbitrary<LogRecord>), { minLength: 1, maxLength: 6 }),
  );
}

/** Writes to a dataset of up to 31 records, in which fields of all kinds have a few values each. */
export function changesOf(task: Task): fc.Arbitrary<readonly Change[]> {
  const change = fc.oneof(
    { weight: 3, arbitrary: recordsOf(task).map((records): Change => ({ kind: 'log', records })) },
    {
      weight: 1,
      arbitrary: fc
        .array(idOf, { minLength: 1, maxLength: 5 })
        .map((ids): Change => ({ kind: 'delete', ids })),
    },
  );
  return fc.array(change, { minLength: 1, maxLength: 5 });
}

const some = <T>(...all: readonly T[]) => fc.subarray([...all], { minLength: 0, maxLength: 3 });

const condition = fc.oneof(
  values,
  fc.array(values, { maxLength: 2 }),
  fc.record({ from: fc.constantFrom(0, 1, 3, '2023-01-01') }),
  fc.record({ to: fc.constantFrom(1, 12, '2024') }),
);

/** At most a few conditions at once, so that most filters find something. */
export const filters: fc.Arbitrary<RecordFilter> = fc
  .record(
    {
      ids: fc.array(idOf, { maxLength: 9 }),
      queryText: fc.constantFrom(
        '',
        'stone',
        '-river',
        'split:train',
        'status:default river',
        'predicted_as:A',
      ),
      metadata: fc.dictionary(fc.constantFrom(...KEYS), condition, {
        minKeys: 1,
        maxKeys: 1,
        noNullPrototype: true,
      }),
      predictedAs: some(...LABELS),
      annotatedAs: some(...LABELS),
      predictedBy: some(...AGENTS),
      annotatedBy: some(...AGENTS),
      score: fc.record({ from: fc.constantFrom(0, 0.3), to: fc.constantFrom(0.5, 1) }, { requiredKeys: [] }),
      status: some('Default', 'Edited', 'Validated', 'Discarded'),
      predicted: fc.constantFrom('ok', 'ko'),
      hasPrediction: fc.boolean(),
      hasAnnotation: fc.boolean(),
      checkLater: fc.boolean(),
      hasNote: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .chain((filter) => fc.subarray(Object.entries(filter), { maxLength: 2 }))
  .map((entries) => Object.fromEntries(entries));

const FIELDS = [...QUERY_FIELDS, 'inputs.text', ...KEYS.map((key) => `metadata.${key}`)];

export const queries: fc.Arbitrary<QueueQuery> = fc.record(
  {
    filter: filters,
    sort: fc.array(
      fc.record(
        { field: fc.constantFrom(...FIELDS), order: fc.constantFrom('asc', 'desc') },
        { requiredKeys: ['field'] },
      ),
      { maxLength: 2 },
    ),
    order: fc.oneof(
      fc.constantFrom(
        { kind: 'stored' } as const,
        { kind: 'leastConfident' } as const,
        { kind: 'smallestMargin' } as const,
        { kind: 'highestEntropy' } as const,
        { kind: 'host', name: 'length' } as const,
      ),
      fc.nat({ max: 3 }).map((seed) => ({ kind: 'random' as const, seed })),
    ),
  },
  { requiredKeys: [] },
);
