import { AnnotationError, type AnnotationRecord, type Settings } from '@labelwright/core';
import type { Features } from '../datasets/features';
import { type AnnotatedRecord, type Framework, labelsOf } from './framework';
import { openai } from './openai';
import { type OverlapRule, withoutOverlaps } from './overlaps';
import { setfit } from './setfit';
import { spacy } from './spacy';
import { sparkNlp } from './spark-nlp';
import { type Split, splitStratified } from './split';
import { text2text } from './text2text';
import { transformers } from './transformers';

const FRAMEWORKS = {
  transformers,
  setfit,
  spacy,
  'spark-nlp': sparkNlp,
  openai,
  text2text,
} as const satisfies Readonly<Record<string, Framework>>;

export type TrainingFramework = keyof typeof FRAMEWORKS;

export interface TrainingOptions {
  readonly framework: TrainingFramework;
  /** The part that trains, above 0 and up to 1; by default 1, all of it. */
  readonly trainSize?: number | undefined;
  /** The part that a model is chosen by, from 0 up; the rest is for the test. Without it there is no such part. */
  readonly validationSize?: number | undefined;
  /** Of the split; by default 0. The same records and seed give the same split. */
  readonly seed?: number | undefined;
  /** Its labels in its order are the labels of the set; without it, those that are annotated, sorted. */
  readonly settings?: Settings | undefined;
  /** For frameworks in which a token has one label; by default `refuse`. */
  readonly overlaps?: OverlapRule | undefined;
  /** For `openai`: the system message of each example. */
  readonly system?: string | undefined;
}

export interface TrainingSet extends Split<unknown> {
  readonly validation?: readonly unknown[];
  /** A label's number in the rows is its place here. */
  readonly labels: readonly string[];
  /** For `transformers`: the types of the columns. */
  readonly features?: Features;
  /** Records that are not in the set. */
  readonly leftOut: { readonly notAnnotated: number; readonly discarded: number };
}

/**
 * Rows that `framework` trains on, of the records that somebody annotated; those without an annotation and those discarded
 * are left out and counted. Split so that each label has its share in all parts: a text goes by its label, and where there
 * are several, or spans, by the rarest of them.
 * @throws AnnotationError `TASK_MISMATCH` if the framework is not for the records' task, they are of several tasks, or texts of one
 *   label are among those of several; `LABEL_UNKNOWN` if a label is not in the settings; `TAGS_OVERLAP` for spans that share text,
 *   each naming the records; `SETTINGS_INVALID` for a framework that is none, or a `trainSize` or `validationSize` that is no share
 */
export function prepareForTraining(
  records: Iterable<AnnotationRecord>,
  options: TrainingOptions,
): TrainingSet {
  const { trainSize = 1, validationSize, seed = 0 } = options;
  if (!(trainSize > 0 && trainSize <= 1)) {
    const message = `trainSize is ${trainSize}, which is no share of the records. Give a number above 0 and up to 1.`;
    throw new AnnotationError('SETTINGS_INVALID', message, { path: 'trainSize' });
  }
  if (validationSize !== undefined && !(validationSize >= 0 && trainSize + validationSize <= 1 + ROUNDING)) {
    const message = `validationSize is ${validationSize}, beside a trainSize of ${trainSize}. Together they are 1 at most.`;
    throw new AnnotationError('SETTINGS_INVALID', message, { path: 'validationSize' });
  }
  const framework = findFramework(options.framework);
  const { annotated, leftOut } = choose(records);
  checkTasks(annotated, options.framework, framework);
  const labels = labelsFor(annotated, options.settings);
  const flat = framework.isFlat ? withoutOverlaps(annotated, options.overlaps ?? 'refuse') : annotated;
  const split = splitParts(flat, { trainSize, validationSize, seed });
  const context = { labels, system: options.system };
  const rows = (part: readonly AnnotatedRecord[]): readonly unknown[] =>
    part.map((record) => framework.rowOf(record, context));
  const [first] = flat;
  const features = first === undefined ? undefined : framework.featuresOf?.(first, context);
  return {
    train: rows(split.train),
    test: rows(split.test),
    ...(split.validation === undefined ? {} : { validation: rows(split.validation) }),
    labels,
    leftOut,
    ...(features === undefined ? {} : { features }),
  };
}

