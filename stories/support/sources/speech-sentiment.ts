import {
  createSettings,
  createTextClassificationRecord,
  type TextClassificationRecord,
} from '@labelwright/core';

import { MODELS, TEXTS } from '../credits';
import { type LiveSource, liveSource } from '../live/live-source';
import { leaveOneOut } from '../models/leave-one-out';
import { predictSentiment, SENTIMENTS } from '../models/vader';
import { at } from './at';
import { speechPassages } from './speech-passages';

/** The tone of passages from two centuries of State of the Union addresses. */
export function speechSentiment(): LiveSource<TextClassificationRecord> {
  const texts = speechPassages(300);
  return liveSource({
    count: texts.length,
    settings: createSettings({ labels: SENTIMENTS }),
    credits: [TEXTS.addresses, MODELS.vader],
    makeRecord(index) {
      const { id, text, metadata } = at(texts, index);
      return createTextClassificationRecord({
        id,
        text,
        prediction: predictSentiment(text),
        predictionAgent: 'VADER',
        explanation: { text: leaveOneOut(text, predictSentiment) },
        metadata,
      });
    },
  });
}
