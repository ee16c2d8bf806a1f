import { binarized, type Framework, numbersOf, textOf } from './framework';

/** SetFit ("Quickstart", "Multilabel text classification"): `text` and `label`, a number or, for several labels, ones and zeros. */
export const setfit: Framework = {
  tasks: ['TextClassification'],
  isFlat: false,
  rowOf(record, context) {
    const isMulti = record.task === 'TextClassification' && record.multiLabel;
    return {
      id: record.id ?? null,
      text: textOf(record),
      label: isMulti ? binarized(record, context) : numbersOf(record, context)[0],
    };
  },
};
