import { COMMON_MESSAGES, type CommonMessages } from '../internal/common-messages';
import type { TextClassifierAction } from './actions';
import { COMPARISON_MESSAGES, type ComparisonMessages } from './comparison-messages';
import { EXPLANATION_MESSAGES, type ExplanationMessages } from './explanation-messages';

/** The words of the TextClassifier. */
export interface TextClassifierMessages extends CommonMessages, ComparisonMessages, ExplanationMessages {
  /** Name of the whole component for assistive technology. */
  readonly component: string;
  readonly labels: string;
  readonly filterLabels: string;
  readonly noLabelMatches: string;
  /** On the button that shows the labels beyond the first ones. */
  readonly moreLabels: (count: number) => string;
  readonly fewerLabels: string;
  /** Said after expanding and collapsing: how many labels are shown now. */
  readonly labelsShown: (count: number) => string;
  /** What a predicted label is called, after its score. */
  readonly predicted: string;
  /** Beside a label that the annotator created. */
  readonly newLabel: string;
  /** How many labels are chosen; only where there may be more than one. */
  readonly chosenCount: (count: number) => string;
  readonly noneApplies: string;
  /** Said when the answer that no label applies was given. */
  readonly noneChosen: string;
  readonly noneTakenBack: string;
  readonly chosen: (label: string) => string;
  /** Choosing decided the record as well. */
  readonly chosenAndValidated: (label: string) => string;
  readonly takenBack: (label: string) => string;
  /** On the button that makes a label of what is in the filter. */
  readonly createLabel: (label: string) => string;
  readonly created: (label: string) => string;
  /** How many labels the filter found. */
  readonly found: (count: number) => string;
  /** On the button that lists the labels by their scores instead of in the order of the settings. */
  readonly sortByScore: string;
  /** On the button that shows what the labels mean. */
  readonly descriptions: string;
  /** Said when a key has done what a button of that name does. */
  readonly toggled: (name: string, on: boolean) => string;
  /** Where neither the settings nor the record name a label. */
  readonly noLabels: string;
  /** On the button that shows all of a long text; `name` of the input, where it has one. */
  readonly unfoldInput: (name: string | undefined) => string;
  readonly foldInput: (name: string | undefined) => string;
  /** In the list of shortcuts: the keys that have no row of their own. */
  readonly labelKeys: string;
  /** The same while there is a filter. */
  readonly labelNumbers: string;
}

/** What the keys are called in the list of shortcuts: one name for each, or it does not compile. */
const ACTION_NAMES: Readonly<Record<TextClassifierAction, string>> = {
  filter: 'Filter the labels',
  none: 'No label applies',
  expand: 'Show more or fewer labels',
  sortByScore: 'Sort the labels by score',
  describe: 'Show or hide descriptions',
  explain: 'Show or hide the explanation',
  foldInputs: 'Show all of long texts, or their beginnings',
};

export const TEXT_CLASSIFIER_MESSAGES: TextClassifierMessages = {
  ...COMMON_MESSAGES,
  ...COMPARISON_MESSAGES,
  ...EXPLANATION_MESSAGES,
  component: 'Text classification',
  labels: 'Labels',
  filterLabels: 'Filter labels',
  noLabelMatches: 'No label matches.',
  moreLabels: (count) => `+${count} more`,
  fewerLabels: 'Show fewer',
  labelsShown: (count) => (count === 1 ? '1 label shown.' : `${count} labels shown.`),
  predicted: 'predicted',
  newLabel: 'new',
  chosenCount: (count) => (count === 1 ? '1 label chosen' : `${count} labels chosen`),
  noneApplies: 'No label applies',
  noneChosen: 'No label applies.',
  noneTakenBack: 'No longer answered that no label applies.',
  chosen: (label) => `${label} chosen.`,
  chosenAndValidated: (label) => `${label} chosen and validated.`,
  takenBack: (label) => `${label} taken back.`,
  createLabel: (label) => `Create “${label}”`,
  created: (label) => `${label} created and chosen.`,
  found: (count) => (count === 1 ? '1 label found.' : `${count} labels found.`),
  sortByScore: 'Sort by score',
  descriptions: 'Descriptions',
  toggled: (name, on) => `${name}: ${on ? 'on' : 'off'}.`,
  noLabels: 'There are no labels to choose from.',
  unfoldInput: (name) => (name === undefined ? 'Show all of the text' : `Show all of ${name}`),
  foldInput: (name) => (name === undefined ? 'Show less of the text' : `Show less of ${name}`),
  labelKeys:
    'The key on a label chooses it, or takes it back. Arrow keys move between labels, Space takes the one in focus.',
  labelNumbers:
    'The number of a label chooses it, or takes it back; Enter ends a number that could go on. A letter goes to the filter; with Alt it is the key of a label. Arrow keys move between labels, Space takes the one in focus.',
  shortcutNames: { ...COMMON_MESSAGES.shortcutNames, ...ACTION_NAMES },
};
