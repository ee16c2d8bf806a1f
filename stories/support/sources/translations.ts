import { createText2TextRecord, type Text2TextRecord } from '@labelwright/core';

import { TEXTS } from '../credits';
import { type LiveSource, liveSource } from '../live/live-source';
import { lookUp, type TranslatedPair } from '../models/translation-memory';
import type { Declaration } from '../texts/udhr';
import { loadDeclaration } from '../texts/udhr-files';
import { at } from './at';

/** Whole lines of the declaration, to be put into the language `code`; a memory of its translation makes the offers. */
export async function translations(code: string): Promise<LiveSource<Text2TextRecord>> {
  const [english, other] = await Promise.all([loadDeclaration('eng'), loadDeclaration(code)]);
  const memory = alignedPairs(english, other);
  return liveSource({
    count: memory.length,
    credits: [TEXTS.udhr],
    makeRecord(index) {
      const { source } = at(memory, index);
      return createText2TextRecord({
        id: `${code}/${index + 1}`,
        text: source,
        prediction: lookUp(memory, source, 3),
        predictionAgent: 'translation memory',
        metadata: { from: english.language, to: other.language },
      });
    },
  });
}

/** Paragraphs that stand at the same place in both; articles that are divided differently are taken whole. */
export function alignedPairs(from: Declaration, to: Declaration): readonly TranslatedPair[] {
  return from.articles.flatMap(({ number, paragraphs }) => {
    const translated = to.articles.find((article) => article.number === number)?.paragraphs ?? [];
    if (translated.length === 0) return [];
    if (translated.length !== paragraphs.length) {
      return [{ source: paragraphs.join('\n'), target: translated.join('\n') }];
    }
    return paragraphs.map((source, index) => ({ source, target: translated[index] ?? '' }));
  });
}
