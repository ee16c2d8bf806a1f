import type { LabelPrediction } from '@labelwright/core';
import naiveBayes from 'wink-naive-bayes-text-classifier';

import { exclusiveScores } from './scores';

/** A text that somebody has labelled. */
export interface LabelledText {
  readonly text: string;
  readonly label: string;
}

export interface TextModel {
  /** Scores of all labels for a text, adding up to 1; `[]` where nothing in it was ever seen in training. */
  readonly predict: (text: string) => readonly LabelPrediction[];
}

/**
 * Trains a naive Bayes classifier. `examples` need two labels at least, and ten different features.
 * @param features of a text; by default its words in lower case
 */
export function trainNaiveBayes(
  examples: readonly LabelledText[],
  features: (text: string) => readonly string[] = words,
): TextModel {
  const classifier = naiveBayes();
  classifier.defineConfig({ considerOnlyPresence: true, smoothingFactor: 0.5 });
  classifier.definePrepTasks([lastOnly(features)]);
  for (const { text, label } of examples) classifier.learn(text, label);
  classifier.consolidate();
  const known = new Set(examples.map(({ label }) => label));
  return {
    predict(text) {
      const odds = classifier.computeOdds(text).filter(([label]) => known.has(label));
      return odds.length === 0
        ? []
        : exclusiveScores(odds, 1 / Math.sqrt(Math.max(features(text).length, 1)));
    },
  };
}

/** Remembers the last result: the classifier asks for the features of a text again for each label. */
function lastOnly<V>(compute: (text: string) => V): (text: string) => V {
  let last: { readonly text: string; readonly value: V } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, value: compute(text) };
    return last.value;
  };
}

/** Words of two letters or more, in lower case; numbers tell nothing about a topic. */
export function words(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
}

/** Runs of three letters, white space included: what tells one language from another. */
export function trigrams(text: string): readonly string[] {
  const letters = [...text.toLowerCase().replace(/\P{L}+/gu, ' ')];
  return letters.slice(2).map((_, index) => letters.slice(index, index + 3).join(''));
}
