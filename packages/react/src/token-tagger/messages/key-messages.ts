import type { ActiveSpan } from '@labelwright/core';

import { COMMON_MESSAGES } from '../../internal/common-messages';
import type { TokenTaggerAction, TokenTaggerMove } from '../keys';

/** A span that is pointed at, as it is told. */
export interface ToldSpan {
  readonly text: string;
  readonly label: string;
  readonly layer: ActiveSpan['layer'];
  /** From 0 to 1, of a prediction that has one. */
  readonly score: number | undefined;
  /** Its place among the spans that lie over its beginning, from 1: outer ones first. */
  readonly place: number;
  readonly count: number;
}

/** What the TokenTagger calls its keys, and what it says to those who do not see what keys do. */
export interface KeyMessages {
  /** What to do in the text, for assistive technology. */
  readonly textHint: string;
  /** What the moves are called in the list of shortcuts. */
  readonly moveNames: Readonly<Record<TokenTaggerMove, string>>;
  /** Above the moves in the list of shortcuts. */
  readonly moves: string;
  /** A text too long to be told: its first and last words, and how many there are. */
  readonly longText: (first: string, last: string, count: number) => string;
  /** `spans`: what lies over the beginning of the selection, outer ones first. */
  readonly selected: (text: string, spans: readonly Pick<ToldSpan, 'label' | 'layer'>[]) => string;
  readonly nothingSelected: string;
  readonly pointed: (span: ToldSpan) => string;
  readonly choosing: (text: string) => string;
  readonly reshaped: (text: string, label: string) => string;
  readonly splitInto: (first: string, second: string) => string;
  readonly noNeighbour: string;
  /** Of a step to the next or the previous span. */
  readonly noSpanThere: string;
  /** Where characters cannot be selected. */
  readonly onlyTokens: string;
  /** Many spans at once, after undoing or redoing. */
  readonly changed: (added: number, removed: number) => string;
}

export const KEY_MESSAGES: KeyMessages = {
  textHint:
    'Arrow keys select words, with Shift more or less. Enter chooses a label. Question mark lists all keys.',
  moves: 'Select; with Shift select more or less',
  moveNames: {
    leftToken: 'Token to the left',
    rightToken: 'Token to the right',
    leftWord: 'Word to the left',
    rightWord: 'Word to the right',
    leftCharacter: 'Character to the left',
    rightCharacter: 'Character to the right',
    lineAbove: 'Line above',
    lineBelow: 'Line below',
    lineStart: 'Start of the line',
    lineEnd: 'End of the line',
    leftLineEnd: 'Left end of the line',
    rightLineEnd: 'Right end of the line',
    previousSentence: 'Previous sentence',
    nextSentence: 'Next sentence',
    previousParagraph: 'Previous paragraph',
    nextParagraph: 'Next paragraph',
    screenAbove: 'A screen up',
    screenBelow: 'A screen down',
    textStart: 'Start of the text',
    textEnd: 'End of the text',
  },
  longText: (first, last, count) => `${first} … ${last}, ${count} words`,
  selected: (text, spans) =>
    [
      `${text} selected`,
      ...spans.map(({ label, layer }) => (layer === 'annotation' ? `in ${label}` : `in predicted ${label}`)),
    ].join(', '),
  nothingSelected: 'Nothing selected.',
  pointed: ({ text, label, layer, score, place, count }) =>
    [
      text,
      layer === 'annotation' ? label : `predicted ${label}`,
      ...(layer === 'suggestion' && score !== undefined ? [COMMON_MESSAGES.score(score)] : []),
      ...(count > 1 ? [`${place} of ${count} here`] : []),
    ].join(', '),
  choosing: (text) => `Choose a label for ${text}`,
  reshaped: (text, label) => `${label} is now ${text}`,
  splitInto: (first, second) => `Split into ${first} and ${second}`,
  noNeighbour: 'There is no other span to merge with.',
  noSpanThere: 'There are no more spans that way.',
  onlyTokens: 'This text is selected by its tokens.',
  changed: (added, removed) =>
    [
      ...(added > 0 ? [`${added} spans added`] : []),
      ...(removed > 0 ? [`${removed} spans removed`] : []),
    ].join(', '),
};

/** What else has keys, in the list of shortcuts: one name for each, or it does not compile. */
export const ACTION_NAMES: Readonly<Record<Exclude<TokenTaggerAction, TokenTaggerMove>, string>> = {
  nextSpan: 'Next span',
  previousSpan: 'Previous span',
  enter: 'Go into a span; choose a label; accept a prediction',
  openPicker: 'Choose a label',
  filterLabels: 'Filter the labels',
  takeProposal: 'Give the label that is proposed',
  leave: 'Leave the picker, the span, the selection',
  remove: 'Remove a span, or reject a prediction',
  endBack: 'Move the end of a span back',
  endForward: 'Move the end of a span on',
  startBack: 'Move the start of a span back',
  startForward: 'Move the start of a span on',
  split: 'Split a span before the caret, or in its middle',
  mergeNext: 'Merge a span with the next one',
  mergePrevious: 'Merge a span with the previous one',
  annotateOccurrences: 'Label all places with the same text',
  note: 'Write a note on a span',
  clearBack: 'Clear the tag of a token and go back',
  toggleLabelNames: 'Full names of labels, short ones or none',
  toggleInvisibles: 'Show or hide invisible characters',
};
