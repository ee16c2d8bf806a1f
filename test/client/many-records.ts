import {
  type AnnotationRecord,
  createText2TextRecord,
  createTextClassificationRecord,
  createTokenClassificationRecord,
  TASKS,
  type Task,
} from '@labelwright/core';

const TEXTS = [
  'The river runs',
  'Old stone by the river 👋',
  'Nothing to see',
  'A stone',
  'the RIVER, the sea',
];
const LABELS = ['A', 'B', 'C'];

/** Records with ids `r-000` up, of one task or of all three in turn, in which every field has some variety. */
export function manyRecords(count: number, task?: Task): AnnotationRecord[] {
  return Array.from({ length: count }, (_, n) => recordOf(n, task ?? TASKS[n % 3] ?? 'Text2Text'));
}

function recordOf(n: number, task: Task): AnnotationRecord {
  const label = LABELS[n % 3] ?? 'A';
  const other = LABELS[(n + (n % 5 === 0 ? 1 : 0)) % 3] ?? 'B';
  const shared = {
    id: `r-${String(n).padStart(3, '0')}`,
    text: TEXTS[n % TEXTS.length] ?? 'x',
    predictionAgent: n % 4 === 0 ? undefined : `m${n % 2}`,
    annotationAgent: n % 2 === 0 ? undefined : n % 3 === 0 ? 'ada' : 'grace',
    metadata: { split: n % 7 === 0 ? 'test' : 'train', n, deep: { even: n % 2 === 0 } },
    vectors: { v: [Math.cos(n), Math.sin(n)] },
    eventTimestamp: new Date(Date.UTC(2023, 0, 1 + n)).toISOString(),
    ...(n % 11 === 0 ? { status: 'Discarded' as const } : {}),
  };
  const isPredicted = n % 4 !== 0;
  const isAnnotated = n % 2 === 1;
  const score = ((n * 37) % 100) / 100;
  switch (task) {
    case 'TextClassification':
      return createTextClassificationRecord({
        ...shared,
        prediction: isPredicted ? [[label, score]] : undefined,
        annotation: isAnnotated ? other : undefined,
      });
    case 'TokenClassification':
      return createTokenClassificationRecord({
        ...shared,
        prediction: isPredicted ? [[label, 0, shared.text.indexOf(' '), score]] : undefined,
        annotation: isAnnotated ? [[other, 0, shared.text.indexOf(' ')]] : undefined,
      });
    case 'Text2Text':
      return createText2TextRecord({
        ...shared,
        prediction: isPredicted ? [['output', score]] : undefined,
        annotation: isAnnotated ? `answer ${n}` : undefined,
      });
  }
}
