import type { RecordStatus } from '@labelwright/core';

import { COMMON_MESSAGES } from '../../internal/common-messages';
import { pluralOf } from '../../messages/plural';
import { BULK_MESSAGES, type BulkMessages } from './bulk-messages';

/** The words of the workspace's explore part. */
export interface ExploreMessages {
  readonly title: string;
  /** The list, and what its keys do. */
  readonly list: string;
  readonly listHelp: string;
  readonly selected: (count: number) => string;
  readonly selectRecord: string;
  readonly selectShown: string;
  readonly selectAll: (count: number) => string;
  readonly selectNone: string;
  readonly openRecord: string;
  readonly record: string;
  readonly recordText: string;
  readonly prediction: string;
  readonly annotation: string;
  readonly status: Readonly<Record<RecordStatus, string>>;
  readonly noPrediction: string;
  readonly noAnnotation: string;
  /** Somebody answered that no label applies, that nothing is to be marked, that the text is empty. */
  readonly noLabels: string;
  readonly noSpans: string;
  readonly emptyText: string;
  /** Labels, candidates or texts that there is no room for. */
  readonly more: (count: number) => string;
  readonly moreTexts: (count: number) => string;
  /** A probability from 0 to 1. */
  readonly score: (score: number) => string;
  readonly number: (count: number) => string;
  readonly by: (agent: string, others: number) => string;
  readonly agrees: string;
  readonly differs: string;
  readonly checkLater: string;
  readonly note: string;
  readonly time: (time: Date) => string;
  readonly loading: string;
  readonly gone: string;
  readonly empty: string;
  readonly noRecords: string;
  readonly filtersOn: string;
  readonly similar: string;
  readonly clearFilters: string;
  readonly failed: string;
  readonly retry: string;
  readonly bulk: BulkMessages;
}

const { number, form } = pluralOf('en');
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
const times = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

export const EXPLORE_MESSAGES: ExploreMessages = {
  title: 'Explore',
  list: 'Records',
  listHelp:
    'Arrow keys move, Space selects, Shift with an arrow selects several, Enter opens a record, Escape clears the selection.',
  selected: (count) => `${number(count)} selected`,
  selectRecord: 'Select',
  selectShown: 'Select the records in view',
  selectAll: (count) => `Select all ${number(count)} results`,
  selectNone: 'Clear selection',
  openRecord: 'Open',
  record: 'Record',
  recordText: 'Text',
  prediction: 'Prediction',
  annotation: 'Annotation',
  status: COMMON_MESSAGES.status,
  noPrediction: 'No prediction',
  noAnnotation: 'Not annotated',
  noLabels: 'No label',
  noSpans: 'Nothing marked',
  emptyText: 'Empty text',
  more: (count) => `+${number(count)} more`,
  moreTexts: (count) =>
    form(count, { one: `+${number(count)} more text`, other: `+${number(count)} more texts` }),
  score: (score) => percent.format(score),
  number,
  by: (agent, others) => (others === 0 ? `by ${agent}` : `by ${agent} and ${number(others)} more`),
  agrees: 'As predicted',
  differs: 'Not as predicted',
  checkLater: 'Check later',
  note: 'Note',
  time: (time) => times.format(time),
  loading: 'Loading',
  gone: 'This record was deleted.',
  empty: 'No record matches.',
  noRecords: 'This dataset has no records yet.',
  filtersOn: 'These filters are on:',
  similar: 'Similar records',
  clearFilters: 'Clear all filters',
  failed: 'The records could not be read.',
  retry: 'Try again',
  bulk: BULK_MESSAGES,
};
