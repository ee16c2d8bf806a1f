import type { BulkChange, BulkRun } from '@labelwright/core';

import { pluralOf } from '../../messages/plural';

/** What can be done to many records at once. */
export type BulkKind = BulkChange['kind'];

/** What is done to records; or it is taken back, or done again. */
export type RunKind = BulkRun['kind'];

/** The words of changing many records at once. */
export interface BulkMessages {
  readonly toolbar: string;
  /** On the buttons. */
  readonly actions: Readonly<Record<BulkKind, string>>;
  /** Asked before many are changed: a title, and the button that does it. */
  readonly question: (kind: BulkKind, count: number) => string;
  readonly confirm: (kind: BulkKind, count: number) => string;
  /** In the question before validating: neither annotated nor predicted. */
  readonly nothingToValidate: (count: number, total: number) => string;
  readonly undoable: string;
  readonly running: (kind: RunKind, done: number, total: number | undefined) => string;
  readonly cancel: string;
  /** What a run has come to. */
  readonly done: (kind: RunKind, changed: number) => string;
  readonly unchanged: (count: number) => string;
  readonly failed: (count: number) => string;
  readonly cancelled: string;
  readonly showFailed: string;
  readonly failedTitle: string;
  readonly undo: string;
  readonly close: string;
  readonly labels: {
    readonly title: (count: number) => string;
    readonly filter: string;
    readonly noneFound: string;
    /** On how many of the records a label is. */
    readonly onCount: (count: number, total: number) => string;
    readonly willAdd: string;
    readonly willRemove: string;
    readonly validate: string;
    readonly apply: (count: number) => string;
    readonly counting: string;
  };
}

const { number, form } = pluralOf('en');
const records = (count: number) =>
  form(count, { one: `${number(count)} record`, other: `${number(count)} records` });

const VERBS: Readonly<Record<RunKind, string>> = {
  undo: 'Undo',
  redo: 'Redo',
  validate: 'Validate',
  discard: 'Discard',
  restore: 'Restore',
  clear: 'Clear',
  labels: 'Label',
};

const DONE: Readonly<Record<RunKind, string>> = {
  undo: 'as before',
  redo: 'changed again',
  validate: 'validated',
  discard: 'discarded',
  restore: 'restored',
  clear: 'cleared',
  labels: 'labelled',
};

export const BULK_MESSAGES: BulkMessages = {
  toolbar: 'Change the selected records',
  actions: { validate: 'Validate', discard: 'Discard', restore: 'Restore', clear: 'Clear', labels: 'Labels' },
  question: (kind, count) => `${VERBS[kind]} ${records(count)}?`,
  confirm: (kind, count) => `${VERBS[kind]} ${records(count)}`,
  nothingToValidate: (count, total) =>
    `${form(count, {
      one: `${number(count)} of ${number(total)} has`,
      other: `${number(count)} of ${number(total)} have`,
    })} neither an annotation nor a prediction: there is nothing to validate.`,
  undoable: 'You can undo this.',
  running: (kind, done, total) => {
    const count = total === undefined ? number(done) : `${number(done)} of ${number(total)}`;
    return `${VERBS[kind]}: ${count}`;
  },
  cancel: 'Stop',
  done: (kind, changed) => `${records(changed)} ${DONE[kind]}`,
  unchanged: (count) => `${number(count)} unchanged`,
  failed: (count) => `${number(count)} failed`,
  cancelled: 'stopped',
  showFailed: 'Show',
  failedTitle: 'What could not be changed',
  undo: 'Undo',
  close: 'Close',
  labels: {
    title: (count) => `Labels of ${records(count)}`,
    filter: 'Filter labels',
    noneFound: 'No label found',
    onCount: (count, total) => `${number(count)} of ${number(total)}`,
    willAdd: 'will be added',
    willRemove: 'will be removed',
    validate: 'Validate them too',
    apply: (count) => `Apply to ${records(count)}`,
    counting: 'Counting…',
  },
};
