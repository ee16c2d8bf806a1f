import { COMMON_MESSAGES } from '../../internal/common-messages';

/** What the picker of labels says. */
export interface PickerMessages {
  /** Name of the list for assistive technology. */
  readonly picker: string;
  readonly filterLabels: string;
  /** In place of labels where neither settings nor the record bring any. */
  readonly noLabels: string;
  readonly noLabelMatches: string;
  /** On the first option: a prediction of this range has the label; `score` from 0 to 1. */
  readonly predictedScore: (score: number) => string;
  /** On the first option where nothing is predicted. */
  readonly lastUsed: string;
  /** Name of the row of actions for the active span. */
  readonly spanActions: string;
  /** Name of the list of spans that lie over each other where somebody clicked. */
  readonly spansHere: string;
  readonly remove: string;
  /** Where there is nothing to split. */
  readonly split: string;
  readonly splitAs: (first: string, second: string) => string;
  /** Where there is nothing to merge with. */
  readonly mergePrevious: string;
  readonly mergeNext: string;
  readonly mergeWith: (label: string, text: string) => string;
  readonly note: string;
  readonly notePlaceholder: string;
  readonly noteSaved: (text: string, note: string) => string;
  readonly noteRemoved: (text: string) => string;
  /** Name of the panel that previews them. */
  readonly labelOccurrences: string;
  /** `open`: how many of the `count` places lack the label. */
  readonly occurrenceCount: (count: number, open: number, text: string) => string;
  readonly matchCase: string;
  readonly wholeWords: string;
  readonly labelAll: (count: number, label: string) => string;
  readonly labelledAll: (count: number, text: string, label: string) => string;
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

export const PICKER_MESSAGES: PickerMessages = {
  picker: 'Choose a label',
  filterLabels: 'Filter labels',
  noLabels: 'There are no labels to choose from.',
  noLabelMatches: 'No label matches.',
  predictedScore: (score) => `predicted ${COMMON_MESSAGES.score(score)}`,
  lastUsed: 'last used',
  spanActions: 'This span',
  spansHere: 'Spans here',
  remove: 'Remove',
  split: 'Split',
  splitAs: (first, second) => `Split into “${first}” and “${second}”`,
  mergePrevious: 'Merge with the previous span',
  mergeNext: 'Merge with the next span',
  mergeWith: (label, text) => `Merge with ${label} “${text}”`,
  note: 'Note',
  notePlaceholder: 'Note. Enter saves it.',
  noteSaved: (text, note) => `Note on ${text}: ${note}`,
  noteRemoved: (text) => `Note removed from ${text}`,
  labelOccurrences: 'Label all occurrences',
  occurrenceCount: (count, open, text) => {
    const found = `“${text}” occurs ${times(count)}`;
    if (open === count) return `${found}.`;
    return open === 0 ? `${found}, all labelled.` : `${found}, ${open} not labelled yet.`;
  },
  matchCase: 'Match case',
  wholeWords: 'Whole words',
  labelAll: (count, label) => (count === 0 ? `All are ${label}` : `Label ${count} as ${label}`),
  labelledAll: (count, text, label) => `${text} is ${label}, labelled ${times(count)} more.`,
};
