import type { LabelPrediction, TokenAttributions } from '@labelwright/core';

/**
 * What each word of a text adds to the score of each label: the score with it less the score without it. For any model; it
 * predicts once for every word.
 */
export function leaveOneOut(
  text: string,
  predict: (text: string) => readonly LabelPrediction[],
): readonly TokenAttributions[] {
  const whole = predict(text);
  const words = [...text.matchAll(/[\p{L}\p{N}'’-]+/gu)];
  return words.map(({ 0: token, index }) => {
    const without = predict(text.slice(0, index) + text.slice(index + token.length));
    const rest = new Map(without.map(({ label, score }) => [label, score]));
    const attributions = whole.map(({ label, score }) => [label, score - (rest.get(label) ?? 0)] as const);
    return { token, attributions: Object.fromEntries(attributions) };
  });
}
