import type { ActiveSpan } from '@labelwright/core';

import { COMMON_MESSAGES, type CommonMessages } from '../../internal/common-messages';
import { DISPLAY_MESSAGES, type DisplayMessages } from './display-messages';
import { ENTITY_MESSAGES, type EntityMessages } from './entity-messages';
import { ACTION_NAMES, KEY_MESSAGES, type KeyMessages } from './key-messages';
import { PICKER_MESSAGES, type PickerMessages } from './picker-messages';
import { SUGGESTION_MESSAGES, type SuggestionMessages } from './suggestion-messages';

/** The words of the TokenTagger. */
export interface TokenTaggerMessages
  extends CommonMessages,
    KeyMessages,
    PickerMessages,
    DisplayMessages,
    EntityMessages,
    SuggestionMessages {
  /** Name of the whole component for assistive technology. */
  readonly component: string;
  /** Name of the text for assistive technology. */
  readonly text: string;
  readonly labels: string;
  /** Tooltip of a mark. */
  readonly markTitle: (
    label: string,
    layer: ActiveSpan['layer'],
    score: number | undefined,
    note?: string | undefined,
  ) => string;
  readonly tagged: (text: string, label: string) => string;
  readonly removed: (text: string, label: string) => string;
  /** A label is chosen for what will be selected. */
  readonly armed: (label: string) => string;
  readonly disarmed: (label: string) => string;
  readonly allRejected: string;
  readonly rejected: (text: string, label: string) => string;
}

export const TOKEN_TAGGER_MESSAGES: TokenTaggerMessages = {
  ...COMMON_MESSAGES,
  ...KEY_MESSAGES,
  ...DISPLAY_MESSAGES,
  ...ENTITY_MESSAGES,
  ...SUGGESTION_MESSAGES,
  ...PICKER_MESSAGES,
  component: 'Token tagging',
  text: 'Text to tag',
  labels: 'Labels',
  markTitle: (label, layer, score, note) => {
    if (layer === 'annotation') return note === undefined ? label : `${label}\n${note}`;
    return score === undefined
      ? `${label} (predicted)`
      : `${label} (predicted, ${COMMON_MESSAGES.score(score)})`;
  },
  tagged: (text, label) => `${text} is ${label}`,
  removed: (text, label) => `${label} removed from ${text}`,
  armed: (label) => `What you select now is tagged ${label}. Escape ends it.`,
  disarmed: (label) => `No longer tagging ${label}.`,
  allRejected: 'Predictions rejected.',
  rejected: (text, label) => `${label} rejected for ${text}`,
  shortcutNames: { ...COMMON_MESSAGES.shortcutNames, ...ACTION_NAMES },
};
