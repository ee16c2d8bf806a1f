import { type AnnotationRecord, drawableText, sliceCodePoints } from '@labelwright/core';

/** One piece of an answer, in one line: a label, a span with its text, a text. */
export function answerLines(record: AnnotationRecord): readonly string[] | undefined {
  switch (record.task) {
    case 'TextClassification': {
      const { annotation } = record;
      if (annotation === undefined) return undefined;
      return (typeof annotation === 'string' ? [annotation] : annotation).map(drawableText);
    }
    case 'TokenClassification':
      return record.annotation?.map(
        ({ label, start, end }) =>
          `${drawableText(label)} ${start}–${end}: ${drawableText(sliceCodePoints(record.text, start, end))}`,
      );
    case 'Text2Text':
      return record.annotation === undefined ? undefined : [drawableText(record.annotation)];
  }
}
