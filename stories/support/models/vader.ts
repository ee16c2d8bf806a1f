import type { LabelPrediction } from '@labelwright/core';
import vader from 'vader-sentiment';

/** The labels of the sentiment model. */
export const SENTIMENTS = ['positive', 'neutral', 'negative'] as const;

/** Which part of a text is positive, neutral and negative, adding up to 1, largest first. */
export function predictSentiment(text: string): readonly LabelPrediction[] {
  const { pos, neu, neg } = vader.SentimentIntensityAnalyzer.polarity_scores(text);
  // Rounded to three decimals there, so that they may add up to 1.001; all are 0 in a text without a word.
  const sum = pos + neu + neg;
  if (sum === 0) return [];
  return [
    { label: 'positive', score: pos / sum },
    { label: 'neutral', score: neu / sum },
    { label: 'negative', score: neg / sum },
  ].sort((a, b) => b.score - a.score);
}
