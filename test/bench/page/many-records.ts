import { type AnnotationRecord, createTextClassificationRecord } from '@labelwright/core';

const WORDS =
  'the of and to in a is that for it as was with be by on not he his but at are this have from'.split(' ');

/** Some 300 characters, with a word in every hundredth that is in no other. */
function textOf(n: number): string {
  const words = Array.from({ length: 60 }, (_, i) => WORDS[(n * 7 + i * i) % WORDS.length]);
  return `${n} ${words.join(' ')}${n % 100 === 7 ? ' needle' : ''}`;
}

/** So many records of 300 characters each, with predictions and metadata, a third of them annotated. */
export function* manyRecords(total: number): Generator<AnnotationRecord> {
  for (let n = 0; n < total; n += 1) {
    const score = (n % 1000) / 1000;
    yield createTextClassificationRecord({
      id: `record-${n}`,
      text: textOf(n),
      prediction: [
        ['A', score],
        ['B', 1 - score],
      ],
      predictionAgent: 'model',
      metadata: { split: n % 5 === 0 ? 'test' : 'train', n: n % 1000 },
      ...(n % 3 === 0 ? { annotation: n % 300 === 0 ? 'RARE' : 'A', annotationAgent: 'ada' } : {}),
    });
  }
}
