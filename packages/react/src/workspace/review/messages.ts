import { pluralOf } from '../../messages/plural';

/** The words of the workspace's review part; numbers are written as in the metrics. */
export interface ReviewMessages {
  readonly title: string;
  readonly notDefinedHint: string;
  /** No record has answers of two agents. */
  readonly nothing: string;
  readonly agreement: string;
  readonly agreementOf: (records: number, share: string) => string;
  readonly differ: (records: number) => string;
  readonly alpha: string;
  readonly kappa: string;
  readonly spanF1: string;
  readonly label: string;
  readonly alphaHint: string;
  readonly kappaHint: string;
  readonly f1Hint: string;
  readonly pair: string;
  readonly pairOf: (first: string, second: string, records: number) => string;
  readonly bothGave: string;
  readonly onlyOne: (agent: string) => string;
  readonly differing: string;
  readonly showDiffering: (label: string, records: number) => string;
  readonly list: string;
  readonly which: string;
  readonly open: (records: number) => string;
  readonly differingOnly: (records: number) => string;
  readonly all: (records: number) => string;
  readonly about: (label: string) => string;
  readonly emptyList: string;
  readonly loading: string;
  readonly gone: string;
  readonly failed: string;
  readonly apart: (share: string) => string;
  readonly same: string;
  readonly reviewed: string;
  readonly reviewedBy: (agent: string) => string;
  readonly current: string;
  readonly answers: string;
  readonly answerOf: (agent: string) => string;
  readonly take: (agent: string) => string;
  readonly takeKey: (agent: string, key: string) => string;
  readonly union: string;
  readonly intersection: string;
  readonly merged: (answer: string) => string;
  readonly edit: string;
  readonly previous: string;
  readonly next: string;
  readonly place: (place: number, count: number) => string;
  readonly noneApplies: string;
  readonly noSpans: string;
  readonly emptyText: string;
  readonly onlyHere: string;
  readonly asFirst: (agent: string) => string;
  readonly removed: string;
  readonly added: string;
  readonly taken: (agent: string) => string;
  readonly mergedAnd: string;
  readonly noAgent: string;
  readonly readOnly: string;
  readonly keys: string;
}

const { number, form } = pluralOf('en');
const records = (count: number) => form(count, { one: '1 record', other: `${number(count)} records` });

export const REVIEW_MESSAGES: ReviewMessages = {
  title: 'Review',
  notDefinedHint: 'not defined: nothing varies that could be compared',
  nothing: 'No record that matches the filters has annotations of two or more agents.',
  agreement: 'Agreement',
  agreementOf: (count, share) => `${records(count)} with several answers; all agree on ${share} of them.`,
  differ: (count) => form(count, { one: '1 record differs', other: `${number(count)} records differ` }),
  alpha: 'Krippendorff’s alpha',
  kappa: 'Cohen’s kappa',
  spanF1: 'F1 of spans',
  label: 'Label',
  alphaHint:
    'Of all agents: 1 is full agreement, 0 as much as by chance. Sets of labels are compared by MASI, spans by token.',
  kappaHint: 'Of two agents: 1 is full agreement, 0 as much as by chance. Spans are compared by token.',
  f1Hint: 'Of two agents: spans with the same label and the same ends.',
  pair: 'Compare',
  pairOf: (first, second, count) => `${first} and ${second}, ${records(count)}`,
  bothGave: 'Both',
  onlyOne: (agent) => `Only ${agent}`,
  differing: 'Differing records',
  showDiffering: (label, count) => `${label}: ${records(count)} differ. List them.`,
  list: 'Records',
  which: 'Which records',
  open: (count) => `To review (${number(count)})`,
  differingOnly: (count) => `Differing (${number(count)})`,
  all: (count) => `All (${number(count)})`,
  about: (label) => `About ${label}`,
  emptyList: 'No records in this list.',
  loading: 'Loading…',
  gone: 'This record is not there any more.',
  failed: 'The record could not be read.',
  apart: (share) => `${share} apart`,
  same: 'All agree',
  reviewed: 'Reviewed',
  reviewedBy: (agent) => `Reviewed by ${agent}`,
  current: 'Annotation',
  answers: 'Answers',
  answerOf: (agent) => `Answer of ${agent}`,
  take: (agent) => `Take ${agent}’s`,
  takeKey: (agent, key) => `Take the answer of ${agent} (key ${key})`,
  union: 'Everything any has',
  intersection: 'What all have',
  merged: (answer) => `Would be: ${answer}`,
  edit: 'Edit in Annotate',
  previous: 'Previous record',
  next: 'Next record',
  place: (place, count) => `${number(place)} of ${number(count)}`,
  noneApplies: 'No label applies',
  noSpans: 'No spans',
  emptyText: 'Empty',
  onlyHere: 'not in every answer',
  asFirst: (agent) => `Changes against ${agent}`,
  removed: 'removed',
  added: 'added',
  taken: (agent) => `Took the answer of ${agent}.`,
  mergedAnd: 'Merged the answers.',
  noAgent: 'Nobody is named as annotator, so a review would be by nobody. It can only be read.',
  readOnly: 'Answers can only be read here.',
  keys: '1 to 9 take an answer, U and I merge, J and K go on and back, E edits.',
};
