import { type AnnotationRecord, createOffsetMap, type Task, validateRecord } from '@labelwright/core';
import fc from 'fast-check';

/** Words of one and two UTF-16 units a character, and what lies between them. */
const word = fc.stringMatching(/^[a-c🚀é"',#<]{1,4}$/u);
const separator = fc.constantFrom(' ', '  ', '\n', '\r\n', '', '\t');
const label = fc.constantFrom('PER', 'LOC', '組織', 'with space', 'a,b', 'B-x');
const name = fc.constantFrom('text', 'title', 'body', 'a.b', 'ü');
const agent = fc.constantFrom('ada', 'model-a', '模型');
const score = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
const prose = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  word,
  fc.constantFrom('a\r\nb', ' "x", y', '\uFEFFa', '=1+1'),
);

const json = fc
  .jsonValue({ maxDepth: 2, stringUnit: 'grapheme' })
  .map((value) => JSON.parse(JSON.stringify(value)));

const id = fc.oneof(
  fc.record({ id: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }) }),
  fc.record({
    id: fc.bigInt({ min: 0n, max: 2n ** 70n }).map(String),
    numericId: fc.constant(true as const),
  }),
  fc.constant({}),
);

const shared = {
  metadata: fc.dictionary(fc.constantFrom('split', 'n', '_p', 'a.b'), json, { maxKeys: 3 }),
  status: fc.constantFrom('Default', 'Edited', 'Validated', 'Discarded'),
  eventTimestamp: fc.constantFrom('2023-01-01T12:00:00', '2023-01-01T12:00:00.123Z', '2024-02-29'),
  vectors: fc.dictionary(
    fc.constantFrom('bert', 'b 2'),
    fc.array(fc.integer(), { minLength: 1, maxLength: 3 }),
  ),
  metrics: fc.dictionary(fc.constantFrom('text_length'), fc.integer(), { minKeys: 1 }),
  searchKeywords: fc.array(word, { maxLength: 2 }),
};

/** The answers of one record: alone, with their agent, and by agent. */
function answers<P, A>(prediction: fc.Arbitrary<P>, annotation: fc.Arbitrary<A>) {
  const by = <T>(value: fc.Arbitrary<T>, kind: string) =>
    fc.oneof(
      fc.constant({}),
      value.map((given) => ({ [kind]: given })),
      fc.tuple(value, agent).map(([given, who]) => ({ [kind]: given, [`${kind}Agent`]: who })),
      fc.dictionary(agent, value, { minKeys: 1, maxKeys: 2 }).map((all) => ({ [`${kind}s`]: all })),
    );
  return fc
    .tuple(by(prediction, 'prediction'), by(annotation, 'annotation'))
    .map(([a, b]) => ({ ...a, ...b }));
}

const required = { requiredKeys: ['metadata', 'status'] as ['metadata', 'status'] };

const predictedLabels = fc.uniqueArray(fc.record({ label, score: score.map((value) => value / 6) }), {
  selector: (entry) => entry.label,
});

/** JSON has no -0. */
const weight = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

const explanation = fc.dictionary(
  name,
  fc.array(
    fc.record({
      token: word,
      attributions: fc.dictionary(label, weight),
    }),
    {
      maxLength: 2,
    },
  ),
);

const inputs = fc
  .dictionary(name, fc.oneof(prose, fc.array(prose, { maxLength: 2 })), { minKeys: 1, maxKeys: 3 })
  .map((texts) =>
    typeof texts.text === 'string' && Object.keys(texts).length === 1
      ? { inputs: texts, text: texts.text }
      : { inputs: texts },
  );

const textClassification = fc
  .boolean()
  .chain((multiLabel) =>
    fc
      .tuple(
        fc.record({ ...shared, explanation }, required),
        id,
        inputs,
        answers<unknown, unknown>(
          predictedLabels,
          multiLabel ? fc.uniqueArray(label, { maxLength: 3 }) : label,
        ),
      )
      .map((parts) => ({ task: 'TextClassification', multiLabel, ...Object.assign({}, ...parts) })),
  );

const text2text = fc
  .tuple(
    fc.record(shared, required),
    id,
    fc.record({ text: prose }),
    answers(fc.array(fc.record({ text: prose, score }), { maxLength: 3 }), prose),
  )
  .map((parts) => ({ task: 'Text2Text', ...Object.assign({}, ...parts) }));

/** Spans that keep to the borders of these tokens, or to no borders at all where tokens are derived. */
function spans(tokens: readonly string[], joined: string, derived: boolean) {
  const map = createOffsetMap(joined);
  const borders: number[] = [];
  let cursor = 0;
  for (const token of tokens) {
    const start = joined.indexOf(token, cursor);
    cursor = start + token.length;
    borders.push(map.toCodePoint(start), map.toCodePoint(cursor));
  }
  const offset = derived ? fc.integer({ min: 0, max: map.length }) : fc.constantFrom(...borders);
  return fc
    .tuple(label, offset, offset)
    .map(([name, a, b]) => ({ label: name, start: Math.min(a, b), end: Math.max(a, b) }));
}

const tokenClassification = fc
  .tuple(fc.array(fc.tuple(word, separator), { minLength: 1, maxLength: 6 }), fc.boolean())
  .chain(([parts, derived]) => {
    const tokens = parts.map(([token]) => token);
    const text = parts.flat().join('');
    const span = spans(tokens, text, derived);
    const scored = fc.tuple(span, score).map(([given, sure]) => ({ ...given, score: sure }));
    return fc
      .tuple(
        fc.record(shared, required),
        id,
        answers(fc.array(scored, { maxLength: 3 }), fc.array(span, { maxLength: 4 })),
      )
      .map((rest) => ({
        task: 'TokenClassification',
        text,
        tokens,
        ...(derived ? { tokensDerived: true } : {}),
        ...Object.assign({}, ...rest),
      }));
  });

const byTask: Readonly<Record<Task, fc.Arbitrary<unknown>>> = {
  TextClassification: textClassification,
  TokenClassification: tokenClassification,
  Text2Text: text2text,
};

/** Records of a task that validation has nothing to say of. */
export function validRecords(task: Task): fc.Arbitrary<AnnotationRecord> {
  return byTask[task].filter((record): record is AnnotationRecord => validateRecord(record).length === 0);
}
