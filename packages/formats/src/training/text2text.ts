import type { Framework } from './framework';

/** Pairs of texts, as sequence-to-sequence trainers of every kind take them. */
export const text2text: Framework = {
  tasks: ['Text2Text'],
  isFlat: false,
  rowOf: (record) => ({ id: record.id ?? null, text: record.text, target: record.annotation }),
};
