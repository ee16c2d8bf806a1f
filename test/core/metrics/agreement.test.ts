import {
  agreementOf,
  answerDistance,
  answersOf,
  cohenKappa,
  createTextClassificationRecord,
  createTokenClassificationRecord,
  krippendorffAlpha,
  masiDistance,
  mergeAnswers,
  reviewedBy,
  reviewRecord,
} from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphaByDefinition, anyAnswered, anyLabel, anyLabels, anySpans, span } from './support';

describe('published examples', () => {
  /** Krippendorff: Computing Krippendorff's Alpha-Reliability (2011), section C: four observers, twelve units, some unseen. */
  const OBSERVERS = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, undefined, undefined, undefined],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, undefined, 3],
    [undefined, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, undefined],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, undefined],
  ];
  const units = Array.from({ length: 12 }, (_, unit) =>
    OBSERVERS.map((observer) => observer[unit]).filter((value) => value !== undefined),
  );

  it('gives alpha as Krippendorff has it for nominal data with missing values', () => {
    expect(krippendorffAlpha(units)).toBeCloseTo(0.743, 3);
  });

  it('gives alpha as he has it for interval data, by a distance', () => {
    expect(krippendorffAlpha(units, (a, b) => (a - b) ** 2)).toBeCloseTo(0.849, 3);
  });

  it('gives the same alpha for records that four agents annotated', () => {
    const records = units.map((_, id) =>
      createTextClassificationRecord({
        id,
        text: 'x',
        annotations: Object.fromEntries(
          OBSERVERS.flatMap((observer, agent) => {
            const value = observer[id];
            return value === undefined ? [] : [[`observer ${agent}`, String(value)]];
          }),
        ),
      }),
    );
    const { alpha, records: compared, pairs } = agreementOf(records);
    expect(alpha).toBeCloseTo(0.743, 3);
    expect(compared).toBe(11);
    expect(pairs).toHaveLength(6);
  });

  it('gives kappa as scikit-learn documents it', () => {
    const first = ['negative', 'positive', 'negative', 'neutral', 'positive'];
    const second = ['negative', 'positive', 'negative', 'neutral', 'negative'];
    expect(cohenKappa(first, second)).toBe(0.6875);
    expect(cohenKappa([2, 0, 2, 2, 0, 1], [0, 0, 2, 2, 0, 2])).toBeCloseTo(0.4285714285714286, 15);
  });

  it('gives kappa of the grant proposals that every textbook has: 20 and 15 alike, 5 and 10 not', () => {
    const first = [...Array(25).fill('yes'), ...Array(25).fill('no')];
    const second = [
      ...Array(20).fill('yes'),
      ...Array(5).fill('no'),
      ...Array(10).fill('yes'),
      ...Array(15).fill('no'),
    ];
    expect(cohenKappa(first, second)).toBeCloseTo(0.4, 12);
  });

  it('weighs sets as Passonneau does', () => {
    expect(masiDistance(['a', 'b'], ['a', 'b', 'c', 'd'])).toBeCloseTo(1 - (1 / 2) * (2 / 3), 12);
    expect(masiDistance(['a', 'b'], ['b', 'c'])).toBeCloseTo(1 - (1 / 3) * (1 / 3), 12);
    expect(masiDistance(['a'], ['b'])).toBe(1);
    expect(masiDistance([], [])).toBe(0);
  });
});

describe('spans', () => {
  const text = 'a b c d e f';
  const records = [
    createTokenClassificationRecord({
      id: 'x',
      text,
      annotations: { ada: [span('PER', 0, 1), span('LOC', 3)], bob: [span('PER', 0), span('LOC', 3)] },
    }),
    createTokenClassificationRecord({ id: 'y', text, annotations: { ada: [], bob: [] } }),
  ];

  it('compares whole spans by F1 and tokens by kappa and alpha', () => {
    const { pairs, alpha, differing, same } = agreementOf(records);
    const [pair] = pairs;
    expect(pair).toMatchObject({ agents: ['ada', 'bob'], records: 2, same: 1, f1: 0.5 });
    // One of twelve tokens differs: ada has PER, LOC, and none 2, 1 and 9 times, bob 1, 1 and 10 times.
    const byChance = (2 * 1 + 1 * 1 + 9 * 10) / 144;
    expect(pair?.kappa).toBeCloseTo((11 / 12 - byChance) / (1 - byChance), 12);
    expect(alpha).toBeCloseTo(1 - (23 * 2) / (24 * 24 - 3 * 3 - 2 * 2 - 19 * 19), 12);
    expect(pair?.labels).toMatchObject([
      { label: 'LOC', both: 1, onlyFirst: 0, kappa: 1, f1: 1 },
      { label: 'PER', both: 1, onlyFirst: 1, onlySecond: 0, f1: 0 },
    ]);
    expect(differing).toEqual([{ id: 'x', distance: 0.5, labels: ['PER'] }]);
    expect(same).toBe(1);
  });

  it('knows no agreement of what nobody labelled', () => {
    expect(agreementOf(records.slice(1))).toMatchObject({ alpha: undefined, pairs: [{ kappa: undefined }] });
  });
});

