import type { RecordFields } from './record';

/** A proposed output text and how sure the model is, 0 to 1. */
export interface TextPrediction {
  readonly text: string;
  readonly score: number;
}

/** A text and the text it should become: a translation, a summary, an answer. Argilla also calls it TextGeneration. */
export interface Text2TextRecord extends RecordFields<readonly TextPrediction[], string> {
  readonly task: 'Text2Text';
  readonly text: string;
}
