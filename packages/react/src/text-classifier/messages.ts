import { COMMON_MESSAGES, type CommonMessages } from '../internal/common-messages';

/** The words of the TextClassifier. */
export interface TextClassifierMessages extends CommonMessages {
  /** Name of the whole component for assistive technology. */
  readonly component: string;
  readonly labels: string;
  readonly filterLabels: string;
  readonly noLabelMatches: string;
  /** On the button that shows the labels beyond the first ones. */
  readonly moreLabels: (count: number) => string;
  readonly fewerLabels: string;
  /** What a predicted label is called, after its score. */
  readonly predicted: string;
  /** How many labels are chosen; only where there may be more than one. */
  readonly chosenCount: (count: number) => string;
  readonly noneApplies: string;
  readonly chosen: (label: string) => string;
  /** Choosing decided the record as well. */
  readonly chosenAndValidated: (label: string) => string;
  readonly takenBack: (label: string) => string;
  /** How many labels the filter found. */
  readonly found: (count: number) => string;
  /** Where neither the settings nor the record name a label. */
  readonly noLabels: string;
  /** In the list of shortcuts: the keys that have no row of their own. */
  readonly labelKeys: string;
}

export const TEXT_CLASSIFIER_MESSAGES: TextClassifierMessages = {
  ...COMMON_MESSAGES,
  component: 'Text classification',
  labels: 'Labels',
  filterLabels: 'Filter labels',
  noLabelMatches: 'No label matches.',
  moreLabels: (count) => `+${count} more`,
  fewerLabels: 'Show fewer',
  predicted: 'predicted',
  chosenCount: (count) => (count === 1 ? '1 label chosen' : `${count} labels chosen`),
  noneApplies: 'No label applies',
  chosen: (label) => `${label} chosen.`,
  chosenAndValidated: (label) => `${label} chosen and validated.`,
  takenBack: (label) => `${label} taken back.`,
  found: (count) => (count === 1 ? '1 label found.' : `${count} labels found.`),
  noLabels: 'There are no labels to choose from.',
  labelKeys:
    'The key on a label chooses it, or takes it back. Arrow keys move between labels, Space takes the one in focus.',
  shortcutNames: {
    ...COMMON_MESSAGES.shortcutNames,
    filter: 'Filter the labels',
  },
};
