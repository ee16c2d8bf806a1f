import {
  type AnnotationRecord,
  correctSpans,
  createOffsetMap,
  createText2TextRecord,
  createTextClassificationRecord,
  createTokenClassificationRecord,
  validateRecord,
} from '@labelwright/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';

/** Words of one and two UTF-16 units a character, with the separators that make trimming and aligning interesting. */
const word = fc.stringMatching(/^[a-c🚀é]{1,4}$/u);
const separator = fc.constantFrom(' ', '  ', '\n', '', '\u00a0 ');
const label = fc.constantFrom('PER', 'LOC', '組織', 'x'.repeat(128));
const score = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);

const text = fc.array(fc.tuple(word, separator), { minLength: 1, maxLength: 8 }).map((parts) => ({
  text: parts.flat().join(''),
  tokens: parts.map(([token]) => token),
}));

const shared = {
  id: fc.string({ minLength: 1 }),
  metadata: fc.dictionary(fc.string(), fc.jsonValue()).map((value) => JSON.parse(JSON.stringify(value))),
  status: fc.constantFrom('Default', 'Edited', 'Discarded'),
  predictionAgent: fc.string({ minLength: 1, maxLength: 64 }),
  vectors: fc.dictionary(fc.string(), fc.array(fc.integer(), { minLength: 1 })),
};

const anySpan = (length: number) =>
  fc.record({
    label,
    start: fc.integer({ min: -2, max: length + 2 }),
    end: fc.integer({ min: -2, max: length + 2 }),
  });

const looseTokens = text.chain(({ text, tokens }) => {
  const spans = anySpan(createOffsetMap(text).length);
  return fc.record({
    task: fc.constant('TokenClassification' as const),
    text: fc.constant(text),
    tokens: fc.constant(tokens),
    tokensDerived: fc.constantFrom(true, undefined),
    annotation: fc.array(spans, { maxLength: 4 }),
    prediction: fc.array(
      fc.tuple(spans, score).map(([span, score]) => ({ ...span, score })),
      { maxLength: 4 },
    ),
  });
});

const textClassification = fc.record(
  {
    ...shared,
    task: fc.constant('TextClassification' as const),
    inputs: fc.dictionary(word, fc.oneof(fc.string(), fc.array(fc.string())), { minKeys: 1 }),
    multiLabel: fc.constant(true),
    annotation: fc.uniqueArray(label),
    prediction: fc.uniqueArray(fc.record({ label, score }), { selector: (entry) => entry.label }),
  },
  { requiredKeys: ['task', 'inputs', 'multiLabel', 'metadata', 'status', 'prediction'] },
);

const text2text = fc.record(
  {
    ...shared,
    task: fc.constant('Text2Text' as const),
    text: fc.string({ unit: 'binary' }),
    annotation: fc.string({ unit: 'binary' }),
    prediction: fc.array(fc.record({ text: fc.string(), score })),
  },
  { requiredKeys: ['task', 'text', 'metadata', 'status', 'prediction'] },
);

function recreate(record: AnnotationRecord): AnnotationRecord {
  switch (record.task) {
    case 'TextClassification':
      return createTextClassificationRecord(record);
    case 'TokenClassification':
      return createTokenClassificationRecord(record);
    case 'Text2Text':
      return createText2TextRecord(record);
  }
}

it('creating a record from a clean record gives that record, and so does a trip through JSON', () => {
  const clean = fc.oneof(textClassification, text2text, looseTokens).map((loose) => ({
    metadata: {},
    status: 'Default',
    ...JSON.parse(JSON.stringify(loose)),
  }));
  let seen = 0;
  fc.assert(
    fc.property(clean, (record) => {
      fc.pre(validateRecord(record).length === 0);
      seen += 1;
      const created = recreate(record);
      expect(created).toEqual(record);
      expect(JSON.parse(JSON.stringify(created))).toEqual(created);
    }),
    { numRuns: 500, maxSkipsPerRun: 1000 },
  );
  expect(seen).toBe(500);
});

it('a correction touches the spans that need one and nothing else, and is final', () => {
  fc.assert(
    fc.property(looseTokens, ({ text, tokens, tokensDerived, prediction }) => {
      const given = tokensDerived === true ? undefined : tokens;
      const record = {
        task: 'TokenClassification',
        metadata: {},
        status: 'Default',
        text,
        tokens,
        tokensDerived,
        prediction,
      };
      const issues = validateRecord(record);
      const touched = new Set(issues.filter(({ code }) => code === 'SPAN_CORRECTED').map(({ path }) => path));
      const corrected = correctSpans(text, given, prediction);
      corrected.forEach((span, index) => {
        const before = prediction[index];
        if (!touched.has(`prediction[${index}]`)) expect(span).toBe(before);
        else expect({ ...span, start: before?.start, end: before?.end }).toEqual(before);
      });
      if (touched.size === 0) expect(corrected).toBe(prediction);
      const codes = validateRecord({ ...record, prediction: corrected }).map(({ code }) => code);
      expect(codes).not.toContain('SPAN_CORRECTED');
      expect(codes.filter((code) => code.startsWith('SPAN'))).toHaveLength(
        issues.filter(({ code }) => code.startsWith('SPAN') && code !== 'SPAN_CORRECTED').length,
      );
    }),
    { numRuns: 1000 },
  );
});

it('validation never throws and creating throws nothing but AnnotationErrors, whatever comes in', () => {
  const key = fc.constantFrom(
    'text',
    'inputs',
    'tokens',
    'tags',
    'prediction',
    'annotation',
    'predictions',
    'annotations',
    'id',
    'status',
    'metadata',
    'vectors',
    'multiLabel',
    'explanation',
    'eventTimestamp',
    'tokensDerived',
    'predictionAgent',
  );
  const junk = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSparseArray: true,
  });
  fc.assert(
    fc.property(
      fc.dictionary(key, junk),
      fc.constantFrom('TextClassification', 'TokenClassification', 'Text2Text'),
      (fields, task) => {
        const record = { task, ...fields };
        validateRecord(record);
        for (const create of [
          createTextClassificationRecord,
          createTokenClassificationRecord,
          createText2TextRecord,
        ]) {
          try {
            // Plain JavaScript passes anything.
            create(record as never);
          } catch (error) {
            expect(error).toHaveProperty('name', 'AnnotationError');
          }
        }
      },
    ),
    { numRuns: 2000 },
  );
});
