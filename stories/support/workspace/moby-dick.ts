import {
  type AnnotationRecord,
  createSettings,
  createTokenClassificationRecord,
  type ScoredSpan,
  type Span,
  type TokenClassificationInit,
} from '@labelwright/core';

import { predictNames } from '../models/compromise';
import { loadChapter } from '../texts/moby-dick';
import { answersAt, isPredicted, type SampleDataset, vectorsAt } from './sample-dataset';

const GUIDELINES = `# Names in Moby Dick

Mark every **name**, without an article and without what follows an apostrophe.

- \`PERSON\`: people, gods, and the whale (*Moby Dick*)
- \`PLACE\`: towns, seas, islands, taverns
- \`ORGANIZATION\`: churches, companies, crews under a name
- \`SHIP\`: the *Pequod* and the ships she meets. **No model knows it**: tag it by hand.

Titles belong to a name: \`Captain Ahab\`. Names inside names are not marked.
`;

const settings = createSettings({
  labels: [
    { name: 'PERSON', hotkey: 'p', color: '#2563c9' },
    { name: 'PLACE', hotkey: 'l', color: '#1a7f5a' },
    { name: 'ORGANIZATION', hotkey: 'o', color: '#8a5a00' },
    { name: 'SHIP', hotkey: 's', color: '#8b3fa8' },
  ],
  metadata: [
    { name: 'chapter', type: 'integer', title: 'Chapter' },
    { name: 'title', type: 'terms', title: 'Title' },
  ],
  guidelines: GUIDELINES,
});

const AGENT = 'compromise';

const CHAPTERS = 100;

const PER_CHAPTER = 8;

/** Names in paragraphs of Moby Dick. */
export const MOBY_DICK: SampleDataset = {
  task: 'TokenClassification',
  settings,
  count: 225,
  async *records() {
    let index = 0;
    for (let number = 1; number <= CHAPTERS; number += 1) {
      const { chapter, title, text } = await loadChapter(number);
      let place = 0;
      for (const paragraph of paragraphsOf(text)) {
        const names = predictNames(paragraph);
        // Most paragraphs of a novel name nobody.
        if (names.length === 0 || place === PER_CHAPTER) continue;
        place += 1;
        const id = `chapter-${chapter.padStart(3, '0')}-${place}`;
        yield recordOf({ id, text: paragraph, metadata: { chapter: Number(chapter), title } }, names, index);
        index += 1;
      }
    }
  },
  async suggest(record) {
    if (record.task !== 'TokenClassification') return undefined;
    return { prediction: predictNames(record.text), predictionAgent: AGENT };
  },
};

/** A capital letter within a sentence: the model need not look at what has none. */
const MAYBE_NAME = /[\p{Ll},;] \p{Lu}\p{Ll}{2}/u;

/** Of a length to be read at a glance; what the novel breaks into lines is one. */
function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph.length >= 80 && paragraph.length <= 700 && MAYBE_NAME.test(paragraph));
}

function recordOf(
  given: Pick<TokenClassificationInit, 'id' | 'metadata'> & { readonly text: string },
  prediction: readonly ScoredSpan[],
  index: number,
): AnnotationRecord {
  const first = prediction.map(spanOf);
  return createTokenClassificationRecord({
    ...given,
    ...(isPredicted(index) ? { prediction, predictionAgent: AGENT } : {}),
    ...vectorsAt(index, given.text),
    // The other one takes no names of one word for places.
    ...answersAt(
      index,
      first,
      first.filter(
        ({ label, start, end }) => label !== 'PLACE' || given.text.slice(start, end).includes(' '),
      ),
    ),
  });
}

function spanOf({ label, start, end }: ScoredSpan): Span {
  return { label, start, end };
}
