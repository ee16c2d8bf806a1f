import { type AnnotationRecord, TASKS, type Task } from '@labelwright/core';
import type { Codec, DecodeOptions, EncodeOptions, Reading } from '../codec';
import { createFindings } from '../findings';
import { type Fields, isList, isPlainObject, isStrings, without } from '../json/guards';
import { finishRecord, NO_OBJECT, NO_TASK, unreadable } from '../records/make-record';
import { writeId } from '../records/record-id';
import { jsonCodec, kindOfRecord, type RowFormat } from '../row-codec';

export interface DoccanoDecodeOptions extends DecodeOptions {
  /** Whether a text may have several labels; by default it may, as labels come in a list. */
  readonly multiLabel?: boolean | undefined;
}

const FIELDS = new Set([
  'id',
  'text',
  'data',
  'label',
  'labels',
  'entities',
  'relations',
  'Comments',
  'cats',
]);

const FORMAT: RowFormat<unknown, DoccanoDecodeOptions> = {
  name: 'doccano',
  title: 'doccano',
  extensions: ['doccano.jsonl'],
  mediaType: 'application/jsonl',
  tasks: TASKS,
  offsetUnit: 'codePoint',
  read: readRow,
  write: writeRow,
  readingOf: (_options, record) => kindOfRecord(record),
};

/**
 * doccano ("Dataset formats": JSONL of its sequence labelling, text classification and sequence to sequence projects):
 * `label` is a list of `[start, end, label]`, of labels or of texts; with relations, `entities` are objects. Offsets count
 * code points. Other members are metadata. An empty list means that nobody labelled the text: doccano writes it for those.
 */
export const doccanoCodec: Codec<DoccanoDecodeOptions, EncodeOptions> = jsonCodec(FORMAT, {
  layout: 'lines',
});

function readRow(row: unknown, { task, settings, multiLabel }: DoccanoDecodeOptions): Reading {
  if (!isPlainObject(row)) return unreadable('RECORD_NOT_OBJECT', NO_OBJECT);
  const findings = createFindings();
  const given = row.entities ?? row.label ?? row.labels;
  const labels = isList(given) && given.length > 0 ? given : undefined;
  const known = task ?? taskOf(labels);
  if (known === undefined) return unreadable('TASK_UNKNOWN', NO_TASK);
  for (const field of ['relations', 'Comments'] as const) {
    const members = row[field];
    if (isList(members) && members.length > 0) {
      findings.warn('NOT_READ', field, `A record has no place for ${field}.`);
    }
  }
  const init = {
    id: row.id ?? undefined,
    text: row.text ?? row.data,
    metadata: without(row, FIELDS),
    ...(known === 'TextClassification' ? { multiLabel: multiLabel ?? true } : {}),
    annotation:
      known === 'TokenClassification' ? labels?.map(spanOf) : known === 'Text2Text' ? labels?.[0] : labels,
  };
  if (known === 'Text2Text' && labels !== undefined && labels.length > 1) {
    findings.warn('NOT_READ', 'label[1]', 'A record has one annotated text, the first one.');
  }
  return finishRecord(known, init, findings, settings);
}

function taskOf(labels: readonly unknown[] | undefined): Task | undefined {
  if (labels === undefined) return undefined;
  return isStrings(labels) ? 'TextClassification' : 'TokenClassification';
}

function spanOf(entry: unknown): unknown {
  if (isList(entry)) return { label: entry[2], start: entry[0], end: entry[1] };
  if (!isPlainObject(entry)) return entry;
  return { label: entry.label, start: entry.start_offset ?? entry.start, end: entry.end_offset ?? entry.end };
}

function writeRow(record: AnnotationRecord): Fields {
  const id = writeId(record);
  const base = { ...(id === null ? {} : { id }), text: textOf(record) };
  return { ...without(record.metadata, FIELDS), ...base, label: labelsOf(record) };
}

function labelsOf(record: AnnotationRecord): readonly unknown[] {
  if (record.annotation === undefined) return [];
  if (record.task === 'TokenClassification') {
    return (record.annotation ?? []).map(({ label, start, end }) => [start, end, label]);
  }
  return typeof record.annotation === 'string' ? [record.annotation] : record.annotation;
}

/** doccano has one text a record. */
function textOf(record: AnnotationRecord): string {
  if (record.text !== undefined || record.task !== 'TextClassification') return record.text ?? '';
  return Object.values(record.inputs).flat().join('\n');
}
