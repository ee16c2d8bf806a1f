import {
  createSettings,
  createTokenClassificationRecord,
  type TokenClassificationRecord,
} from '@labelwright/core';

import { MODELS, TEXTS } from '../credits';
import { type LiveSource, liveSource } from '../live/live-source';
import { NAMES, predictNames } from '../models/compromise';
import { at } from './at';
import { speechPassages } from './speech-passages';

/** People, places and organizations in State of the Union addresses. */
export function speechNames(): LiveSource<TokenClassificationRecord> {
  // A passage without a name is nothing to tag.
  const texts = speechPassages(700)
    .map((passage) => ({ ...passage, prediction: predictNames(passage.text) }))
    .filter(({ prediction }) => prediction.length >= 2);
  return liveSource({
    count: texts.length,
    settings: createSettings({ labels: NAMES }),
    credits: [TEXTS.addresses, MODELS.compromise],
    makeRecord(index) {
      const { id, text, prediction, metadata } = at(texts, index);
      return createTokenClassificationRecord({
        id,
        text,
        prediction,
        predictionAgent: 'compromise',
        metadata,
      });
    },
  });
}
