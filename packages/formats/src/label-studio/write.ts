import { type AnnotationRecord, createOffsetMap } from '@labelwright/core';
import { type Fields, isPlainObject } from '../json/guards';
import { writeId } from '../records/record-id';

/** A record as a task of Label Studio, its offsets in `unit`. */
export function writeTask(record: AnnotationRecord, unit: 'codePoint' | 'utf16'): Fields {
  const { annotation, prediction, annotationAgent, predictionAgent, status } = record;
  const isDiscarded = status === 'Discarded';
  const annotations =
    annotation === undefined && !isDiscarded
      ? []
      : [
          {
            ...(annotationAgent === undefined ? {} : { completed_by: annotationAgent }),
            was_cancelled: isDiscarded,
            result: annotation === undefined ? [] : resultsOf(record, annotation, unit),
          },
        ];
  const predictions =
    prediction === undefined
      ? []
      : [
          {
            ...(predictionAgent === undefined ? {} : { model_version: predictionAgent }),
            result: resultsOf(record, prediction, unit),
          },
        ];
  return { id: writeId(record), data: dataOf(record), meta: record.metadata, annotations, predictions };
}

function dataOf(record: AnnotationRecord): Fields {
  return record.task === 'TextClassification' && record.text === undefined
    ? record.inputs
    : { text: record.text };
}

function resultsOf(
  record: AnnotationRecord,
  answer: unknown,
  unit: 'codePoint' | 'utf16',
): readonly Fields[] {
  const members: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
  if (record.task !== 'TokenClassification') {
    return members.map((member, index) => resultOf(record, member, index));
  }
  const map = createOffsetMap(record.text);
  const convert = (offset: number): number => (unit === 'utf16' ? map.toUtf16(offset) : offset);
  return members.filter(isPlainObject).map(({ label, start, end, score }, index) => ({
    ...head(index, 'label', 'labels'),
    value: {
      start: convert(Number(start)),
      end: convert(Number(end)),
      text: map.slice(Number(start), Number(end)),
      labels: [label],
    },
    ...(score === undefined ? {} : { score }),
  }));
}

function resultOf({ task }: AnnotationRecord, member: unknown, index: number): Fields {
  const { label, text, score } = isPlainObject(member)
    ? member
    : { label: member, text: member, score: undefined };
  const sure = score === undefined ? {} : { score };
  return task === 'TextClassification'
    ? { ...head(index, 'choice', 'choices'), value: { choices: [label] }, ...sure }
    : { ...head(index, 'response', 'textarea'), value: { text: [text] }, ...sure };
}

function head(index: number, name: string, type: string): Fields {
  return { id: `r${index}`, from_name: name, to_name: 'text', type };
}
