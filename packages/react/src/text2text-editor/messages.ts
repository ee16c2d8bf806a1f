import type { LimitBreach, TextCounts, TextUnit } from '@labelwright/core';

import { COMMON_MESSAGES, type CommonMessages } from '../internal/common-messages';
import { DIFF_MESSAGES, type DiffMessages } from './diff-messages';

/** The words of the Text2TextEditor. */
export interface Text2TextEditorMessages extends CommonMessages, DiffMessages {
  /** Name of the whole component for assistive technology. */
  readonly component: string;
  readonly source: string;
  readonly candidates: string;
  /** Name of the text field. */
  readonly editor: string;
  readonly placeholder: string;
  /** What became of a candidate. */
  readonly candidateState: Readonly<Record<'proposed' | 'accepted' | 'edited' | 'rejected', string>>;
  /** Name of the button that turns down the candidate at `number`, counted from 1. */
  readonly rejectCandidate: (number: number) => string;
  readonly candidateTaken: (number: number) => string;
  readonly candidateRejected: (number: number) => string;
  /** In the list of shortcuts: the number keys. */
  readonly candidateKeys: string;
  /** Name of the group of buttons under the text field. */
  readonly tools: string;
  readonly copySource: string;
  readonly sourceCopied: string;
  readonly copyFailed: string;
  readonly insertSelection: string;
  readonly selectionInserted: string;
  readonly nothingSelected: string;
  readonly showMore: string;
  readonly showLess: string;
  readonly invisibles: string;
  readonly invisiblesShown: (shown: boolean) => string;
  /** Name of the counts. */
  readonly counts: string;
  /** How many of a unit there are, and how many there may be, where that is limited. */
  readonly count: (unit: TextUnit, counts: TextCounts, max: number | undefined) => string;
  /** What is wrong with the length of a text. */
  readonly breach: (breach: LimitBreach) => string;
  /** Said instead of validating. */
  readonly notValidated: (reason: string) => string;
}

const number = new Intl.NumberFormat('en');

const UNITS: Readonly<Record<TextUnit, readonly [one: string, other: string]>> = {
  characters: ['character', 'characters'],
  words: ['word', 'words'],
  tokens: ['token', 'tokens'],
};

const counted = (count: number, unit: TextUnit) =>
  `${number.format(count)} ${count === 1 ? UNITS[unit][0] : UNITS[unit][1]}`;

export const TEXT2TEXT_EDITOR_MESSAGES: Text2TextEditorMessages = {
  ...COMMON_MESSAGES,
  ...DIFF_MESSAGES,
  component: 'Text editor',
  source: 'Source',
  candidates: 'Candidates',
  editor: 'Your text',
  placeholder: 'Write the text',
  candidateState: {
    proposed: 'In the editor',
    accepted: 'Accepted',
    edited: 'Edited',
    rejected: 'Rejected',
  },
  rejectCandidate: (number) => `Reject candidate ${number}`,
  candidateTaken: (number) => `Candidate ${number} taken.`,
  candidateRejected: (number) => `Candidate ${number} rejected.`,
  candidateKeys: 'The numbers 1 to 9 take a candidate; in the editor together with Alt.',
  tools: 'Text tools',
  copySource: 'Copy source',
  sourceCopied: 'Source copied.',
  copyFailed: 'The browser does not allow copying.',
  insertSelection: 'Insert selection',
  selectionInserted: 'Selection inserted.',
  nothingSelected: 'Nothing is selected in the source.',
  showMore: 'Show more',
  showLess: 'Show less',
  invisibles: 'Invisible characters',
  invisiblesShown: (shown) => (shown ? 'Invisible characters shown.' : 'Invisible characters hidden.'),
  counts: 'Length of your text',
  count: (unit, counts, max) =>
    max === undefined
      ? counted(counts[unit], unit)
      : `${number.format(counts[unit])} of ${counted(max, unit)}`,
  breach: ({ unit, bound, limit, count }) =>
    bound === 'max' ? `${counted(count - limit, unit)} too many` : `${counted(limit - count, unit)} too few`,
  notValidated: (reason) => `Not validated: ${reason}.`,
  shortcutNames: {
    ...COMMON_MESSAGES.shortcutNames,
    edit: 'Go into the editor',
    leave: 'Leave the editor',
    reject: 'Reject the candidate',
    toggleDiff: 'Show or hide what was changed',
    toggleInvisibles: 'Show or hide invisible characters',
    readSource: 'Go to the source, arrow keys select words',
    copySource: 'Copy the source',
    insertSelection: 'Insert what is selected in the source',
    foldSource: 'Show more or less of the source',
  },
};
