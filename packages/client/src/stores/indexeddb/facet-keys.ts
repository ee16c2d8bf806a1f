import { type AnnotationRecord, annotatedAs, predictedAs, type RecordFilter } from '@labelwright/core';

/** One entry of the index over what filters look for most. */
export type FacetKey = [dataset: number, field: string, value: string];

/** Fields with an index; their names in it are short, since they are in every entry. */
const FIELDS = {
  status: 's',
  annotatedAs: 'a',
  predictedAs: 'p',
} as const satisfies Partial<Record<keyof RecordFilter, string>>;

/** The index entries of a record. The texts of text2text have none: they are long, and nobody lists them. */
export function facetKeys(dataset: number, record: AnnotationRecord): FacetKey[] {
  const keys: FacetKey[] = [[dataset, FIELDS.status, record.status]];
  if (record.task === 'Text2Text') return keys;
  for (const label of annotatedAs(record)) keys.push([dataset, FIELDS.annotatedAs, label]);
  for (const label of predictedAs(record)) keys.push([dataset, FIELDS.predictedAs, label]);
  return keys;
}

/** Lists of index entries: what passes the filter has one of each list. */
export function facetKeysOf(
  dataset: number,
  filter: RecordFilter,
  hasLabels: boolean,
): readonly FacetKey[][] {
  const { status, annotatedAs: annotated, predictedAs: predicted } = filter;
  const lists: FacetKey[][] = [];
  const add = (field: string, values: readonly string[] | undefined): void => {
    if (values !== undefined) lists.push([...new Set(values)].map((value) => [dataset, field, value]));
  };
  add(FIELDS.status, status);
  if (hasLabels) add(FIELDS.annotatedAs, annotated);
  if (hasLabels) add(FIELDS.predictedAs, predicted);
  return lists;
}
