import type { TextPrediction } from '@labelwright/core';

/** A text and how somebody translated it. */
export interface TranslatedPair {
  readonly source: string;
  readonly target: string;
}

/**
 * What a translator's memory offers for a text: the translations of the most similar sources, best first, scored by how
 * many words the sources share (Dice's coefficient of their sets of words; 1 for the same words).
 */
export function lookUp(
  memory: readonly TranslatedPair[],
  text: string,
  count: number,
): readonly TextPrediction[] {
  const wanted = wordsOf(text);
  return memory
    .map(({ source, target }) => ({ text: target, score: similarity(wanted, wordsOf(source)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, count);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
