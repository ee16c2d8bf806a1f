import type { LabelPrediction } from '@labelwright/core';
import naiveBayes from 'wink-naive-bayes-text-classifier';

import { exclusiveScores, independentScores } from './scores';

/** A text that somebody has labelled. */
export interface LabelledText {
  readonly text: string;
  readonly label: string;
}

export interface TextModel {
  /** Scores of all labels for a text; `[]` where nothing in it was ever seen in training. */
  readonly predict: (text: string) => readonly LabelPrediction[];
}

export interface TrainingOptions {
  /** The features of a text. By default its words in lower case. */
  readonly features?: (text: string) => readonly string[];
  /** `exclusive`: one label is right, scores add up to 1. `independent`: any number may be. */
  readonly labels: 'exclusive' | 'independent';
}

/** Trains a naive Bayes classifier. `examples` need two labels at least, and ten different features. */
export function trainNaiveBayes(examples: readonly LabelledText[], options: TrainingOptions): TextModel {
  const { features = words, labels } = options;
  const classifier = naiveBayes();
  classifier.defineConfig({ considerOnlyPresence: true, smoothingFactor: 0.5 });
  classifier.definePrepTasks([lastOnly(features)]);
  for (const { text, label } of examples) classifier.learn(text, label);
  classifier.consolidate();
  const known = new Set(examples.map(({ label }) => label));
  const scores = labels === 'exclusive' ? exclusiveScores : independentScores;
  return {
    predict(text) {
      const odds = classifier.computeOdds(text).filter(([label]) => known.has(label));
      return odds.length === 0 ? [] : scores(odds, 1 / Math.sqrt(Math.max(features(text).length, 1)));
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
