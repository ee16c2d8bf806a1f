import { featuresFor, tagNames } from '../datasets/features';
import { taggedTokens } from '../tags/tagged-tokens';
import { binarized, type Framework, numbersOf, textOf } from './framework';

/**
 * Hugging Face transformers ("Text classification", "Token classification", "Summarization" of its task guides): rows for
 * `datasets` with `label` or `ner_tags` as numbers, or `text` and `target`, and the features that name the numbers.
 */
export const transformers: Framework = {
  tasks: ['TextClassification', 'TokenClassification', 'Text2Text'],
  isFlat: true,
  rowOf(record, context) {
    const { id = null } = record;
    switch (record.task) {
      case 'TextClassification': {
        const numbers = numbersOf(record, context);
        return record.multiLabel
          ? { id, text: textOf(record), label: numbers, binarized_label: binarized(record, context) }
          : { id, text: textOf(record), label: numbers[0] };
      }
      case 'TokenClassification': {
        const { tokens, tags = [] } = taggedTokens(record, 'IOB2');
        const names = tagNames(context.labels);
        return { id, tokens, ner_tags: tags.map((tag) => names.indexOf(tag)) };
      }
      case 'Text2Text':
        return { id, text: record.text, target: record.annotation };
    }
  },
  featuresOf(record, { labels }) {
    const features = featuresFor(record.task, { labels: labels.map((name) => ({ name })) });
    if (record.task === 'TokenClassification') return withoutText(features);
    if (record.task !== 'TextClassification' || !record.multiLabel) return features;
    const list = (feature: unknown) => ({ feature, _type: 'Sequence' });
    return {
      ...features,
      label: list(features.label),
      binarized_label: list({ dtype: 'int64', _type: 'Value' }),
    };
  },
};

function withoutText({ text: _text, ...features }: Readonly<Record<string, unknown>>) {
  return features;
}
