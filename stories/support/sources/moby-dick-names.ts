import {
  codePointLength,
  createSettings,
  createTokenClassificationRecord,
  type ScoredSpan,
  type TokenClassificationRecord,
} from '@labelwright/core';

import { MODELS, TEXTS } from '../credits';
import { type LiveSource, liveSource } from '../live/live-source';
import { NAMES, predictNames } from '../models/compromise';
import { CHAPTERS, type Chapter, loadChapter, loadNovel } from '../texts/moby-dick';

const settings = createSettings({ labels: NAMES });
const credits = [TEXTS.mobyDick, MODELS.compromise];

/** Names in Moby Dick, a chapter at a time. */
export function chapterNames(): LiveSource<TokenClassificationRecord> {
  return liveSource({
    count: CHAPTERS,
    settings,
    credits,
    async makeRecord(index) {
      const chapter = await loadChapter(index + 1);
      const text = textOf(chapter);
      return createTokenClassificationRecord({
        id: `chapter-${chapter.chapter}`,
        text,
        prediction: predictNames(text),
        predictionAgent: 'compromise',
        metadata: { chapter: chapter.chapter, title: chapter.title },
      });
    },
  });
}

/** Names in the whole novel as one record of 1.2 million characters. The model needs half a minute for it. */
export function novelNames(): LiveSource<TokenClassificationRecord> {
  return liveSource({
    count: 1,
    settings,
    credits,
    async makeRecord() {
      const texts = (await loadNovel()).map(textOf);
      const prediction: ScoredSpan[] = [];
      let offset = 0;
      for (const text of texts) {
        // A chapter is one task of the browser: between two of them the page stays alive.
        await new Promise((resolve) => setTimeout(resolve));
        for (const span of predictNames(text)) {
          prediction.push({ ...span, start: span.start + offset, end: span.end + offset });
        }
        offset += codePointLength(text) + SEPARATOR.length;
      }
      return createTokenClassificationRecord({
        id: 'moby-dick',
        text: texts.join(SEPARATOR),
        prediction,
        predictionAgent: 'compromise',
      });
    },
  });
}

const SEPARATOR = '\n\n';

function textOf({ chapter, title, text }: Chapter): string {
  return `CHAPTER ${chapter}. ${title}\n\n${text.trimEnd()}`;
}
