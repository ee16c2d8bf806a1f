import { TASKS, type Task } from '@labelwright/core';
import type { Codec, DecodeOptions, EncodeOptions, Reading } from '../codec';
import { createFindings, type Findings } from '../findings';
import { type Fields, isList, isPlainObject, isStrings, without } from '../json/guards';
import { finishRecord, NO_OBJECT, NO_TASK, unreadable } from '../records/make-record';
import { jsonCodec, kindOfRecord, type RowFormat } from '../row-codec';
import { type Answer, readResults } from './results';
import type { LabelStudioUnit } from './units';
import { writeTask } from './write';

export interface LabelStudioOptions {
  /** What offsets count: UTF-16 units until version 1.0, code points from 1.4. By default `auto` when reading. */
  readonly unit?: LabelStudioUnit | undefined;
}

export interface LabelStudioDecodeOptions extends DecodeOptions, LabelStudioOptions {
  /** The member of `data` with the text; by default `text`, else the only string in it. */
  readonly textField?: string | undefined;
  /** Members of `data` that are the texts of a text classification record; by default all, where none is `text`. */
  readonly inputs?: readonly string[] | undefined;
  readonly multiLabel?: boolean | undefined;
}

export interface LabelStudioEncodeOptions extends EncodeOptions {
  /** By default code points. */
  readonly unit?: 'codePoint' | 'utf16' | undefined;
}

const FORMAT: RowFormat<unknown, LabelStudioDecodeOptions, LabelStudioEncodeOptions> = {
  name: 'label-studio',
  title: 'Label Studio',
  extensions: ['label-studio.json'],
  mediaType: 'application/json',
  tasks: TASKS,
  offsetUnit: 'codePoint',
  read: readTask,
  write: (record, options) => writeTask(record, options.unit ?? 'codePoint'),
  readingOf: ({ unit }, record) => ({
    ...kindOfRecord(record),
    unit: unit ?? 'codePoint',
  }),
};

/**
 * Label Studio's JSON ("Label Studio JSON format of annotated tasks"): tasks with `data`, `annotations`, `predictions`, and
 * results of the types `labels`, `choices` and `textarea`. The first annotation is the record's; where there are several, all
 * are kept by who completed them. A cancelled annotation discards. `meta` and the rest of `data` are metadata.
 */
export const labelStudioCodec: Codec<LabelStudioDecodeOptions, LabelStudioEncodeOptions> = jsonCodec(FORMAT, {
  layout: 'list',
});

function readTask(row: unknown, options: LabelStudioDecodeOptions): Reading {
  if (!isPlainObject(row) || !isPlainObject(row.data)) return unreadable('RECORD_NOT_OBJECT', NO_OBJECT);
  const findings = createFindings();
  const { data } = row;
  const textField = options.textField ?? ('text' in data ? 'text' : onlyString(data));
  const given = textField === undefined ? undefined : data[textField];
  const text = typeof given === 'string' ? given : '';
  const unit = options.unit ?? 'auto';
  const annotations = readAll(row, 'annotations', text, unit, findings);
  const predictions = readAll(row, 'predictions', text, unit, findings);
  const task = options.task ?? taskOf([...annotations, ...predictions].map(({ answer }) => answer));
  if (task === undefined) return unreadable('TASK_UNKNOWN', NO_TASK);
  const inputs =
    options.inputs ??
    (task === 'TextClassification' && typeof given !== 'string' ? textsIn(data) : undefined);
  const used = new Set([...(inputs ?? []), ...(textField === undefined ? [] : [textField])]);
  const multi = options.multiLabel ?? annotations.some(({ answer }) => answer.labels.length > 1);
  const init = {
    id: row.id ?? undefined,
    text: inputs === undefined ? given : undefined,
    ...(task === 'TextClassification' ? { multiLabel: multi } : {}),
    ...(inputs === undefined ? {} : { inputs: Object.fromEntries(inputs.map((name) => [name, data[name]])) }),
    metadata: { ...without(data, used), ...(isPlainObject(row.meta) ? row.meta : {}) },
    status: annotations[0]?.isCancelled === true ? 'Discarded' : undefined,
    ...byAgent('annotation', annotations, (answer) => annotationOf(answer, task, multi)),
    ...byAgent('prediction', predictions, (answer) => predictionOf(answer, task)),
  };
  return finishRecord(task, init, findings, options.settings);
}

function textsIn(data: Fields): readonly string[] {
  return Object.keys(data).filter((name) => typeof data[name] === 'string' || isStrings(data[name]));
}

function onlyString(data: Fields): string | undefined {
  const strings = Object.keys(data).filter((name) => typeof data[name] === 'string');
  return strings.length === 1 ? strings[0] : undefined;
}

interface Given {
  readonly agent: string | undefined;
  readonly answer: Answer;
  readonly isCancelled: boolean;
}

function readAll(
  row: Fields,
  field: 'annotations' | 'predictions',
  text: string,
  unit: LabelStudioUnit,
  findings: Findings,
): readonly Given[] {
  // Before 1.0 annotations were called completions.
  const list = row[field] ?? (field === 'annotations' ? row.completions : undefined);
  if (!isList(list)) return [];
  return list.filter(isPlainObject).map((given, index) => {
    const score = typeof given.score === 'number' ? given.score : 0;
    const path = `${field}[${index}].result`;
    return {
      agent: agentOf(given.completed_by ?? given.model_version),
      answer: readResults(given.result, text, score, unit, path, findings),
      isCancelled: given.was_cancelled === true,
    };
  });
}

function agentOf(who: unknown): string | undefined {
  if (isPlainObject(who)) return agentOf(who.email ?? who.username ?? who.id);
  return who === undefined || who === null || who === '' ? undefined : String(who);
}

/** The first answer is the record's; several are kept by agent as well. */
function byAgent(
  kind: 'annotation' | 'prediction',
  all: readonly Given[],
  answerOf: (answer: Answer) => unknown,
): Fields {
  const [first] = all;
  if (first === undefined || (first.isCancelled && isEmpty(first.answer))) return {};
  const fields = { [kind]: answerOf(first.answer), [`${kind}Agent`]: first.agent };
  if (all.length < 2) return fields;
  const named = all.map(({ agent, answer }, index) => [agent ?? `${index + 1}`, answerOf(answer)] as const);
  return { ...fields, [`${kind}s`]: Object.fromEntries(named.filter(([, value]) => value !== undefined)) };
}

function isEmpty({ spans, labels, texts }: Answer): boolean {
  return spans.length + labels.length + texts.length === 0;
}

function taskOf(answers: readonly Answer[]): Task | undefined {
  if (answers.some(({ spans }) => spans.length > 0)) return 'TokenClassification';
  if (answers.some(({ labels }) => labels.length > 0)) return 'TextClassification';
  return answers.some(({ texts }) => texts.length > 0) ? 'Text2Text' : undefined;
}

function annotationOf({ spans, labels, texts }: Answer, task: Task, multi: boolean): unknown {
  if (task === 'TokenClassification') return spans.map(({ score: _score, ...span }) => span);
  if (task === 'Text2Text') return texts[0]?.text;
  return multi ? labels.map(({ label }) => label) : labels[0]?.label;
}

function predictionOf({ spans, labels, texts }: Answer, task: Task): unknown {
  if (task === 'TokenClassification') return spans;
  return task === 'Text2Text' ? texts : labels;
}
