import type { QUERY_FIELDS, QueueOrder, RecordStatus } from '@labelwright/core';

import type { FilterGroup } from './filter-parts';
import type { QueryHint } from './query-hints';

type FieldName = (typeof QUERY_FIELDS)[number];

/** The words of the workspace's filters part. */
export interface FiltersMessages {
  readonly title: string;
  /** On the one button of a narrow screen. */
  readonly open: (active: number) => string;
  readonly groups: Readonly<Record<FilterGroup, string>>;
  /** Behind a group's name and number, for those who do not see that the number is one of filters: "Status 2 active". */
  readonly active: (count: number) => string;
  readonly clearGroup: string;
  readonly clearAll: string;
  readonly fields: Readonly<Record<FieldName, string>>;
  readonly metadataField: (key: string) => string;
  readonly statuses: Readonly<Record<RecordStatus, string>>;
  readonly verdicts: Readonly<Record<'ok' | 'ko', string>>;
  readonly hasPrediction: Readonly<Record<'name' | 'yes' | 'no', string>>;
  readonly hasAnnotation: Readonly<Record<'name' | 'yes' | 'no', string>>;
  readonly checkLater: Readonly<Record<'name' | 'yes' | 'no', string>>;
  readonly hasNote: Readonly<Record<'name' | 'yes' | 'no', string>>;
  readonly any: string;
  readonly number: (count: number) => string;
  readonly percent: (share: number) => string;

  /** "1,203 of 5,574" */
  readonly results: (count: number, total: number) => string;
  readonly nearest: (count: number) => string;
  readonly counting: string;

  readonly chips: string;
  readonly removeChip: (chip: string) => string;
  readonly valueCount: (count: number) => string;
  readonly noValue: string;
  readonly ids: (count: number) => string;
  /** Ids make all other filters mean nothing. */
  readonly idsDecide: string;
  readonly search: string;
  readonly between: (from: string, to: string) => string;
  readonly atLeast: (from: string) => string;
  readonly atMost: (to: string) => string;

  readonly searchPlaceholder: string;
  readonly clearSearch: string;
  readonly searchHelp: string;
  /** What one may type, and what it finds. */
  readonly searchExamples: readonly { readonly query: string; readonly meaning: string }[];
  readonly searchFields: (fields: string) => string;
  readonly queryHint: (hint: QueryHint) => string;

  readonly searchOptions: (field: string) => string;
  readonly noOptions: string;
  readonly noOptionMatches: string;
  readonly optionsFound: (count: number) => string;
  readonly firstValues: (count: number) => string;

  readonly histogram: (most: string, count: number) => string;
  readonly lowestScore: string;
  readonly highestScore: string;
  readonly from: string;
  readonly to: string;
  readonly lowest: (value: string) => string;
  readonly highest: (value: string) => string;
  readonly noNumber: string;
  readonly noDate: string;
  readonly fromAboveTo: string;

  readonly order: string;
  readonly orderBy: (order: string, fields: number) => string;
  readonly orders: Readonly<Record<Exclude<QueueOrder['kind'], 'host'>, string>>;
  readonly seed: (seed: number) => string;
  readonly newSeed: string;
  readonly sort: string;
  readonly noSort: string;
  readonly ascending: string;
  readonly descending: string;
  readonly flip: (field: string, direction: string) => string;
  readonly moveUp: (field: string) => string;
  readonly moveDown: (field: string) => string;
  readonly moved: (field: string, place: number) => string;
  readonly removeSort: (field: string) => string;
  readonly addField: string;
  readonly add: string;
  readonly orderWaits: string;

  readonly findSimilar: string;
  readonly findSimilarBy: (vector: string) => string;
  readonly similarTo: string;
  readonly backFromSimilar: string;
}

const numbers = new Intl.NumberFormat('en');
const percents = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });

const number = (count: number): string => numbers.format(count);

