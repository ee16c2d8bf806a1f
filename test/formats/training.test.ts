import {
  AnnotationError,
  createText2TextRecord,
  createTextClassificationRecord,
  createTokenClassificationRecord,
} from '@labelwright/core';
import { prepareForTraining } from '@labelwright/formats';
import { describe, expect, it, test } from 'vitest';

const settings = { labels: [{ name: 'pos' }, { name: 'neg' }, { name: 'other' }] };
const text = (id: number, annotation?: string, status?: 'Discarded') =>
  createTextClassificationRecord({ id: String(id), text: `text ${id}`, annotation, status });
const multi = createTextClassificationRecord({
  id: 'm',
  inputs: { a: 'x', b: 'y' },
  multiLabel: true,
  annotation: ['other', 'pos'],
});
const spans = createTokenClassificationRecord({
  id: 's',
  text: '🚀 New York',
  tokens: ['🚀', 'New', 'York'],
  annotation: [['LOC', 2, 10]],
});
const nested = createTokenClassificationRecord({
  id: 'n',
  text: 'New York',
  annotation: [
    ['LOC', 0, 8],
    ['ADJ', 0, 3],
  ],
});
const translation = createText2TextRecord({ id: 't', text: 'a', annotation: 'b' });

function errorOf(run: () => unknown): AnnotationError {
  try {
    run();
  } catch (error) {
    if (error instanceof AnnotationError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('what frameworks train on', () => {
  const rowOf = (
    framework: Parameters<typeof prepareForTraining>[1]['framework'],
    record: Parameters<typeof prepareForTraining>[0],
  ) => prepareForTraining(record, { framework }).train[0];

  it.each([
    ['transformers', [text(1, 'neg')], { id: '1', text: 'text 1', label: 1 }],
    ['setfit', [text(1, 'neg')], { id: '1', text: 'text 1', label: 1 }],
    ['spacy', [text(1, 'neg')], ['text 1', { cats: { pos: 0, neg: 1, other: 0 } }]],
    ['spark-nlp', [text(1, 'neg')], { id: '1', text: 'text 1', label: 'neg' }],
    ['transformers', [multi], { id: 'm', text: 'a: x\nb: y', label: [2, 0], binarized_label: [1, 0, 1] }],
    ['setfit', [multi], { id: 'm', text: 'a: x\nb: y', label: [1, 0, 1] }],
    ['spark-nlp', [multi], { id: 'm', text: 'a: x\nb: y', labels: ['other', 'pos'] }],
  ] as const)('%s, labels in the order of the settings', (framework, records, row) => {
    const set = prepareForTraining(records, { framework, settings });
    expect(set.train).toEqual([row]);
    expect(set.labels).toEqual(['pos', 'neg', 'other']);
  });

  test('spans', () => {
    expect(rowOf('transformers', [spans])).toEqual({
      id: 's',
      tokens: ['🚀', 'New', 'York'],
      ner_tags: [0, 1, 2],
    });
    expect(rowOf('spark-nlp', [spans])).toMatchObject({
      token: ['🚀', 'New', 'York'],
      label: ['O', 'B-LOC', 'I-LOC'],
    });
    expect(rowOf('spacy', [spans])).toEqual(['🚀 New York', { entities: [[2, 10, 'LOC']] }]);
    expect(prepareForTraining([spans], { framework: 'transformers' }).features).toMatchObject({
      ner_tags: { feature: { names: ['O', 'B-LOC', 'I-LOC'] } },
    });
  });

  test('texts', () => {
    const pair = { id: 't', text: 'a', target: 'b' };
    for (const framework of ['transformers', 'spark-nlp', 'text2text'] as const)
      expect(rowOf(framework, [translation])).toEqual(pair);
  });

  test('chats, with every mention of an entity', () => {
    const answers = [[text(1, 'neg')], [multi], [nested], [translation]].map((records) =>
      rowOf('openai', records),
    );
    const contents = answers.map(
      (row) => (row as { messages: { role: string; content: string }[] }).messages[2],
    );
    expect(contents).toEqual([
      { role: 'assistant', content: 'neg' },
      { role: 'assistant', content: '["other","pos"]' },
      { role: 'assistant', content: '[{"label":"LOC","text":"New York"},{"label":"ADJ","text":"New"}]' },
      { role: 'assistant', content: 'b' },
    ]);
  });
});

it('leaves out what nobody annotated or somebody discarded, and counts it; an empty answer is one', () => {
  const none = createTokenClassificationRecord({ text: 'x', annotation: [] });
  const { train, leftOut } = prepareForTraining([none, createTokenClassificationRecord({ text: 'y' })], {
    framework: 'transformers',
  });
  expect(train).toEqual([{ id: null, tokens: ['x'], ner_tags: [0] }]);
  expect(leftOut).toEqual({ notAnnotated: 1, discarded: 0 });
  expect(prepareForTraining([text(1, 'a', 'Discarded')], { framework: 'setfit' }).leftOut).toEqual({
    notAnnotated: 0,
    discarded: 1,
  });
});

describe('the split', () => {
  const records = Array.from({ length: 100 }, (_, i) =>
    text(i, i % 10 === 0 ? 'rare' : i % 2 === 0 ? 'even' : 'odd'),
  );
  const split = (seed: number) =>
    prepareForTraining(records, { framework: 'spark-nlp', trainSize: 0.8, seed });
  const labelsIn = (rows: readonly unknown[]) => {
    const counts: Record<string, number> = {};
    for (const row of rows) {
      const { label } = row as { label: string };
      counts[label] = (counts[label] ?? 0) + 1;
    }
    return counts;
  };

  it('gives each label its share in both parts, and no record to both', () => {
    const { train, test } = split(7);
    expect(labelsIn(train)).toEqual({ rare: 8, even: 32, odd: 40 });
    expect(labelsIn(test)).toEqual({ rare: 2, even: 8, odd: 10 });
    expect(new Set([...train, ...test].map((row) => (row as { id: string }).id)).size).toBe(100);
  });

  it('is the same for a seed and another for another', () => {
    expect(split(7)).toEqual(split(7));
    expect(split(7)).not.toEqual(split(8));
  });

  it('has a third part where one is asked for, with its share of each label', () => {
    const { train, validation, test } = prepareForTraining(records, {
      framework: 'spark-nlp',
      trainSize: 0.6,
      validationSize: 0.2,
      seed: 7,
    });
    expect([train, validation, test].map((rows) => labelsIn(rows ?? []))).toEqual([
      { rare: 6, even: 24, odd: 30 },
      { rare: 2, even: 8, odd: 10 },
      { rare: 2, even: 8, odd: 10 },
    ]);
    expect(new Set([...train, ...(validation ?? []), ...test]).size).toBe(100);
    const two = prepareForTraining(records, { framework: 'spark-nlp', trainSize: 0.8, validationSize: 0.2 });
    expect([two.train.length, two.validation?.length, two.test.length]).toEqual([80, 20, 0]);
  });

  it('has the size that was asked for, however small the groups', () => {
    const each = Array.from({ length: 10 }, (_, i) => text(i, `label ${i}`));
    const { train, test } = prepareForTraining(each, { framework: 'spark-nlp', trainSize: 0.7 });
    expect([train.length, test.length]).toEqual([7, 3]);
  });
});

describe('what cannot be trained on', () => {
  it('names the records whose spans overlap, or resolves them by rule', () => {
    const error = errorOf(() => prepareForTraining([spans, nested], { framework: 'transformers' }));
    expect(error.code).toBe('TAGS_OVERLAP');
    expect(error.issues.map(({ path }) => path)).toEqual(['records[1]']);
    expect(error.message).toContain('"n"');
    const { train } = prepareForTraining([nested], { framework: 'spacy', overlaps: 'longest' });
    expect(train).toEqual([['New York', { entities: [[0, 8, 'LOC']] }]]);
  });

  it('names the record of a label that the settings lack', () => {
    const error = errorOf(() => prepareForTraining([text(5, 'x')], { framework: 'setfit', settings }));
    expect([error.code, error.path]).toEqual(['LABEL_UNKNOWN', 'records[0].annotation']);
    expect(error.message).toContain('"5"');
  });

  it('names a text of several labels among those of one, whose rows have other columns', () => {
    const error = errorOf(() => prepareForTraining([text(1, 'pos'), multi], { framework: 'transformers' }));
    expect([error.code, error.path]).toEqual(['TASK_MISMATCH', 'records[1].task']);
    expect(error.message).toContain('"m" is a multi-label TextClassification record');
  });

  it('lists the frameworks where there is none of that name', () => {
    // As JavaScript may call it.
    const framework = 'peft' as 'transformers';
    const error = errorOf(() => prepareForTraining([text(1, 'pos')], { framework }));
    expect([error.code, error.path]).toEqual(['SETTINGS_INVALID', 'framework']);
    expect(error.message).toContain('transformers, setfit, spacy');
  });

  it('says which tasks a framework takes', () => {
    expect(errorOf(() => prepareForTraining([translation], { framework: 'spacy' })).code).toBe(
      'TASK_MISMATCH',
    );
    expect(errorOf(() => prepareForTraining([spans, translation], { framework: 'openai' })).path).toBe(
      'records[1].task',
    );
    expect(errorOf(() => prepareForTraining([], { framework: 'openai', trainSize: 2 })).code).toBe(
      'SETTINGS_INVALID',
    );
    const tooMuch = { framework: 'openai', trainSize: 0.8, validationSize: 0.3 } as const;
    expect(errorOf(() => prepareForTraining([], tooMuch)).path).toBe('validationSize');
  });
});
