import type { ActiveSpan } from '@labelwright/core';

import { COMMON_MESSAGES, type CommonMessages } from '../internal/common-messages';

/** The words of the TokenTagger. */
export interface TokenTaggerMessages extends CommonMessages {
  /** Name of the whole component for assistive technology. */
  readonly component: string;
  /** Name of the text for assistive technology. */
  readonly text: string;
  readonly labels: string;
  readonly picker: string;
  readonly filterLabels: string;
  /** In place of labels where neither settings nor the record bring any. */
  readonly noLabels: string;
  readonly noLabelMatches: string;
  /** On the first option: a prediction of this range has the label; `score` from 0 to 1. */
  readonly predictedScore: (score: number) => string;
  /** On the first option where nothing is predicted. */
  readonly lastUsed: string;
  readonly remove: string;
  readonly suggestions: (count: number) => string;
  readonly rejectAll: string;
  /** Tooltip of a mark. */
  readonly markTitle: (label: string, layer: ActiveSpan['layer'], score: number | undefined) => string;
  readonly selected: (text: string) => string;
  readonly tagged: (text: string, label: string) => string;
  readonly removed: (text: string, label: string) => string;
  readonly allRejected: string;
  readonly rejected: (text: string, label: string) => string;
  /** The keys of the text that no shortcut names, and what they do: below the list of shortcuts. */
  readonly textKeys: readonly (readonly [keys: string, name: string])[];
  readonly pointed: (text: string, label: string, layer: ActiveSpan['layer']) => string;
}

export const TOKEN_TAGGER_MESSAGES: TokenTaggerMessages = {
  ...COMMON_MESSAGES,
  component: 'Token tagging',
  text: 'Text to tag',
  labels: 'Labels',
  picker: 'Choose a label',
  filterLabels: 'Filter labels',
  noLabels: 'There are no labels to choose from.',
  noLabelMatches: 'No label matches.',
  predictedScore: (score) => `predicted ${COMMON_MESSAGES.score(score)}`,
  lastUsed: 'last used',
  remove: 'Remove',
  suggestions: (count) => (count === 1 ? '1 prediction left' : `${count} predictions left`),
  rejectAll: 'Reject all',
  markTitle: (label, layer, score) => {
    if (layer === 'annotation') return label;
    return score === undefined
      ? `${label} (predicted)`
      : `${label} (predicted, ${COMMON_MESSAGES.score(score)})`;
  },
  selected: (text) => `${text} selected`,
  tagged: (text, label) => `${text} is ${label}`,
  removed: (text, label) => `${label} removed from ${text}`,
  allRejected: 'Predictions rejected.',
  rejected: (text, label) => `${label} rejected for ${text}`,
  pointed: (text, label, layer) =>
    layer === 'annotation' ? `${text}, ${label}` : `${text}, predicted ${label}`,
  textKeys: [
    ['Arrow keys', 'Select the next word or paragraph'],
    ['Shift+Arrow keys', 'Select more, or less'],
    ['Alt+Left, Alt+Right', 'Select by character (in texts without tokens; with Shift more, or less)'],
    ['Home, End', 'Select the first or the last word'],
    ['Space', 'Give the label that is proposed'],
  ],
  shortcutNames: {
    ...COMMON_MESSAGES.shortcutNames,
    nextSpan: 'Next span',
    previousSpan: 'Previous span',
    openPicker: 'Choose a label, or accept a prediction',
    remove: 'Remove a span, or reject a prediction',
    leave: 'Leave the picker, then the selection',
  },
};