export const FILTERS_MESSAGES: FiltersMessages = {
  title: 'Filters',
  open: (active) => (active === 0 ? 'Filters' : `Filters (${number(active)})`),
  groups: { predictions: 'Predictions', annotations: 'Annotations', status: 'Status', metadata: 'Metadata' },
  active: () => 'active',
  clearGroup: 'Clear',
  clearAll: 'Clear all',
  fields: {
    id: 'Id',
    text: 'Text',
    status: 'Status',
    score: 'Score',
    predicted: 'Prediction',
    predictedAs: 'Predicted as',
    predictedBy: 'Predicted by',
    annotatedAs: 'Annotated as',
    annotatedBy: 'Annotated by',
    eventTimestamp: 'Event time',
    lastUpdated: 'Last updated',
  },
  metadataField: (key) => key,
  statuses: { Default: 'Open', Edited: 'Pending', Validated: 'Validated', Discarded: 'Discarded' },
  verdicts: { ok: 'Correct', ko: 'Wrong' },
  hasPrediction: { name: 'Has a prediction', yes: 'Yes', no: 'No' },
  hasAnnotation: { name: 'Has an annotation', yes: 'Yes', no: 'No' },
  checkLater: { name: 'Check later', yes: 'Yes', no: 'No' },
  hasNote: { name: 'With a note', yes: 'Yes', no: 'No' },
  any: 'All',
  number,
  percent: (share) => percents.format(share),

  results: (count, total) => `${number(count)} of ${number(total)}`,
  nearest: (count) => (count === 1 ? 'the nearest record' : `the ${number(count)} nearest records`),
  counting: 'Counting…',

  chips: 'Active filters',
  removeChip: (chip) => `Remove the filter ${chip}`,
  valueCount: (count) => `${number(count)} values`,
  noValue: 'none',
  ids: (count) => (count === 1 ? '1 chosen record' : `${number(count)} chosen records`),
  idsDecide: 'Chosen records are shown, whatever else is asked for. Remove that filter first.',
  search: 'Search',
  between: (from, to) => `${from} to ${to}`,
  atLeast: (from) => `at least ${from}`,
  atMost: (to) => `at most ${to}`,

  searchPlaceholder: 'Search the texts',
  clearSearch: 'Clear the search',
  searchHelp: 'How to search',
  searchExamples: [
    { query: 'free gift', meaning: 'Both words, anywhere, in any case' },
    { query: '"free gift"', meaning: 'These words in this order' },
    { query: 'gift*', meaning: 'Words that begin so' },
    { query: '-gift', meaning: 'Not this word' },
    { query: 'annotatedAs:spam', meaning: 'Records with this value in a field' },
    { query: 'metadata.split:"first half"', meaning: 'A value of several words' },
  ],
  searchFields: (fields) => `Fields: ${fields}.`,
  queryHint: (hint) => {
    switch (hint.kind) {
      case 'openQuote':
        return 'A quotation mark is not closed, so it is looked for as it stands. Add " behind the phrase.';
      case 'unknownField':
        return hint.near === undefined
          ? `There is no field “${hint.name}”, so the word is looked for in the texts.`
          : `There is no field “${hint.name}”. Did you mean “${hint.near}”?`;
      case 'noValue':
        return `Write a value directly behind “${hint.name}:”.`;
      case 'operator':
        return `“${hint.word}” is looked for as a word. All words must be there anyway; write - before what must not be.`;
      case 'loneMinus':
        return 'Write the minus directly before the word that must not be there.';
      case 'innerStar':
        return `A * counts only at the end of a word; “${hint.word}” is looked for as it stands.`;
    }
  },

  searchOptions: (field) => `Search: ${field}`,
  noOptions: 'No values',
  noOptionMatches: 'Nothing matches.',
  optionsFound: (count) => (count === 1 ? '1 value' : `${number(count)} values`),
  firstValues: (count) => `Only the first ${number(count)} values are listed. Search the texts for others.`,

  histogram: (most, count) => `Scores. Most records are at ${most}: ${number(count)}.`,
  lowestScore: 'Lowest score',
  highestScore: 'Highest score',
  from: 'From',
  to: 'To',
  lowest: (value) => `lowest: ${value}`,
  highest: (value) => `highest: ${value}`,
  noNumber: 'Write a number, such as 1.5.',
  noDate: 'Write a day, such as 2026-11-22.',
  fromAboveTo: 'Nothing is between: it is above the other end.',

  order: 'Order',
  orderBy: (order, fields) => (fields === 0 ? `Order: ${order}` : `Order: ${order} (${number(fields)})`),
  orders: {
    stored: 'As stored',
    random: 'Random',
    leastConfident: 'Least confident',
    smallestMargin: 'Smallest margin',
    highestEntropy: 'Highest entropy',
  },
  seed: (seed) => `Seed ${String(seed)}`,
  newSeed: 'New seed',
  sort: 'Sort by',
  noSort: 'By id.',
  ascending: 'Ascending',
  descending: 'Descending',
  flip: (field, direction) => `${field}: ${direction}. Turn around`,
  moveUp: (field) => `Move ${field} up`,
  moveDown: (field) => `Move ${field} down`,
  moved: (field, place) => `${field} is number ${number(place)}.`,
  removeSort: (field) => `Do not sort by ${field}`,
  addField: 'Field',
  add: 'Add',
  orderWaits: 'Similar records come with the nearest first; orders count again afterwards.',

  findSimilar: 'Find similar',
  findSimilarBy: (vector) => `By ${vector}`,
  similarTo: 'Similar to',
  backFromSimilar: 'Back from similar',
};
