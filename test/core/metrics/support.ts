import {
  createTextClassificationRecord,
  createTokenClassificationRecord,
  type Span,
  type TextClassificationRecord,
  type TokenClassificationRecord,
} from '@labelwright/core';
import fc from 'fast-check';

/** A record with one label predicted and one annotated. */
export function single(
  annotation: string,
  prediction: string | undefined,
  score = 0.9,
): TextClassificationRecord {
  return createTextClassificationRecord({
    text: 'x',
    annotation,
    prediction: prediction === undefined ? [] : [[prediction, score]],
  });
}

export function multi(
  annotation: readonly string[],
  prediction: readonly string[],
): TextClassificationRecord {
  return createTextClassificationRecord({
    text: 'x',
    multiLabel: true,
    annotation,
    prediction: prediction.map((label) => [label, 0.9] as const),
  });
}

/** Six tokens of two characters: spans from `2 a` to `2 b` are whole tokens. */
export function spans(annotation: readonly Span[], prediction: readonly Span[]): TokenClassificationRecord {
  return createTokenClassificationRecord({ text: 'a b c d e f', annotation, prediction });
}

export function span(label: string, first: number, last = first): Span {
  return { label, start: 2 * first, end: 2 * last + 1 };
}

const LABELS = ['A', 'B', 'C', 'D'];

export const anyLabel = fc.constantFrom(...LABELS);
export const anyLabels = fc.uniqueArray(anyLabel, { maxLength: 3 });
export const anySpans = fc.uniqueArray(
  fc
    .tuple(anyLabel, fc.nat(5), fc.nat(5))
    .map(([label, a, b]) => span(label, Math.min(a, b), Math.max(a, b))),
  { maxLength: 5, selector: ({ label, start, end }) => `${label} ${start} ${end}` },
);

export const anySingle = fc
  .tuple(anyLabel, fc.option(anyLabel, { nil: undefined }))
  .map(([a, p]) => single(a, p));
export const anyMulti = fc.tuple(anyLabels, anyLabels).map(([a, p]) => multi(a, p));
export const anySpanRecord = fc.tuple(anySpans, anySpans).map(([a, p]) => spans(a, p));

const AGENTS = ['ada', 'bob', 'cem'] as const;

/** Records that up to three agents answered, with ids of their own. */
export const anyAnswered = fc.oneof(
  fc
    .array(answersBy(anyLabel), { maxLength: 12 })
    .map((all) =>
      all.map((annotations, id) => createTextClassificationRecord({ id, text: 'x', annotations })),
    ),
  fc
    .array(answersBy(anyLabels), { maxLength: 12 })
    .map((all) =>
      all.map((annotations, id) =>
        createTextClassificationRecord({ id, text: 'x', multiLabel: true, annotations }),
      ),
    ),
  fc
    .array(answersBy(anySpans), { maxLength: 6 })
    .map((all) =>
      all.map((annotations, id) => createTokenClassificationRecord({ id, text: 'a b c d e f', annotations })),
    ),
);

function answersBy<A>(answer: fc.Arbitrary<A>): fc.Arbitrary<Readonly<Record<string, A>>> {
  return fc.tuple(...AGENTS.map(() => fc.option(answer, { nil: undefined }))).map((answers) =>
    Object.fromEntries(
      AGENTS.flatMap((agent, at) => {
        const given = answers[at];
        return given === undefined ? [] : [[agent, given] as const];
      }),
    ),
  );
}

/** Krippendorff's `1 - Do / De` without coincidences: the mean distance within units, by that of all answers to each other. */
export function alphaByDefinition<A>(
  units: readonly (readonly A[])[],
  distance: (a: A, b: A) => number,
): number | undefined {
  const pairable = units.filter((answers) => answers.length > 1);
  const all = pairable.flat();
  const within = pairable.reduce(
    (sum, answers) => sum + distances(answers, distance) / (answers.length - 1),
    0,
  );
  const expected = distances(all, distance) / (all.length - 1);
  return expected > 0 ? 1 - within / expected : undefined;
}

function distances<A>(answers: readonly A[], distance: (a: A, b: A) => number): number {
  let sum = 0;
  answers.forEach((one, at) => {
    answers.forEach((other, to) => {
      if (to !== at) sum += distance(one, other);
    });
  });
  return sum;
}