describe('laws', () => {
  it('keeps kappa, alpha and F1 in range, and at 1 where nobody differs', () => {
    fc.assert(
      fc.property(anyAnswered, (records) => {
        const { alpha, labels, pairs, same, records: compared, differing } = agreementOf(records);
        const kappas = pairs.flatMap((pair) => [pair.kappa, ...pair.labels.map(({ kappa }) => kappa)]);
        const alphas = [alpha, ...labels.map((label) => label.alpha)];
        for (const value of [...kappas, ...alphas]) {
          if (value === undefined) continue;
          expect(value).toBeGreaterThanOrEqual(-1 - 1e-9);
          expect(value).toBeLessThanOrEqual(1 + 1e-9);
          if (same === compared) expect(value).toBe(1);
        }
        for (const { f1 } of pairs) expect(f1 === undefined || (f1 >= 0 && f1 <= 1)).toBe(true);
        expect(differing).toHaveLength(compared - same);
        for (const { distance } of differing) expect(distance > 0 && distance <= 1).toBe(true);
      }),
    );
  });

  it('does not look at the order of records', () => {
    fc.assert(
      fc.property(anyAnswered, (records) => {
        const [one, other] = [agreementOf(records), agreementOf([...records].reverse())];
        expect(other.differing).toEqual(one.differing);
        expect(other.pairs.map(({ kappa }) => kappa)).toEqual(one.pairs.map(({ kappa }) => kappa));
        if (one.alpha === undefined) expect(other.alpha).toBeUndefined();
        else expect(other.alpha).toBeCloseTo(one.alpha, 9);
      }),
    );
  });

  it('does not look at who is first', () => {
    const lists = fc.array(fc.tuple(anyLabel, anyLabel), { maxLength: 20 });
    fc.assert(
      fc.property(lists, (answers) => {
        const [first, second] = [answers.map(([a]) => a), answers.map(([, b]) => b)];
        expect(cohenKappa(second, first)).toBe(cohenKappa(first, second));
        expect(krippendorffAlpha(answers.map(([a, b]) => [b, a]))).toBe(krippendorffAlpha(answers));
      }),
    );
    fc.assert(
      fc.property(anySpans, anySpans, (a, b) => {
        const distance = answerDistance('TokenClassification', a, b);
        expect(answerDistance('TokenClassification', b, a)).toBe(distance);
        expect(answerDistance('TokenClassification', a, [...a].reverse())).toBe(0);
      }),
    );
    fc.assert(
      fc.property(anyLabels, anyLabels, (a, b) => {
        expect(masiDistance(a, b)).toBeCloseTo(masiDistance(b, a), 12);
        expect(masiDistance(a, [...a].reverse())).toBe(0);
      }),
    );
  });

  it('gives alpha near kappa for two agents and many units', () => {
    const answers = Array.from(
      { length: 4000 },
      (_, n) => [n % 3, n % 7 === 0 ? (n + 1) % 3 : n % 3] as const,
    );
    const kappa = cohenKappa(
      answers.map(([a]) => a),
      answers.map(([, b]) => b),
    );
    expect(krippendorffAlpha(answers)).toBeCloseTo(kappa ?? 0, 3);
  });

  it('gives the alpha of its definition, which compares every answer with every other one', () => {
    const units = fc.array(fc.array(anyLabels, { maxLength: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(units, (all) => {
        const records = all.map((answers, id) =>
          createTextClassificationRecord({
            id,
            text: 'x',
            multiLabel: true,
            annotations: Object.fromEntries(answers.map((answer, agent) => [`agent ${agent}`, answer])),
          }),
        );
        const { alpha } = agreementOf(records);
        const expected = alphaByDefinition(all, masiDistance);
        if (expected === undefined) expect(alpha).toBeUndefined();
        else expect(alpha).toBeCloseTo(expected, 9);
      }),
    );
  });

  it('refuses to compare each with each of too many sets', () => {
    const units = Array.from({ length: 1001 }, (_, n) => [n, n]);
    expect(krippendorffAlpha(units, (a, b) => (a === b ? 0 : 1))).toBeUndefined();
    expect(krippendorffAlpha(units)).toBe(1);
  });
});

describe('a review', () => {
  const record = createTextClassificationRecord({
    id: '1',
    text: 'x',
    annotation: 'A',
    annotationAgent: 'ada',
    annotations: { bob: 'B' },
  });

  it('keeps what the others answered, and is no answer of its own', () => {
    const reviewed = reviewRecord(record, 'B', 'cem');
    expect(reviewed).toMatchObject({ annotation: 'B', annotationAgent: 'cem', status: 'Validated' });
    expect(reviewed.annotations).toEqual({ ada: 'A', bob: 'B', cem: 'B' });
    expect(reviewedBy(reviewed)).toBe('cem');
    expect(answersOf(reviewed)).toEqual(answersOf(record));
  });

  it('keeps what the reviewer had answered as one of the annotators, however often it is reviewed', () => {
    const reviewed = reviewRecord(reviewRecord(record, 'B', 'ada'), 'C', 'ada');
    expect(reviewed).toMatchObject({ annotation: 'C', annotations: { ada: 'C', bob: 'B' } });
    expect(answersOf(reviewed)).toEqual(answersOf(record));
    expect(agreementOf([reviewed]).same).toBe(0);
  });

  it('merges labels and spans, and knows that one cannot merge texts', () => {
    expect(
      mergeAnswers(
        [
          ['A', 'B'],
          ['B', 'C'],
        ],
        'union',
      ),
    ).toEqual(['A', 'B', 'C']);
    expect(
      mergeAnswers(
        [
          ['A', 'B'],
          ['B', 'C'],
        ],
        'intersection',
      ),
    ).toEqual(['B']);
    const [one, other, third] = [span('PER', 3), span('LOC', 0), span('PER', 3, 4)];
    expect(
      mergeAnswers(
        [
          [one, other],
          [third, { ...one }],
        ],
        'union',
      ),
    ).toEqual([other, third, one]);
    expect(mergeAnswers([[one, other], [one]], 'intersection')).toEqual([one]);
    expect(mergeAnswers(['A', 'B'], 'union')).toBeUndefined();
  });
});
