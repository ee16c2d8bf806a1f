import type { RecordStatus } from '@labelwright/core';

/** The words of the workspace's annotate part. */
export interface AnnotateMessages {
  readonly title: string;
  readonly queue: string;
  readonly previous: string;
  readonly next: string;
  readonly nextOpen: string;
  /** `place` counts from 1. While not all is known, `length` is so far. */
  readonly position: (place: number, length: number, complete: boolean) => string;
  readonly outside: (length: number) => string;
  readonly goTo: string;
  readonly goToLabel: (length: number) => string;
  readonly autoAdvance: string;
  readonly goesOn: string;
  readonly stays: string;
  readonly checkLater: string;
  readonly flagged: string;
  readonly unflagged: string;
  readonly note: string;
  readonly addNote: string;
  readonly notePlaceholder: string;
  readonly noteSaved: string;
  readonly info: string;
  readonly infoTitle: string;
  readonly copy: string;
  readonly copyRecord: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly fields: {
    readonly id: string;
    readonly status: string;
    readonly eventTimestamp: string;
    readonly lastUpdated: string;
    readonly annotationAgent: string;
    readonly predictionAgent: string;
    readonly metadata: string;
    readonly none: string;
  };
  readonly status: Readonly<Record<RecordStatus, string>>;
  readonly eventTime: (time: Date) => string;
  readonly guidelines: string;
  readonly closeGuidelines: string;
  readonly suggesting: string;
  readonly loading: string;
  /** Announced when records were skipped that somebody deleted. */
  readonly gone: (count: number) => string;
  readonly paused: string;
  readonly resume: string;
  readonly failed: string;
  readonly failedAdvice: string;
  readonly tryAgain: string;
  readonly emptyFiltered: string;
  readonly emptyFilteredAdvice: string;
  readonly clearFilter: string;
  readonly emptyDataset: string;
  readonly emptyDatasetAdvice: string;
  readonly importRecords: string;
  readonly end: string;
  readonly endCounts: (records: number, decided: number) => string;
  readonly endAdvice: string;
  readonly toFirst: string;
  readonly showMetrics: string;
  readonly exportRecords: string;
  readonly conflict: {
    readonly title: (id: string) => string;
    readonly advice: string;
    readonly mine: string;
    readonly theirs: string;
    readonly deleted: string;
    readonly keepMine: string;
    readonly takeTheirs: string;
    readonly more: (count: number) => string;
    readonly noAnswer: string;
    readonly emptyAnswer: string;
    readonly onlyHere: string;
    readonly announced: (count: number) => string;
  };
  /** Records that came since the queue was read. */
  readonly newcomers: {
    readonly count: (count: number) => string;
    readonly readAgain: string;
    readonly announced: string;
  };
  /** The queue of other filters could not be read, and the record of the last one is open. */
  readonly queueFailed: string;
  /** The journal fails: drafts, place and undo go with the page. */
  readonly notKept: string;
  /** While nothing can be saved. */
  readonly saveTrouble: {
    readonly title: (count: number) => string;
    readonly advice: string;
    readonly announced: string;
  };
  readonly refusal: {
    readonly title: (count: number) => string;
    readonly open: string;
    readonly announced: (count: number) => string;
  };
}

const NUMBERS = new Intl.NumberFormat('en');
const number = (count: number): string => NUMBERS.format(count);
const TIMES = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

