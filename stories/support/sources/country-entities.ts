import {
  createSettings,
  createTokenClassificationRecord,
  type ScoredSpan,
  type TokenClassificationRecord,
} from '@labelwright/core';

import { MODELS, TEXTS } from '../credits';
import { type LiveSource, liveSource } from '../live/live-source';
import { ENTITIES, PARTS_OF_SPEECH, predictEntities, predictPartsOfSpeech } from '../models/wink';
import { backgroundOf } from '../texts/factbook';
import { ASIA } from '../texts/factbook-files';
import { at } from './at';

/** Dates, amounts and numbers in the histories of countries. */
export function countryEntities(): LiveSource<TokenClassificationRecord> {
  return histories(ENTITIES, predictEntities);
}

/** The part of speech of each word in the histories of countries. */
export function countryPartsOfSpeech(): LiveSource<TokenClassificationRecord> {
  return histories(PARTS_OF_SPEECH, predictPartsOfSpeech);
}

function histories(
  labels: readonly string[],
  predict: (text: string) => readonly ScoredSpan[],
): LiveSource<TokenClassificationRecord> {
  return liveSource({
    count: ASIA.length,
    settings: createSettings({ labels }),
    credits: [TEXTS.factbook, MODELS.wink],
    makeRecord(index) {
      const { name, profile } = at(ASIA, index);
      const text = backgroundOf(profile) ?? name;
      return createTokenClassificationRecord({
        id: name,
        text,
        prediction: predict(text),
        predictionAgent: 'wink-nlp',
      });
    },
  });
}
