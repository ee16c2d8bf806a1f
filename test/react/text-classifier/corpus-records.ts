import { createTextClassificationRecord, type TextClassificationRecord } from '@labelwright/core';

import { readCorpus } from '../../support/browser-corpus';

/** A record of the corpus without its answer, and the labels that people gave it. */
export interface GoldRecord {
  readonly record: TextClassificationRecord;
  readonly gold: readonly string[];
}

const lines = (text: string): readonly string[] => text.split(/\r?\n/).filter((line) => line !== '');

export async function smsSpam(): Promise<readonly GoldRecord[]> {
  const [, ...rows] = lines(await readCorpus('text-classification/sms-spam.tsv'));
  return rows.map((row, index) => {
    const [label = '', text = ''] = row.split('\t');
    return { record: createTextClassificationRecord({ id: `sms-${index}`, text }), gold: [label] };
  });
}

/** Quoted cells may hold commas, line feeds and doubled quotes. */
export async function banking77(): Promise<readonly GoldRecord[]> {
  const csv = await readCorpus('text-classification/banking77-test.csv');
  const rows = [...csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*)),([a-zA-Z_?]+)\r?\n/g)].slice(1);
  return rows.map(([, quoted, plain, label = ''], index) => {
    const text = quoted?.replaceAll('""', '"') ?? plain ?? '';
    return { record: createTextClassificationRecord({ id: `bank-${index}`, text }), gold: [label] };
  });
}

export async function goEmotions(): Promise<readonly GoldRecord[]> {
  const names = lines(await readCorpus('text-classification/goemotions-labels.txt'));
  return lines(await readCorpus('text-classification/goemotions-test.tsv')).map((row) => {
    const [text = '', indexes = '', id = ''] = row.split('\t');
    const gold = indexes.split(',').map((index) => names[Number(index)] ?? '');
    return { record: createTextClassificationRecord({ id, text, multiLabel: true }), gold };
  });
}

interface NliRow {
  readonly id: string;
  readonly inputs: { readonly premise: string; readonly hypothesis: string };
  readonly labels: readonly string[];
  readonly prediction: { readonly agent: string; readonly labels: readonly string[] };
}

/** Two inputs each, with what a real model predicts; it gives labels without scores. */
export async function ambientNli(): Promise<readonly GoldRecord[]> {
  return lines(await readCorpus('text-classification/ambient-nli.jsonl')).map((line) => {
    const { id, inputs, labels, prediction }: NliRow = JSON.parse(line);
    const record = createTextClassificationRecord({
      id,
      inputs,
      multiLabel: true,
      prediction: prediction.labels.map((label) => [label, 1] as const),
      predictionAgent: prediction.agent,
    });
    return { record, gold: labels };
  });
}

interface CookingRow {
  readonly text: string;
  readonly cats: Readonly<Record<string, number>>;
  readonly meta: { readonly id: string };
}

export async function cooking(): Promise<readonly GoldRecord[]> {
  return lines(await readCorpus('text-classification/cooking-stackexchange-html.jsonl')).map((line) => {
    const { text, cats, meta }: CookingRow = JSON.parse(line);
    const gold = Object.keys(cats).filter((name) => cats[name] === 1);
    return { record: createTextClassificationRecord({ id: meta.id, text, multiLabel: true }), gold };
  });
}

/** All labels that the answers use, in the order of first use. */
export const labelsIn = (records: readonly GoldRecord[]): readonly string[] => [
  ...new Set(records.flatMap(({ gold }) => gold)),
];
