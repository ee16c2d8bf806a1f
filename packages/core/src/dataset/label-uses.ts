import type { AnnotationRecord } from '../records/annotation-record';
import { isList, isPlainObject } from '../records/guards';
import { ownMetadata } from '../records/own-metadata';
import type { TextClassificationRecord } from '../records/text-classification';

/** The labels in the annotations and in the predictions of a record, of any agent, each once. */
export interface LabelUses {
  readonly annotated: ReadonlySet<string>;
  readonly predicted: ReadonlySet<string>;
  /** In explanations and in notes on spans. */
  readonly elsewhere: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

export function labelsIn(record: AnnotationRecord): LabelUses {
  const { prediction, predictions, annotation, annotations } = record;
  if (record.task === 'Text2Text') return { annotated: NONE, predicted: NONE, elsewhere: NONE };
  return {
    annotated: new Set([annotation, ...Object.values(annotations ?? {})].flatMap(namesIn)),
    predicted: new Set([prediction, ...Object.values(predictions ?? {})].flatMap(namesIn)),
    elsewhere: new Set(
      record.task === 'TokenClassification'
        ? namesIn(ownMetadata(record.metadata).notes)
        : attributedIn(record.explanation),
    ),
  };
}

function namesIn(answer: unknown): readonly string[] {
  if (isList(answer)) return answer.flatMap(namesIn);
  const label = isPlainObject(answer) ? answer.label : answer;
  return typeof label === 'string' ? [label] : [];
}

function attributedIn(explanation: TextClassificationRecord['explanation'] = {}): readonly string[] {
  return Object.values(explanation).flatMap((tokens) =>
    tokens.flatMap(({ attributions }) => Object.keys(attributions)),
  );
}
