import type { AnnotationRecord } from '@labelwright/core';
import { type Fields, isList } from '../json/guards';
import { writeId } from '../records/record-id';
import { taggedTokens } from '../tags/tagged-tokens';
import type { ColumnMapping, TableOptions } from './mapping';

/** The columns that are written where nobody names any: those of common data sets. */
export function defaultColumns(task: AnnotationRecord['task']): ColumnMapping {
  switch (task) {
    case 'TextClassification':
      return { id: 'id', text: 'text', annotation: 'label' };
    case 'TokenClassification':
      return { id: 'id', text: 'text', tokens: 'tokens', tags: 'ner_tags' };
    case 'Text2Text':
      return { id: 'id', text: 'text', annotation: 'target' };
  }
}

/**
 * One row of a table with the columns that `options` name, by default the common ones, and the record's metadata. Labels
 * that are named become numbers.
 */
export function writeMapped(record: AnnotationRecord, options: TableOptions): Record<string, unknown> {
  const columns = options.columns ?? defaultColumns(record.task);
  const row: Record<string, unknown> = {};
  const put = (column: string | undefined, value: unknown): void => {
    if (column !== undefined) row[column] = value ?? null;
  };
  put(columns.id, writeId(record));
  put(columns.text, record.text);
  if (record.task === 'TextClassification') putInputs(record.inputs, columns, put);
  if (record.task === 'TokenClassification') {
    const tagged = columns.tags === undefined ? undefined : taggedTokens(record, 'IOB2');
    put(columns.tokens, tagged?.tokens ?? record.tokens);
    put(columns.tags, numbered(tagged?.tags, options));
    put(columns.annotation, record.annotation);
  } else {
    const isLabel = record.task === 'TextClassification';
    put(columns.annotation, isLabel ? numbered(record.annotation, options) : record.annotation);
    const [best] = record.prediction ?? [];
    const value =
      best === undefined ? undefined : 'label' in best ? numbered(best.label, options) : best.text;
    put(columns.prediction, value);
    put(columns.score, best?.score);
  }
  const names = columns.metadata ?? Object.keys(record.metadata).filter((name) => !Object.hasOwn(row, name));
  for (const name of names) put(name, record.metadata[name]);
  return row;
}

function putInputs(
  inputs: Fields,
  { inputs: mapped }: ColumnMapping,
  put: (column: string, value: unknown) => void,
) {
  if (mapped === undefined) return;
  const pairs = isList(mapped) ? mapped.map((name) => [name, name]) : Object.entries(mapped);
  for (const [name = '', column = ''] of pairs) put(column, inputs[name]);
}

function numbered(labels: string | readonly string[] | undefined, { labelNames }: TableOptions): unknown {
  if (labelNames === undefined || labels === undefined) return labels;
  const numberOf = (label: string): number => labelNames.indexOf(label);
  return typeof labels === 'string' ? numberOf(labels) : labels.map(numberOf);
}
