import { binarized, type Framework, textOf } from './framework';

/**
 * spaCy ("Training Pipelines & Models"): `[text, { cats }]` with a 1 or 0 for every label, `[text, { entities }]` with offsets
 * in code points. Its entities must not overlap.
 */
export const spacy: Framework = {
  tasks: ['TextClassification', 'TokenClassification'],
  isFlat: true,
  rowOf(record, context) {
    if (record.task === 'TokenClassification') {
      return [
        record.text,
        { entities: (record.annotation ?? []).map(({ label, start, end }) => [start, end, label]) },
      ];
    }
    const ones = binarized(record, context);
    return [textOf(record), { cats: Object.fromEntries(context.labels.map((label, i) => [label, ones[i]])) }];
  },
};
