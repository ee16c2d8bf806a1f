import {
  createSettings,
  createTextClassificationRecord,
  type TextClassificationRecord,
} from '@labelwright/core';

import { MODELS, TEXTS } from '../credits';
import { type LiveSource, liveSource } from '../live/live-source';
import { trainNaiveBayes } from '../models/naive-bayes';
import { highestScores } from '../models/scores';
import { backgroundOf, profileTexts, TOPICS } from '../texts/factbook';
import { AFRICA, ASIA } from '../texts/factbook-files';
import { passages } from '../texts/passages';
import { at } from './at';

/* The prose of African profiles, labelled by the sections that it stands in: what the model learns from. */
const examples = AFRICA.flatMap(({ name, profile }) => profileTexts(profile, name, 60)).map(
  ({ text, section }) => ({ text, label: section }),
);
const settings = createSettings({ labels: TOPICS });
const credits = [TEXTS.factbook, MODELS.naiveBayes];
const AGENT = 'naive Bayes, trained on Africa';

/** Texts about Asian countries, of which the section is to be told: one label each. */
export function countryTopics(): LiveSource<TextClassificationRecord> {
  const model = trainNaiveBayes(examples);
  const texts = ASIA.flatMap(({ name, profile }) => shuffledPick(profileTexts(profile, name, 160)));
  return liveSource({
    count: texts.length,
    settings,
    credits,
    makeRecord(index) {
      const { country, section, field, text } = at(texts, index);
      return createTextClassificationRecord({
        id: `${country}/${field}`,
        text,
        prediction: model.predict(text),
        predictionAgent: AGENT,
        metadata: { country, printedUnder: section },
      });
    },
  });
}

/** The histories of Asian countries: any number of topics each. */
export function countryHistories(): LiveSource<TextClassificationRecord> {
  const model = trainNaiveBayes(examples);
  return liveSource({
    count: ASIA.length,
    settings,
    credits,
    makeRecord(index) {
      const { name, profile } = at(ASIA, index);
      const text = backgroundOf(profile) ?? name;
      return createTextClassificationRecord({
        id: name,
        inputs: { country: name, background: text },
        multiLabel: true,
        prediction: highestScores(passages(text, 80).map(model.predict)),
        predictionAgent: AGENT,
      });
    },
  });
}

/** Three texts of a profile, from its start, its middle and its end, so that topics alternate. */
function shuffledPick<T>(texts: readonly T[]): readonly T[] {
  return [0.2, 0.8, 0.5].flatMap((place) => {
    const text = texts[Math.floor(texts.length * place)];
    return text === undefined ? [] : [text];
  });
}
