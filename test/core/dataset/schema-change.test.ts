import {
  type AnnotationRecord,
  applySchemaChange,
  createSchemaChange,
  createSettings,
  createText2TextRecord,
  createTextClassificationRecord,
  createTokenClassificationRecord,
  type LabelChange,
  planSchemaChange,
} from '@labelwright/core';
import { describe, expect, it, test } from 'vitest';
import { errorOf } from '../records/support';

const settings = createSettings({ labels: ['A', { name: 'B', color: '#123456' }, 'C', 'D'] });

const changed = <R extends AnnotationRecord>(record: R, ...changes: readonly LabelChange[]): R =>
  applySchemaChange(record, createSchemaChange(settings, changes));

const single = createTextClassificationRecord({
  text: 'x',
  prediction: [
    ['A', 0.5],
    ['B', 0.3],
    ['C', 0.2],
  ],
  annotation: 'B',
  annotationAgent: 'ada',
  annotations: { ada: 'B', grace: 'C' },
  explanation: { text: [{ token: 'x', attributions: { A: 0.5, B: 0.25 } }] },
});
const multi = createTextClassificationRecord({
  text: 'x',
  multiLabel: true,
  prediction: [
    ['A', 0.5],
    ['B', 0.3],
  ],
  annotation: ['A', 'B'],
});
const spans = createTokenClassificationRecord({
  text: 'Ada in Paris',
  prediction: [
    ['A', 0, 3, 0.5],
    ['B', 0, 3, 0.9],
    ['C', 7, 12, 0.7],
  ],
  annotation: [
    ['A', 0, 3],
    ['B', 0, 3],
    ['C', 7, 12],
  ],
  metadata: { _labelwright: { notes: [{ label: 'A', start: 0, end: 3, note: 'sure?' }] } },
});

describe('renaming', () => {
  const rename: LabelChange = { type: 'rename', from: 'B', to: 'BB' };

  it('carries all annotations, predictions and explanations along', () => {
    expect(changed(single, rename)).toEqual({
      ...single,
      prediction: [
        { label: 'A', score: 0.5 },
        { label: 'BB', score: 0.3 },
        { label: 'C', score: 0.2 },
      ],
      annotation: 'BB',
      annotations: { ada: 'BB', grace: 'C' },
      explanation: { text: [{ token: 'x', attributions: { A: 0.5, BB: 0.25 } }] },
    });
  });

  it('carries notes on spans along', () => {
    const { metadata } = changed(spans, { type: 'rename', from: 'A', to: 'AA' });
    expect(metadata).toEqual({ _labelwright: { notes: [{ label: 'AA', start: 0, end: 3, note: 'sure?' }] } });
  });

  it('can swap two names', () => {
    const swap: LabelChange[] = [
      { type: 'rename', from: 'A', to: 'tmp' },
      { type: 'rename', from: 'B', to: 'A' },
      { type: 'rename', from: 'tmp', to: 'B' },
    ];
    expect(changed(multi, ...swap).annotation).toEqual(['B', 'A']);
  });

  it('and back leaves the very same record', () => {
    expect(changed(single, rename, { type: 'rename', from: 'BB', to: 'B' })).toBe(single);
  });
});

describe('merging', () => {
  const merge: LabelChange = { type: 'merge', from: ['A', 'C'], into: 'B' };

  it('adds up the scores of one label', () => {
    expect(changed(single, merge).prediction).toEqual([{ label: 'B', score: 1 }]);
    expect(changed(single, merge).annotations).toEqual({ ada: 'B', grace: 'B' });
  });

  it('keeps the higher score of several labels, and one annotation', () => {
    expect(changed(multi, merge)).toMatchObject({
      prediction: [{ label: 'B', score: 0.5 }],
      annotation: ['B'],
    });
  });

  it('makes one span of two at a place', () => {
    expect(changed(spans, merge)).toMatchObject({
      prediction: [
        { label: 'B', start: 0, end: 3, score: 0.9 },
        { label: 'B', start: 7, end: 12, score: 0.7 },
      ],
      annotation: [
        { label: 'B', start: 0, end: 3 },
        { label: 'B', start: 7, end: 12 },
      ],
    });
  });

  it('keeps the details of the label that stays', () => {
    expect(createSchemaChange(settings, [merge]).settings.labels).toEqual([
      { name: 'B', color: '#123456' },
      { name: 'D' },
    ]);
  });
});

describe('removing', () => {
  it('leaves a record without its one label undecided', () => {
    const after = changed(single, { type: 'remove', label: 'B' });
    expect(after).not.toHaveProperty('annotation');
    expect(after).not.toHaveProperty('annotationAgent');
    expect(after).toMatchObject({ status: 'Default', annotations: { grace: 'C' } });
  });

  it('leaves a discarded record discarded', () => {
    const discarded = { ...single, status: 'Discarded' } as const;
    expect(changed(discarded, { type: 'remove', label: 'B' }).status).toBe('Discarded');
  });

  it('leaves an empty list as the answer that it is', () => {
    const after = changed(multi, { type: 'remove', label: 'A' }, { type: 'remove', label: 'B' });
    expect(after).toMatchObject({ annotation: [], prediction: [], status: 'Validated' });
  });

  it('takes a note away with its span', () => {
    expect(changed(spans, { type: 'remove', label: 'A' }).metadata).toEqual({});
  });
});

it('leaves alone what uses none of the labels', () => {
  const text = createText2TextRecord({ text: 'A', annotation: 'A' });
  expect(changed(text, { type: 'remove', label: 'A' })).toBe(text);
  expect(changed(multi, { type: 'remove', label: 'C' })).toBe(multi);
});

it('tells what is affected before', () => {
  const change = createSchemaChange(settings, [
    { type: 'remove', label: 'B' },
    { type: 'rename', from: 'C', to: 'CC' },
    { type: 'add', label: { name: 'E' } },
  ]);
  const stranger = createTextClassificationRecord({ text: 'y', annotation: 'Z' });
  expect(planSchemaChange(change, [single, multi, spans, stranger])).toEqual({
    records: 4,
    affected: 3,
    undecided: 1,
    labels: [
      { label: 'B', becomes: undefined, annotated: 3, predicted: 3 },
      { label: 'C', becomes: 'CC', annotated: 2, predicted: 2 },
    ],
    unknown: ['Z'],
  });
  expect(change.settings.labels.map(({ name }) => name)).toEqual(['A', 'CC', 'D', 'E']);
});

test.each<[string, LabelChange[], string, string]>([
  ['an unknown label', [{ type: 'remove', label: 'a' }], 'LABEL_UNKNOWN', 'Did you mean "A"?'],
  ['a name that is taken', [{ type: 'rename', from: 'A', to: 'B' }], 'SCHEMA_CHANGE', 'Merge into it'],
  ['a label added twice', [{ type: 'add', label: { name: 'A' } }], 'SCHEMA_CHANGE', 'already'],
  ['merging into itself', [{ type: 'merge', from: ['A'], into: 'A' }], 'SCHEMA_CHANGE', 'itself'],
  [
    'a label that went',
    [
      { type: 'remove', label: 'A' },
      { type: 'remove', label: 'A' },
    ],
    'LABEL_UNKNOWN',
    '"A"',
  ],
])('refuses %s', (_name, changes, code, message) => {
  const error = errorOf(() => createSchemaChange(settings, changes));
  expect(error.code).toBe(code);
  expect(error.message).toContain(message);
});
