import { readFileSync } from 'node:fs';
import {
  agreementOf,
  answersOf,
  createTextClassificationRecord,
  createTokenClassificationRecord,
  evaluate,
  masiDistance,
  type Span,
} from '@labelwright/core';
import { expect, it } from 'vitest';
import { corpusPath, describeWithCorpus } from '../../support/corpus';
import { alphaByDefinition } from './support';

interface NliRow {
  readonly id: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly labels: readonly string[];
  readonly prediction: { readonly agent: string; readonly labels: readonly string[] };
  readonly annotators?: readonly { readonly annotator: string; readonly labels: readonly string[] }[];
}

interface EntityRow {
  readonly id: string;
  readonly text: string;
  readonly tokens: readonly string[];
  readonly annotation: readonly CorpusSpan[];
  readonly predictions: readonly { readonly agent: string; readonly entities: readonly CorpusSpan[] }[];
}

interface CorpusSpan extends Span {
  readonly start_cp: number;
  readonly end_cp: number;
}

function rowsOf<Row>(path: string): readonly Row[] {
  const lines = readFileSync(corpusPath(path) ?? '', 'utf8')
    .trim()
    .split('\n');
  // What the corpus' own description says of the file.
  return lines.map((line) => JSON.parse(line) as Row);
}

const inCodePoints = ({ label, start_cp: start, end_cp: end }: CorpusSpan): Span => ({ label, start, end });

describeWithCorpus('real annotators', () => {
  const records = rowsOf<NliRow>('text-classification/ambient-nli.jsonl').map((row) =>
    createTextClassificationRecord({
      id: row.id,
      inputs: row.inputs,
      multiLabel: true,
      annotation: row.labels,
      prediction: row.prediction.labels.map((label) => [label, 1] as const),
      // Some rows name an annotator twice; the first two answers are what the data set's description compares.
      annotations: Object.fromEntries(
        (row.annotators ?? []).slice(0, 2).map(({ labels }, place) => [`annotator ${place + 1}`, labels]),
      ),
    }),
  );

  it('finds the records that differ, as the data set describes them', () => {
    const { records: compared, differing, same } = agreementOf(records);
    expect([compared, differing.length, same]).toEqual([623, 362, 261]);
  });

  it('gives the alpha that its definition gives, every answer compared with every other one', () => {
    const { alpha, labels } = agreementOf(records);
    const units = records.map((record) => answersOf(record).map(({ answer }) => answer as readonly string[]));
    expect(alpha).toBeCloseTo(alphaByDefinition(units, masiDistance) ?? Number.NaN, 9);
    for (const { label, alpha: its } of labels) {
      const has = units.map((answers) => answers.map((answer) => answer.includes(label)));
      expect(its).toBeCloseTo(alphaByDefinition(has, (a, b) => (a === b ? 0 : 1)) ?? Number.NaN, 9);
    }
  });
});

describeWithCorpus('real predictions', () => {
  it('scores the systems of a shared task as its own script does: precision .45 to .62, recall .36 to .38', () => {
    const rows = rowsOf<EntityRow>('token-classification/wnut17-test-predictions.jsonl');
    for (const { agent } of rows[0]?.predictions ?? []) {
      const { micro } = evaluate(
        rows.map(({ id, text, annotation, predictions }) =>
          createTokenClassificationRecord({
            id,
            text,
            annotation: annotation.map(inCodePoints),
            prediction: predictions.find((one) => one.agent === agent)?.entities.map(inCodePoints) ?? [],
          }),
        ),
      );
      expect(micro.precision).toBeGreaterThan(0.44);
      expect(micro.precision).toBeLessThan(0.63);
      expect(micro.recall).toBeGreaterThan(0.35);
      expect(micro.recall).toBeLessThan(0.39);
    }
  });
});
