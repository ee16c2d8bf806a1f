import { createText2TextRecord, type Text2TextRecord } from '@labelwright/core';

import { type Credit, MODELS, TEXTS } from '../credits';
import { type LiveSource, liveSource } from '../live/live-source';
import { summarize } from '../models/wink';
import { backgroundOf } from '../texts/factbook';
import { ASIA } from '../texts/factbook-files';
import { CHAPTERS, loadChapter } from '../texts/moby-dick';
import { at } from './at';

/** Countries' histories to be summed up in a sentence or two. */
export function historySummaries(): LiveSource<Text2TextRecord> {
  return summaries(ASIA.length, TEXTS.factbook, async (index) => {
    const { name, profile } = at(ASIA, index);
    return { id: name, text: backgroundOf(profile) ?? name };
  });
}

/** Chapters of Moby Dick to be summed up. */
export function chapterSummaries(): LiveSource<Text2TextRecord> {
  return summaries(CHAPTERS, TEXTS.mobyDick, async (index) => {
    const { title, text } = await loadChapter(index + 1);
    return { id: title, text };
  });
}

function summaries(
  count: number,
  source: Credit,
  textAt: (index: number) => Promise<{ readonly id: string; readonly text: string }>,
): LiveSource<Text2TextRecord> {
  return liveSource({
    count,
    credits: [source, MODELS.wink],
    async makeRecord(index) {
      const { id, text } = await textAt(index);
      return createText2TextRecord({
        id,
        text,
        prediction: summarize(text, 3),
        predictionAgent: 'most important sentence (wink-nlp)',
      });
    },
  });
}