function findFramework(name: string): Framework {
  const found = Object.entries(FRAMEWORKS).find(([known]) => known === name);
  if (found !== undefined) return found[1];
  const message = `There is no framework "${name}". Known are ${Object.keys(FRAMEWORKS).join(', ')}.`;
  throw new AnnotationError('SETTINGS_INVALID', message, { path: 'framework' });
}

/** Shares such as 0.8 and 0.2 may add up to a little more than 1. */
const ROUNDING = 1e-9;

function splitParts(
  records: readonly AnnotatedRecord[],
  {
    trainSize,
    validationSize,
    seed,
  }: { trainSize: number; validationSize: number | undefined; seed: number },
): Split<AnnotatedRecord> & { readonly validation?: readonly AnnotatedRecord[] } {
  const groupOf = strataOf(records);
  const split = splitStratified(records, trainSize, seed, groupOf);
  if (validationSize === undefined) return split;
  const share = trainSize < 1 ? Math.min(1, validationSize / (1 - trainSize)) : 0;
  const { train: validation, test } = splitStratified(split.test, share, seed, groupOf);
  return { train: split.train, validation, test };
}

function choose(records: Iterable<AnnotationRecord>) {
  const annotated: AnnotatedRecord[] = [];
  const leftOut = { notAnnotated: 0, discarded: 0 };
  for (const record of records) {
    if (record.status === 'Discarded') leftOut.discarded += 1;
    else if (record.annotation === undefined) leftOut.notAnnotated += 1;
    // Its annotation was just seen to be there.
    else annotated.push(record as AnnotatedRecord);
  }
  return { annotated, leftOut };
}

function checkTasks(records: readonly AnnotatedRecord[], name: string, { tasks }: Framework): void {
  const [first] = records;
  records.forEach((record, index) => {
    const kind = kindOf(record);
    const isOther = first !== undefined && kind !== kindOf(first);
    if (!isOther && tasks.includes(record.task)) return;
    const id = record.id === undefined ? `number ${index}` : JSON.stringify(record.id);
    const message = isOther
      ? `Record ${id} is a ${kind} record among ${kindOf(first)} records. Prepare a set for each kind.`
      : `${name} is no framework for ${record.task} records; it takes ${tasks.join(', ')}.`;
    throw new AnnotationError('TASK_MISMATCH', message, { path: `records[${index}].task` });
  });
}

/** Rows of one kind have the same columns: one label is a number or a name, several are a list. */
function kindOf(record: AnnotatedRecord): string {
  return record.task === 'TextClassification' && record.multiLabel
    ? `multi-label ${record.task}`
    : record.task;
}

function labelsFor(records: readonly AnnotatedRecord[], settings: Settings | undefined): readonly string[] {
  const isText = records.some(({ task }) => task === 'Text2Text');
  if (isText) return [];
  const known = settings?.labels.map(({ name }) => name);
  if (known === undefined) return [...new Set(records.flatMap(labelsOf))].sort();
  const names = new Set(known);
  records.forEach((record, index) => {
    const unknown = labelsOf(record).find((label) => !names.has(label));
    if (unknown === undefined) return;
    const id = record.id === undefined ? `number ${index}` : JSON.stringify(record.id);
    const message = `Label ${JSON.stringify(unknown)} of record ${id} is not in the settings, so it has no number. Add it there.`;
    throw new AnnotationError('LABEL_UNKNOWN', message, { path: `records[${index}].annotation` });
  });
  return known;
}

/** The label by which a record is put into a part: its rarest one in the set. */
function strataOf(records: readonly AnnotatedRecord[]): (record: AnnotatedRecord) => string {
  const counts = new Map<string, number>();
  const labelsIn = (record: AnnotatedRecord): readonly string[] =>
    record.task === 'Text2Text' ? [] : labelsOf(record);
  for (const record of records) {
    for (const label of new Set(labelsIn(record))) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return (record) => {
    const sorted = [...labelsIn(record)].sort(
      (a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1),
    );
    return sorted[0] ?? '';
  };
}
