import { TEXT_CLASSIFICATION_CHECK } from './check-text-classification';
import { isList, isPlainObject } from './guards';
import { type CreateOptions, draftRecord, type RecordInit, settleDraft } from './init';
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
  /** Equal to `inputs.text`. Filled in where that is the only input; absent where the texts have other names. */
  readonly text?: string;
  /** The texts by name, in display order. A list is drawn as paragraphs. */
  readonly inputs: Readonly<Record<string, string | readonly string[]>>;
  /** `false`: `annotation` is one label. `true`: it is a list of labels, where `[]` says "none apply". */
  readonly multiLabel: boolean;
  /** By input name. */
  readonly explanation?: Readonly<Record<string, readonly TokenAttributions[]>>;
}

export type LabelPredictionInit = LabelPrediction | readonly [label: string, score: number];

export interface TextClassificationInit
  extends RecordInit<readonly LabelPredictionInit[], string | readonly string[]> {
  readonly task?: 'TextClassification' | undefined;
  readonly text?: string | undefined;
  /** A bare text or list of texts becomes `{ text: … }`. */
  readonly inputs?:
    | string
    | readonly string[]
    | Readonly<Record<string, string | readonly string[]>>
    | undefined;
  /** By default `false`. */
  readonly multiLabel?: boolean | undefined;
  readonly explanation?: Readonly<Record<string, readonly TokenAttributions[]>> | undefined;
}

/**
 * A text classification record from its fields, or from the shorthand of Rubrix: `text` or `inputs`, and predictions
 * as `[label, score]`. An annotation is a label or a list, whichever `multiLabel` asks for; a list of one and a bare
 * label become the other. Further inputs beside a `text` stay, as do fields that this library does not know.
 * @throws AnnotationError with all findings, as `validateRecord` has them
 */
export function createTextClassificationRecord(
  init: TextClassificationInit,
  options: CreateOptions = {},
): TextClassificationRecord {
  const task = 'TextClassification';
  // `init` may be anything when it comes from plain JavaScript; draftRecord is the one to say so.
  const multi = isPlainObject(init) && init.multiLabel === true;
  const draft = draftRecord(task, init, {
    prediction: normalizePrediction,
    annotation: (value) => normalizeAnnotation(value, multi),
  });
  draft.multiLabel ??= false;
  Object.assign(draft, normalizeInputs(draft.text, draft.inputs));
  settleDraft(draft, TEXT_CLASSIFICATION_CHECK, options);
  // Validation has just found no error, which is what the type promises.
  return draft as unknown as TextClassificationRecord;
}

function normalizePrediction(value: unknown): unknown {
  if (!isList(value)) return value;
  return value.map((entry) =>
    isList(entry) && entry.length === 2 ? { label: entry[0], score: entry[1] } : entry,
  );
}

function normalizeAnnotation(value: unknown, multi: boolean): unknown {
  if (multi) return typeof value === 'string' ? [value] : value;
  return isList(value) && value.length === 1 ? value[0] : value;
}

function normalizeInputs(text: unknown, given: unknown): { inputs?: unknown; text?: unknown } {
  if (given === undefined) return text === undefined ? {} : { inputs: { text } };
  const inputs = typeof given === 'string' || isList(given) ? { text: given } : given;
  if (text !== undefined || !isPlainObject(inputs)) return { inputs };
  const only = Object.keys(inputs).length === 1 && typeof inputs.text === 'string';
  return only ? { inputs, text: inputs.text } : { inputs };
}
