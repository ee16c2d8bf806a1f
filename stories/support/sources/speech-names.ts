import {
  createSettings,
  createTokenClassificationRecord,
  type TokenClassificationRecord,
} from '@labelwright/core';

import { MODELS, TEXTS } from '../credits';
import { type LiveSource, liveSource } from '../live/live-source';
import { NAMES, predictNames } from '../models/compromise';
import { speechPassages } from './speech-passages';

/** People, places and organizations in State of the Union addresses. */
export function speechNames(): LiveSource<TokenClassificationRecord> {
  const texts = speechPassages(700).filter(({ text }) => predictNames(text).length > 0);
  return liveSource({
    count: texts.length,
    settings: createSettings({ labels: NAMES }),
    credits: [TEXTS.addresses, MODELS.compromise],
    makeRecord(index) {
      const { id, text, metadata } = texts[index] ?? { id: '', text: '', metadata: {} };
      return createTokenClassificationRecord({
        id,
        text,
        prediction: predictNames(text),
        predictionAgent: 'compromise',
        metadata,
      });
    },
  });
}
