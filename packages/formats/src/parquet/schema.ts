import type { Task } from '@labelwright/core';
import type { SchemaElement } from 'hyparquet';

/** Which of the columns are texts as they are, and which JSON, since neither Arrow nor Parquet has objects of free keys. */
const STRINGS = ['task', 'id', 'text', 'prediction_agent', 'annotation_agent', 'status', 'event_timestamp'];
const OBJECTS = [
  'inputs',
  'predictions',
  'annotations',
  'vectors',
  'explanation',
  'metadata',
  'metrics',
  'other_fields',
];

/** The columns of a file, and how Parquet has them. */
export interface ParquetColumns {
  readonly names: readonly string[];
  readonly json: ReadonlySet<string>;
  readonly schema: SchemaElement[];
}

/**
 * The columns of `to_datasets` of Argilla for one task: predictions as lists of structs, spans and tokens as lists, all that
 * has free keys as JSON.
 * @param multiLabel whether the annotation of a text is a list of labels
 */
export function parquetColumns(task: Task, multiLabel: boolean): ParquetColumns {
  const strings = STRINGS.map((name): [string, SchemaElement[]] => [
    name,
    [leaf(name, 'BYTE_ARRAY', 'UTF8')],
  ]);
  const objects = OBJECTS.map((name): [string, SchemaElement[]] => [
    name,
    [leaf(name, 'BYTE_ARRAY', 'JSON')],
  ]);
  const columns = new Map([...strings, ...objects, ...taskColumns(task, multiLabel)]);
  const root: SchemaElement = { name: 'schema', num_children: columns.size };
  return {
    names: [...columns.keys()],
    json: new Set(OBJECTS),
    schema: [root, ...[...columns.values()].flat()],
  };
}

function taskColumns(task: Task, multiLabel: boolean): readonly [string, SchemaElement[]][] {
  const text = (name: string): SchemaElement => leaf(name, 'BYTE_ARRAY', 'UTF8');
  const score = leaf('score', 'DOUBLE');
  const place = [leaf('start', 'INT64'), leaf('end', 'INT64')];
  switch (task) {
    case 'TextClassification':
      return [
        ['prediction', listOf('prediction', structOf([text('label'), score]))],
        ['annotation', multiLabel ? listOf('annotation', [text('element')]) : [text('annotation')]],
        ['multi_label', [leaf('multi_label', 'BOOLEAN')]],
      ];
    case 'TokenClassification':
      return [
        ['tokens', listOf('tokens', [text('element')])],
        ['prediction', listOf('prediction', structOf([text('label'), ...place, score]))],
        ['annotation', listOf('annotation', structOf([text('label'), ...place]))],
      ];
    case 'Text2Text':
      return [
        ['prediction', listOf('prediction', structOf([text('text'), score]))],
        ['annotation', [text('annotation')]],
      ];
  }
}

function leaf(
  name: string,
  type: NonNullable<SchemaElement['type']>,
  converted?: 'UTF8' | 'JSON',
): SchemaElement {
  return {
    name,
    type,
    repetition_type: 'OPTIONAL',
    ...(converted === undefined ? {} : { converted_type: converted }),
  };
}

/** The three levels of a list ("Parquet Logical Type Definitions": Lists). */
function listOf(name: string, element: readonly SchemaElement[]): SchemaElement[] {
  return [
    { name, repetition_type: 'OPTIONAL', converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    ...element,
  ];
}

function structOf(members: readonly SchemaElement[]): readonly SchemaElement[] {
  return [{ name: 'element', repetition_type: 'OPTIONAL', num_children: members.length }, ...members];
}
