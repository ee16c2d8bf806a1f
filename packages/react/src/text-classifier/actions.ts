import type { Shortcuts } from '../internal/shortcuts';

/** What keys do in a TextClassifier besides what they do in all components, by the name under which hosts change them. */
export type TextClassifierAction =
  | 'filter'
  | 'none'
  | 'expand'
  | 'sortByScore'
  | 'describe'
  | 'explain'
  | 'foldInputs';

/** `-` is typed without AltGr on nearly every layout; letters go with Alt, since alone they are labels. */
export const TEXT_CLASSIFIER_SHORTCUTS: Readonly<Record<TextClassifierAction, readonly string[]>> &
  Shortcuts = {
  filter: ['/'],
  none: ['-', 'Alt+0'],
  expand: ['Alt+l'],
  sortByScore: ['Alt+o'],
  describe: ['Alt+i'],
  explain: ['Alt+e'],
  foldInputs: ['Alt+t'],
};
