import {
  type AnnotationRecord,
  createSettings,
  createTokenClassificationRecord,
  type ScoredSpan,
  type Span,
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

const CHAPTERS = 60;

const PER_CHAPTER = 8;

/** Names in paragraphs of Moby Dick. */
export const MOBY_DICK: SampleDataset = {
  task: 'TokenClassification',
  settings,
  count: 335,
  async *records() {
    let index = 0;
    for (let number = 1; number <= CHAPTERS; number += 1) {
      const { chapter, title, text } = await loadChapter(number);
      for (const [place, paragraph] of paragraphsOf(text).entries()) {
        const id = `chapter-${chapter.padStart(3, '0')}-${place + 1}`;
        yield recordOf(id, paragraph, { chapter: Number(chapter), title }, index);
        index += 1;
      }
    }
  },
  async suggest(record) {
    if (record.task !== 'TokenClassification') return undefined;
    return { prediction: predictNames(record.text), predictionAgent: AGENT };
  },
};

/** Of a length to be read at a glance; what the novel breaks into lines is one. */
function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter(({ length }) => length >= 80 && length <= 700)
    .slice(0, PER_CHAPTER);
}

function recordOf(
  id: string,
  text: string,
  metadata: { readonly chapter: number; readonly title: string },
  index: number,
): AnnotationRecord {
  const prediction = predictNames(text);
  const first = prediction.map(spanOf);
  return createTokenClassificationRecord({
    id,
    text,
    metadata,
    ...(isPredicted(index) ? { prediction, predictionAgent: AGENT } : {}),
    ...vectorsAt(index, text),
    // The other one takes no names of one word for places.
    ...answersAt(
      index,
      first,
      first.filter(({ label, start, end }) => label !== 'PLACE' || text.slice(start, end).includes(' ')),
    ),
  });
}

function spanOf({ label, start, end }: ScoredSpan): Span {
  return { label, start, end };
}
