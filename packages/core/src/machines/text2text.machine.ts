import { type Text2TextTypes, text2Text } from '../tasks/text2text';
import { createTaskMachine } from './task-machine';

/** One text out of another. Own events: {@link TextEvent}. */
export const text2TextMachine = createTaskMachine<Text2TextTypes>('text2text', text2Text);
