import { createOffsetMap, type Span } from '@labelwright/core';

import { readCorpus } from '../../support/browser-corpus';
import { CORPUS_FILES } from './corpus-records';

/** The universal parts of speech: https://universaldependencies.org/u/pos/ */
export const PARTS_OF_SPEECH = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;

/** A sentence with its tokens and a tag for each of them, in code points. */
export interface TaggedSentence {
  readonly id: string;
  readonly text: string;
  readonly tokens: readonly string[];
  readonly gold: readonly Span[];
}

/** Sentences of the English web treebank, glued tokens (`do` `n't`) included. */
export async function englishSentences(): Promise<readonly TaggedSentence[]> {
  const file = await readCorpus('token-classification/ud-en-ewt-sample.conllu');
  return file
    .trim()
    .split('\n\n')
    .flatMap((sentence) => {
      const text = /^# text = (.*)$/m.exec(sentence)?.[1];
      const id = /^# sent_id = (.*)$/m.exec(sentence)?.[1];
      if (text === undefined || id === undefined) return [];
      // Whole numbers are words; ranges (`1-2`) only join them, and fractions are words that the text has not.
      const rows = sentence
        .split('\n')
        .map((line) => line.split('\t'))
        .filter(([number = '']) => /^\d+$/.test(number));
      const words = rows.map(([, word = '', , tag = '']) => ({ word, tag }));
      const gold = placed(text, words);
      return gold === undefined ? [] : [{ id, text, tokens: words.map(({ word }) => word), gold }];
    });
}

/** Sentences in Arabic, Hebrew, Hindi, Japanese, Thai and Chinese. */
export async function sentencesInSixLanguages(): Promise<readonly TaggedSentence[]> {
  const file = CORPUS_FILES.find(({ name }) => name === 'ud-multilingual-pos');
  const records = (await file?.load()) ?? [];
  return records.map(({ id, text, gold }) => {
    const map = createOffsetMap(text);
    return { id, text, tokens: gold.map(({ start, end }) => map.slice(start, end)), gold };
  });
}

/** `undefined` for a sentence whose words are not those of its text. */
function placed(
  text: string,
  words: readonly { readonly word: string; readonly tag: string }[],
): readonly Span[] | undefined {
  const map = createOffsetMap(text);
  let from = 0;
  const spans: Span[] = [];
  for (const { word, tag } of words) {
    const utf16Start = text.indexOf(word, from);
    if (utf16Start === -1 || text.slice(from, utf16Start).trim() !== '') return undefined;
    from = utf16Start + word.length;
    spans.push({ label: tag, start: map.toCodePoint(utf16Start), end: map.toCodePoint(from) });
  }
  return spans;
}
