import type { RecordFilter } from '@labelwright/core';

import {
  chosenRange,
  chosenValues,
  type FilterTarget,
  type FlagField,
  isTargeted,
  type ListTarget,
  type Range,
  targetId,
  withoutTarget,
  withValues,
} from './filter-target';

/** One thing that a filter asks for, as a chip shows it. */
export type FilterPart =
  | { readonly kind: 'values'; readonly target: ListTarget; readonly values: readonly string[] }
  | { readonly kind: 'range'; readonly target: FilterTarget; readonly range: Range }
  | { readonly kind: 'query'; readonly target: { readonly field: 'queryText' }; readonly text: string }
  | { readonly kind: 'ids'; readonly target: { readonly field: 'ids' }; readonly count: number }
  | {
      readonly kind: 'predicted';
      readonly target: { readonly field: 'predicted' };
      readonly value: 'ok' | 'ko';
    }
  | {
      readonly kind: 'has';
      readonly target: { readonly field: FlagField };
      readonly value: boolean;
    };

/** With more values of one field, one chip stands for all of them. */
export const MOST_CHIPS = 4;

const LISTS = ['status', 'predictedAs', 'predictedBy', 'annotatedAs', 'annotatedBy'] as const;

const FLAGS = ['hasPrediction', 'hasAnnotation', 'checkLater', 'hasNote'] as const;

/** All that `filter` asks for, in an order that does not depend on when it was asked. */
export function partsOf(filter: RecordFilter): readonly FilterPart[] {
  const { ids, queryText, metadata = {}, predicted } = filter;
  const parts: FilterPart[] = [];
  if (ids !== undefined) parts.push({ kind: 'ids', target: { field: 'ids' }, count: ids.length });
  if (queryText !== undefined) parts.push({ kind: 'query', target: { field: 'queryText' }, text: queryText });
  for (const field of LISTS) parts.push(...valueParts(filter, { field }));
  if (predicted !== undefined)
    parts.push({ kind: 'predicted', target: { field: 'predicted' }, value: predicted });
  for (const field of FLAGS) {
    const value = filter[field];
    if (value !== undefined) parts.push({ kind: 'has', target: { field }, value });
  }
  parts.push(...rangeParts(filter, { field: 'score' }));
  for (const key of Object.keys(metadata).sort()) {
    const target = { field: 'metadata', key } as const;
    parts.push(...valueParts(filter, target), ...rangeParts(filter, target));
  }
  return parts;
}

/** The filter without what `part` asks for, and with all else. */
export function withoutPart(filter: RecordFilter, part: FilterPart): RecordFilter {
  if (part.kind !== 'values') return withoutTarget(filter, part.target);
  const left = chosenValues(filter, part.target)?.filter((value) => !part.values.includes(value)) ?? [];
  return withValues(filter, part.target, left);
}

/** A name for a part, unlike that of any other part of the same filter. */
export function partId(part: FilterPart): string {
  const values = part.kind === 'values' ? part.values : [];
  return JSON.stringify([targetId(part.target), ...values]);
}

/** What belongs together in the filter bar. */
export type FilterGroup = 'predictions' | 'annotations' | 'status' | 'metadata';

const GROUPS: Readonly<Record<Exclude<FilterGroup, 'metadata'>, readonly FilterTarget[]>> = {
  predictions: [
    { field: 'predictedAs' },
    { field: 'predicted' },
    { field: 'score' },
    { field: 'predictedBy' },
    { field: 'hasPrediction' },
  ],
  annotations: [{ field: 'annotatedAs' }, { field: 'annotatedBy' }, { field: 'hasAnnotation' }],
  status: [{ field: 'status' }, { field: 'checkLater' }, { field: 'hasNote' }],
};

/** What of a group the filter says something about. */
export function targetsIn(filter: RecordFilter, group: FilterGroup): readonly FilterTarget[] {
  if (group !== 'metadata') return GROUPS[group].filter((target) => isTargeted(filter, target));
  return Object.keys(filter.metadata ?? {}).map((key) => ({ field: 'metadata', key }));
}

/** The filter without what it says in a group. */
export function withoutGroup(filter: RecordFilter, group: FilterGroup): RecordFilter {
  return targetsIn(filter, group).reduce(withoutTarget, filter);
}

function valueParts(filter: RecordFilter, target: ListTarget): readonly FilterPart[] {
  const values = chosenValues(filter, target);
  if (values === undefined) return [];
  if (values.length === 0 || values.length > MOST_CHIPS) return [{ kind: 'values', target, values }];
  return values.map((value) => ({ kind: 'values', target, values: [value] }));
}

function rangeParts(filter: RecordFilter, target: FilterTarget): readonly FilterPart[] {
  const range = chosenRange(filter, target);
  return range === undefined ? [] : [{ kind: 'range', target, range }];
}
