import { pluralOf } from '../../messages/plural';

/** The words of the workspace's metrics part. */
export interface MetricsMessages {
  readonly title: string;
  readonly number: (count: number) => string;
  /** A share from 0 to 1, without decimals. */
  readonly percent: (share: number) => string;
  /** A score from 0 to 1, or an agreement from -1 to 1. */
  readonly score: (value: number) => string;
  /** In the place of a score that nothing was measured for, and what that means. */
  readonly notDefined: string;
  readonly notDefinedHint: string;
  readonly progress: string;
  readonly decided: (share: string) => string;
  readonly validated: string;
  readonly discarded: string;
  readonly edited: string;
  readonly left: string;
  readonly all: string;
  readonly status: string;
  readonly records: string;
  readonly share: string;
  /** The progress in one sentence. */
  readonly progressText: (counts: {
    readonly validated: number;
    readonly discarded: number;
    readonly left: number;
    readonly total: number;
  }) => string;
  readonly refresh: string;
  readonly cancel: string;
  readonly computing: (read: number, total: number | undefined) => string;
  /** How old the numbers are. */
  readonly computed: (minutes: number, records: number) => string;
  readonly stale: string;
  readonly cancelled: string;
  readonly failed: string;
  readonly ready: string;
  readonly noRecords: string;
  readonly pace: string;
  readonly perHour: (records: number) => string;
  readonly timeLeft: string;
  readonly duration: (minutes: number) => string;
  readonly noPace: string;
  readonly noneLeft: string;
  readonly labels: string;
  readonly label: string;
  readonly annotated: string;
  readonly predicted: string;
  readonly annotators: string;
  readonly annotator: string;
  readonly noAnnotators: string;
  readonly noLabels: string;
  readonly evaluation: string;
  readonly evaluationOf: (records: number, share: string) => string;
  readonly noEvaluation: string;
  readonly spansExact: string;
  readonly precision: string;
  readonly recall: string;
  readonly f1: string;
  readonly support: string;
  readonly truePositives: string;
  readonly missed: string;
  readonly spurious: string;
  readonly micro: string;
  readonly macro: string;
  readonly weighted: string;
  readonly showMissed: (label: string, count: number) => string;
  readonly showSpurious: (label: string, count: number) => string;
  readonly confusion: string;
  readonly confusionCaption: string;
  /** What a cell of the matrix says, and does. */
  readonly cell: (annotated: string, predicted: string, count: number) => string;
  readonly notPredicted: string;
  readonly notAnnotated: string;
  readonly otherLabels: (count: number) => string;
  readonly showAll: (count: number) => string;
  readonly showFewer: string;
  readonly shadeHint: string;
  readonly calibration: string;
  readonly calibrationHint: string;
  readonly calibrationError: (value: string) => string;
  readonly scores: string;
  readonly scoreRange: (from: string, to: string) => string;
  readonly meanScore: string;
  readonly correct: string;
  readonly predictions: string;
  readonly mentions: string;
  readonly mentionsOf: string;
  readonly mention: string;
  readonly count: string;
  readonly spanCount: (count: number) => string;
  readonly density: (perRecord: string, per100Tokens: string) => string;
  readonly noMentions: string;
}

const { number, form } = pluralOf('en');
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
const score = new Intl.NumberFormat('en', { minimumFractionDigits: 3, maximumFractionDigits: 3 });
const records = (count: number) => form(count, { one: '1 record', other: `${number(count)} records` });
const minutesOf = (count: number) => form(count, { one: '1 minute', other: `${number(count)} minutes` });
const times = (count: number) => form(count, { one: '1 time', other: `${number(count)} times` });

export const METRICS_MESSAGES: MetricsMessages = {
  title: 'Metrics',
  number,
  percent: (share) => percent.format(share),
  score: (value) => score.format(value),
  notDefined: '–',
  notDefinedHint: 'not defined: there is nothing that it could be measured by',
  progress: 'Progress',
  decided: (share) => `${share} decided`,
  validated: 'Validated',
  discarded: 'Discarded',
  edited: 'Begun',
  left: 'Left',
  all: 'All',
  status: 'Status',
  records: 'Records',
  share: 'Share',
  progressText: ({ validated, discarded, left, total }) =>
    `${number(validated)} validated, ${number(discarded)} discarded, ${number(left)} left of ${records(total)}`,
  refresh: 'Refresh',
  cancel: 'Cancel',
  computing: (read, total) =>
    total === undefined ? `${records(read)} read` : `${number(read)} of ${records(total)} read`,
  computed: (minutes, count) =>
    minutes < 1 ? `From ${records(count)}, just now` : `From ${records(count)}, ${minutesOf(minutes)} ago`,
  stale: 'Something has changed since.',
  cancelled: 'Cancelled.',
  failed: 'The records could not be read.',
  ready: 'The numbers are up to date.',
  noRecords: 'No records match the filters.',
  pace: 'Pace',
  perHour: (count) => `${records(count)} an hour`,
  timeLeft: 'Time left',
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = Math.round(minutes % 60);
    return hours === 0 ? minutesOf(rest) : `${number(hours)} h ${number(rest)} min`;
  },
  noPace: 'Known after some decisions.',
  noneLeft: 'Nothing is left.',
  labels: 'Labels',
  label: 'Label',
  annotated: 'Annotated',
  predicted: 'Predicted',
  annotators: 'Annotators',
  annotator: 'Annotator',
  noAnnotators: 'Nobody has annotated yet.',
  noLabels: 'No label was given or predicted.',
  evaluation: 'Predictions against annotations',
  evaluationOf: (count, share) =>
    `${records(count)} with both; ${share} of them predicted exactly as annotated.`,
  noEvaluation: 'No record has both a prediction and an annotation.',
  spansExact: 'A span counts as predicted where its label and both ends are the same.',
  precision: 'Precision',
  recall: 'Recall',
  f1: 'F1',
  support: 'Support',
  truePositives: 'Right',
  missed: 'Missed',
  spurious: 'Spurious',
  micro: 'Micro average',
  macro: 'Macro average',
  weighted: 'Weighted average',
  showMissed: (label, count) => `${label}: missed ${times(count)}. Show the records.`,
  showSpurious: (label, count) =>
    `${label}: predicted ${times(count)} where it is not annotated. Show the records.`,
  confusion: 'Confusion matrix',
  confusionCaption: 'Rows: as annotated. Columns: as predicted. A cell shows its records.',
  cell: (annotated, predicted, count) => `Annotated ${annotated}, predicted ${predicted}: ${number(count)}`,
  notPredicted: 'Not predicted',
  notAnnotated: 'Not annotated',
  otherLabels: (count) => form(count, { one: '1 other label', other: `${number(count)} other labels` }),
  showAll: (count) => `Show all ${number(count)}`,
  showFewer: 'Show fewer',
  shadeHint: 'The larger its part of the row, the stronger the colour of a cell.',
  calibration: 'Scores',
  calibrationHint: 'Where scores can be trusted, as many predictions are right as their mean score says.',
  calibrationError: (value) => `Expected calibration error: ${value}`,
  scores: 'Score',
  scoreRange: (from, to) => `${from} to ${to}`,
  meanScore: 'Mean score',
  correct: 'Right',
  predictions: 'Predictions',
  mentions: 'Mentions',
  mentionsOf: 'Mentions as',
  mention: 'Mention',
  count: 'Count',
  spanCount: (count) => form(count, { one: '1 span', other: `${number(count)} spans` }),
  density: (perRecord, per100Tokens) => `${perRecord} spans a record, ${per100Tokens} per 100 tokens.`,
  noMentions: 'No spans yet.',
};
