import { type TextClassificationTypes, textClassification } from '../tasks/text-classification';
import { createTaskMachine } from './task-machine';

/** Labels for one record, single or multi-label. Own events: {@link LabelEvent}. */
export const textClassificationMachine = createTaskMachine<TextClassificationTypes>(
  'textClassification',
  textClassification,
);
