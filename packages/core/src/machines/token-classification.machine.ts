import type { TokenClassificationTypes } from '../tasks/span-events';
import { tokenClassification } from '../tasks/token-classification';
import { createTaskMachine } from './task-machine';

/** Spans over one record's text. Own events: {@link SpanEditEvent} and {@link SpanViewEvent}. */
export const tokenClassificationMachine = createTaskMachine<TokenClassificationTypes>(
  'tokenClassification',
  tokenClassification,
);
