import { taggedTokens } from '../tags/tagged-tokens';
import { type Framework, labelsOf, textOf } from './framework';

/** Spark NLP (`ClassifierDL`, `MultiClassifierDL`, `NerDL` in its "Annotators"): labels by name, tokens beside their IOB2 tags. */
export const sparkNlp: Framework = {
  tasks: ['TextClassification', 'TokenClassification', 'Text2Text'],
  isFlat: true,
  rowOf(record) {
    const base = { id: record.id ?? null, text: textOf(record) };
    switch (record.task) {
      case 'TextClassification':
        return record.multiLabel
          ? { ...base, labels: labelsOf(record) }
          : { ...base, label: record.annotation };
      case 'TokenClassification': {
        const { tokens, tags = [] } = taggedTokens(record, 'IOB2');
        return { ...base, token: tokens, label: tags };
      }
      case 'Text2Text':
        return { ...base, target: record.annotation };
    }
  },
};
