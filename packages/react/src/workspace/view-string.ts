import { type QueueOrder, RECORD_STATUSES, type RecordFilter, type SortBy } from '@labelwright/core';

import { DEFAULT_VIEW, WORKSPACE_MODES, type WorkspaceView } from './workspace-view';

/**
 * A view as a short string for a URL's query: equal views give equal strings, the default one gives `''`, and
 * {@link parseView} reads it back.
 */
export function serialiseView(view: WorkspaceView): string {
  const { mode, filter, sort, order, similarTo } = view;
  const parts = new URLSearchParams();
  if (mode !== DEFAULT_VIEW.mode) parts.set('mode', mode);
  const wanted = canonical(filter);
  if (wanted !== '{}') parts.set('filter', wanted);
  if (sort.length > 0) parts.set('sort', canonical(sort));
  if (order.kind !== 'stored') parts.set('order', canonical(order));
  if (similarTo !== undefined) parts.set('similar', canonical(similarTo));
  return parts.toString();
}

/** The view of such a string, with or without a `?`. What is no part of a view, or damaged, is the default's; nothing throws. */
export function parseView(text: string): WorkspaceView {
  const parts = new URLSearchParams(text);
  const read = (name: string): unknown => parseJson(parts.get(name));
  const similarTo = readSimilar(read('similar'));
  return {
    mode: WORKSPACE_MODES.find((mode) => mode === parts.get('mode')) ?? DEFAULT_VIEW.mode,
    filter: readFilter(read('filter')),
    sort: readSort(read('sort')),
    order: readOrder(read('order')),
    ...(similarTo === undefined ? {} : { similarTo }),
  };
}

/** JSON with its keys in order, whatever the order in which they were set. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    isObject(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

function parseJson(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Test = (value: unknown) => boolean;

const isString: Test = (value) => typeof value === 'string';
const isNumber: Test = (value) => typeof value === 'number';
const isFlag: Test = (value) => typeof value === 'boolean';
const isScalar: Test = (value) => isString(value) || isNumber(value) || isFlag(value);
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const rangeOf =
  (test: Test): Test =>
  (value) =>
    isObject(value) &&
    Object.entries(value).every(([key, end]) => (key === 'from' || key === 'to') && test(end));

/** What each member of a filter must be. */
const FILTER_PARTS: Readonly<Record<keyof RecordFilter, Test>> = {
  ids: listOf(isString),
  queryText: isString,
  metadata: (value) => isObject(value) && Object.values(value).every(isCondition),
  predictedAs: listOf(isString),
  annotatedAs: listOf(isString),
  predictedBy: listOf(isString),
  annotatedBy: listOf(isString),
  score: rangeOf(isNumber),
  status: listOf((value) => RECORD_STATUSES.some((status) => status === value)),
  predicted: (value) => value === 'ok' || value === 'ko',
  hasPrediction: isFlag,
  hasAnnotation: isFlag,
  checkLater: isFlag,
  hasNote: isFlag,
};

function isCondition(value: unknown): boolean {
  return (
    isScalar(value) || listOf(isScalar)(value) || rangeOf((end) => isString(end) || isNumber(end))(value)
  );
}

function readFilter(value: unknown): RecordFilter {
  if (!isObject(value)) return DEFAULT_VIEW.filter;
  const tests: Readonly<Record<string, Test | undefined>> = FILTER_PARTS;
  // Each member that is left has passed the test of its name.
  return Object.fromEntries(
    Object.entries(value).filter(
      ([name, member]) => Object.hasOwn(FILTER_PARTS, name) && tests[name]?.(member) === true,
    ),
  ) as RecordFilter;
}

function readSort(value: unknown): readonly SortBy[] {
  if (!Array.isArray(value)) return DEFAULT_VIEW.sort;
  return value.flatMap((by: unknown) => {
    if (!isObject(by) || typeof by.field !== 'string') return [];
    const order = by.order === 'asc' || by.order === 'desc' ? by.order : undefined;
    return [order === undefined ? { field: by.field } : { field: by.field, order }];
  });
}

function readOrder(value: unknown): QueueOrder {
  if (!isObject(value)) return DEFAULT_VIEW.order;
  const { kind, seed, name } = value;
  switch (kind) {
    case 'random':
      return typeof seed === 'number' ? { kind, seed } : DEFAULT_VIEW.order;
    case 'host':
      return typeof name === 'string' ? { kind, name } : DEFAULT_VIEW.order;
    case 'leastConfident':
    case 'smallestMargin':
    case 'highestEntropy':
      return { kind };
    default:
      return DEFAULT_VIEW.order;
  }
}

function readSimilar(value: unknown): WorkspaceView['similarTo'] {
  if (!isObject(value) || typeof value.id !== 'string' || typeof value.vector !== 'string') return undefined;
  return { id: value.id, vector: value.vector };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
