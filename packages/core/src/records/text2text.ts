import { TEXT2TEXT_CHECK } from './check-text2text';
import { isList, isPlainObject } from './guards';
import { type CreateOptions, draftRecord, type RecordInit, settleDraft } from './init';
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

/** A proposed text: alone, where the score is 1, or with its score. */
export type TextPredictionInit =
  | string
  | readonly [text: string, score: number]
  | { readonly text: string; readonly score?: number | undefined };

export interface Text2TextInit extends RecordInit<readonly TextPredictionInit[], string> {
  readonly task?: 'Text2Text' | undefined;
  readonly text: string;
}

/**
 * A text2text record from its fields, or from the shorthand of Rubrix: a prediction may be a bare string (score 1) or
 * `[text, score]`. The order of predictions stays; fields that this library does not know stay as they are.
 * @throws AnnotationError with all findings, as `validateRecord` has them
 */
export function createText2TextRecord(init: Text2TextInit, options: CreateOptions = {}): Text2TextRecord {
  const draft = draftRecord('Text2Text', init, {
    prediction: normalizePrediction,
    annotation: (value) => value,
  });
  settleDraft(draft, TEXT2TEXT_CHECK, options);
  // Validation has just found no error, which is what the type promises.
  return draft as unknown as Text2TextRecord;
}

/** The name that Argilla 1.x gave to {@link createText2TextRecord}. */
export const createTextGenerationRecord = createText2TextRecord;

function normalizePrediction(value: unknown): unknown {
  if (!isList(value)) return value;
  return value.map((entry) => {
    if (typeof entry === 'string') return { text: entry, score: 1 };
    if (isList(entry) && entry.length === 2) return { text: entry[0], score: entry[1] };
    return isPlainObject(entry) && entry.score === undefined ? { ...entry, score: 1 } : entry;
  });
}
