import type { TextClassificationTypes } from '@labelwright/core';

import type { TaskProps } from '../internal/task-props';
import type { LifecyclePartName } from '../internal/use-lifecycle';
import type { TextClassifierMessages } from './messages';

export interface UseTextClassifierProps extends TaskProps<TextClassificationTypes> {
  /** Language of the texts (BCP 47): fonts and screen readers follow it. */
  readonly lang?: string | undefined;
  /** Single label: whether choosing one decides the record (`immediate`, the default), or validating does. */
  readonly decide?: 'immediate' | 'explicit' | undefined;
  /** Multi-label: labels scored *above* this count as predicted. 0.5 by default. */
  readonly threshold?: number | undefined;
  /** Up to so many labels are all shown; beyond there is a filter, and a button for the rest. 10 by default. */
  readonly maxVisibleLabels?: number | undefined;
  /** Whether all labels are shown at first, however many. What the annotator chooses then stays from record to record. */
  readonly defaultExpanded?: boolean | undefined;
  /** The order of the labels at first: that of the settings (the default), or by score where the model gave any. */
  readonly defaultOrder?: 'settings' | 'score' | undefined;
  /**
   * Lets annotators create labels that the settings lack. Off by default. The record names them under
   * `metadata._labelwright.newLabels`; a server takes them once they are among the settings.
   */
  readonly createLabels?: boolean | undefined;
  /** The annotator has created a label. */
  readonly onCreateLabel?: ((label: string) => void) | undefined;
  readonly messages?: Partial<TextClassifierMessages> | undefined;
  /** Classes by part, as in `data-lw-part`. */
  readonly classNames?: TextClassifierClassNames | undefined;
}

/** The props that the component has besides those of all components. */
export const OWN_PROPS = [
  'lang',
  'decide',
  'threshold',
  'maxVisibleLabels',
  'defaultExpanded',
  'defaultOrder',
  'createLabels',
  'onCreateLabel',
] as const satisfies readonly (keyof UseTextClassifierProps)[];

/** The parts that a class can be given to. */
export type TextClassifierPartName =
  | LifecyclePartName
  | 'inputs'
  | 'input'
  | 'labels-header'
  | 'predicted-by'
  | 'chosen-count'
  | 'sort-by-score'
  | 'descriptions'
  | 'explain'
  | 'filter'
  | 'labels'
  | 'label'
  | 'labels-footer'
  | 'none-applies'
  | 'expand-labels'
  | 'create-label'
  | 'explanation'
  | 'comparison'
  | 'label-keys'
  | 'label-key-list';

export type TextClassifierClassNames = Readonly<Partial<Record<TextClassifierPartName, string>>>;
