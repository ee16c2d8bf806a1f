import type { Task } from '@labelwright/core';

/*
 * The JSON of Argilla 1.29 (before 1.0: Rubrix): records of its REST API v0 as `:bulk` takes and `:search` gives them, and
 * of its Python client. Field names and their order are those that its own classes write.
 */

/** What a list of answers is called in each task's payloads. */
export const LIST_OF: Readonly<Record<Task, 'labels' | 'entities' | 'sentences'>> = {
  TextClassification: 'labels',
  TokenClassification: 'entities',
  Text2Text: 'sentences',
};

/** The fields that a record is written in, in the order of `to_datasets`, and those beside them. */
export const WRITTEN_FIELDS = [
  'task',
  'id',
  'text',
  'inputs',
  'tokens',
  'prediction',
  'prediction_agent',
  'annotation',
  'annotation_agent',
  'predictions',
  'annotations',
  'vectors',
  'multi_label',
  'explanation',
  'metadata',
  'status',
  'event_timestamp',
  'metrics',
  'search_keywords',
] as const;

/** Fields of the wire that become fields of a record; all others stay on the record as they are. */
export const WIRE_FIELDS: ReadonlySet<string> = new Set([...WRITTEN_FIELDS, 'raw_text', 'tags']);

/**
 * The field of a record that keeps what payloads say inside of `prediction`, `annotation` and `vectors` and no field of a
 * record is for: a score of the whole prediction, the model behind a vector.
 */
export const REST_FIELD = 'argilla';

/** The member of `metadata._labelwright` that tells derived tokens, which the wire cannot, from given ones. */
export const TOKENS_MEMBER = 'derivedTokens';
