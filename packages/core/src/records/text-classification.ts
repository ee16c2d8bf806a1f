import type { RecordFields } from './record';

/** A predicted label and how sure the model is, 0 to 1. */
export interface LabelPrediction {
  readonly label: string;
  readonly score: number;
}

/** How much one token of an input speaks for (positive) or against (negative) each label. */
export interface TokenAttributions {
  readonly token: string;
  readonly attributions: Readonly<Record<string, number>>;
}

/** A text, or several named ones, to be put under one label or, with `multiLabel`, under any number of them. */
export interface TextClassificationRecord
  extends RecordFields<readonly LabelPrediction[], string | readonly string[]> {
  readonly task: 'TextClassification';
  /** Present when the only input is `text`, and then equal to it. */
  readonly text?: string;
  /** The texts by name, in display order. A list is drawn as paragraphs. */
  readonly inputs: Readonly<Record<string, string | readonly string[]>>;
  /** `false`: `annotation` is one label. `true`: it is a list of labels, where `[]` says "none apply". */
  readonly multiLabel: boolean;
  /** By input name. */
  readonly explanation?: Readonly<Record<string, readonly TokenAttributions[]>>;
}