export const ANNOTATE_MESSAGES: AnnotateMessages = {
  title: 'Annotate',
  queue: 'Queue of records',
  previous: 'Previous record',
  next: 'Next record',
  nextOpen: 'Next undecided record',
  position: (place, length, complete) => `${number(place)} of ${number(length)}${complete ? '' : '+'}`,
  outside: (length) => `not among ${number(length)}`,
  goTo: 'Go to a record by its number',
  goToLabel: (length) => `Number of the record, 1 to ${number(length)}`,
  autoAdvance: 'Go on after a decision',
  goesOn: 'Goes on after a decision.',
  stays: 'Stays after a decision.',
  checkLater: 'Check later',
  flagged: 'Flagged to check later.',
  unflagged: 'Flag taken away.',
  note: 'Note',
  addNote: 'Add a note',
  notePlaceholder: 'For yourself and for who reviews this record',
  noteSaved: 'Note saved.',
  info: 'About this record',
  infoTitle: 'About this record',
  copy: 'Copy',
  copyRecord: 'Copy the whole record as JSON',
  copied: 'Copied.',
  copyFailed: 'The browser did not allow copying.',
  fields: {
    id: 'Id',
    status: 'Status',
    eventTimestamp: 'Event time',
    lastUpdated: 'Last changed',
    annotationAgent: 'Annotated by',
    predictionAgent: 'Predicted by',
    metadata: 'Metadata',
    none: 'none',
  },
  status: { Default: 'Open', Edited: 'Pending', Validated: 'Validated', Discarded: 'Discarded' },
  eventTime: (time) => TIMES.format(time),
  guidelines: 'Guidelines',
  closeGuidelines: 'Close the guidelines',
  suggesting: 'Asking the model …',
  loading: 'Loading records …',
  gone: (count) =>
    count === 1 ? 'A deleted record was skipped.' : `${number(count)} deleted records were skipped.`,
  paused: 'The session is paused.',
  resume: 'Resume',
  failed: 'The records could not be read.',
  failedAdvice: 'Nothing is lost: what you decided is kept and will be saved.',
  tryAgain: 'Try again',
  emptyFiltered: 'No record matches.',
  emptyFilteredAdvice: 'Widen the search or take filters away.',
  clearFilter: 'Take all filters away',
  emptyDataset: 'This dataset has no records yet.',
  emptyDatasetAdvice: 'Import a file to begin.',
  importRecords: 'Import records',
  end: 'This is the last record of the queue.',
  endCounts: (records, decided) =>
    `${number(records)} ${records === 1 ? 'record' : 'records'} in the queue, ${number(decided)} ${
      decided === 1 ? 'decision' : 'decisions'
    } in this session.`,
  endAdvice: 'Go back to what was skipped, look at the metrics, or export.',
  toFirst: 'To the first undecided record',
  showMetrics: 'Metrics',
  exportRecords: 'Export',
  conflict: {
    title: (id) => `Record ${id} was changed elsewhere while you worked on it.`,
    advice: 'Nothing has been overwritten. Choose which version counts.',
    mine: 'Mine',
    theirs: 'Theirs',
    deleted: 'The record was deleted.',
    keepMine: 'Keep mine',
    takeTheirs: 'Take theirs',
    more: (count) => `${number(count)} more`,
    noAnswer: 'Not annotated',
    emptyAnswer: 'Nothing applies',
    onlyHere: 'only here',
    announced: (count) =>
      count === 1 ? 'A record was changed elsewhere.' : `${number(count)} records were changed elsewhere.`,
  },
  newcomers: {
    count: (count) =>
      count === 1
        ? 'One record came since this queue was read.'
        : `${number(count)} records came since this queue was read.`,
    readAgain: 'Read it again',
    announced: 'Records came in that are not in this queue.',
  },
  queueFailed: 'The queue could not be read.',
  notKept: 'Drafts, your place and undo are not kept over a reload for now.',
  saveTrouble: {
    title: (count) =>
      count === 1 ? 'One record is not saved yet.' : `${number(count)} records are not saved yet.`,
    advice: 'What you decide is kept here and sent again by itself.',
    announced: 'Nothing can be saved for now.',
  },
  refusal: {
    title: (count) =>
      count === 1 ? 'One record was not saved.' : `${number(count)} records were not saved.`,
    open: 'Open',
    announced: (count) =>
      count === 1 ? 'A record was not saved.' : `${number(count)} records were not saved.`,
  },
};
