import type { Settings, Task } from '@labelwright/core';
import { type Fields, isPlainObject, isStrings } from '../json/guards';

/** The features of a table, as `datasets` has them in `dataset_info.json` and on its hub: column name to type. */
export type Features = Fields;

/** The names that stand for the numbers of a column, `ClassLabel` or a sequence of it; `undefined` where it has none. */
export function labelNamesOf(features: Features, column: string): readonly string[] | undefined {
  const feature = features[column];
  if (!isPlainObject(feature)) return undefined;
  const inner = isPlainObject(feature.feature) ? feature.feature : feature;
  return isStrings(inner.names) ? inner.names : undefined;
}

/** Features of the columns that this library writes, labels in the order of the settings. */
export function featuresFor(task: Task, settings: Settings): Features {
  const names = settings.labels.map(({ name }) => name);
  const text = { dtype: 'string', _type: 'Value' };
  switch (task) {
    case 'TextClassification':
      return { id: text, text, label: { names, _type: 'ClassLabel' } };
    case 'TokenClassification':
      return {
        id: text,
        text,
        tokens: { feature: text, _type: 'Sequence' },
        ner_tags: { feature: { names: tagNames(names), _type: 'ClassLabel' }, _type: 'Sequence' },
      };
    case 'Text2Text':
      return { id: text, text, target: text };
  }
}

/** IOB2 tags of labels: `O`, then beginning and inside of each. */
export function tagNames(labels: readonly string[]): readonly string[] {
  return ['O', ...labels.flatMap((label) => [`B-${label}`, `I-${label}`])];
}
