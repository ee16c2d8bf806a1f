import { type AnnotationRecord, createSettings, createText2TextRecord } from '@labelwright/core';

import { lookUp, type TranslatedPair } from '../models/translation-memory';
import { alignedPairs } from '../sources/translations';
import { loadDeclaration } from '../texts/udhr-files';
import { answersAt, isPredicted, type SampleDataset, vectorsAt } from './sample-dataset';

const GUIDELINES = `# Human rights in other words

Put each line of the declaration into the language named in its record (\`to\`).

1. A translator's memory offers what others wrote for **similar** lines: only the best may be the line itself.
2. Keep the terms: what is *everyone* in one article is so in all.
3. Write as people would **say** it; no word for word.
`;

const LANGUAGES = ['spa', 'fra', 'arb', 'deu_1996', 'ita'] as const;

const AGENT = 'translation memory';

/** Lines of the declaration that a memory is kept of. */
interface Memory {
  readonly language: string;
  readonly pairs: readonly TranslatedPair[];
}

let loading: Promise<readonly Memory[]> | undefined;

/** Lines of the Universal Declaration of Human Rights, to be put into five languages. */
export const TRANSLATIONS: SampleDataset = {
  task: 'Text2Text',
  settings: createSettings({
    textLimits: { characters: { max: 1500 } },
    metadata: [
      { name: 'to', type: 'terms', title: 'Into' },
      { name: 'line', type: 'integer', title: 'Line' },
    ],
    guidelines: GUIDELINES,
  }),
  count: 250,
  async *records() {
    let index = 0;
    for (const memory of await memories()) {
      for (const [line, pair] of memory.pairs.entries()) {
        yield recordOf(memory, pair, line, index);
        index += 1;
      }
    }
  },
  async suggest(record) {
    const memory = (await memories()).find(({ language }) => language === record.metadata.to);
    if (record.task !== 'Text2Text' || memory === undefined) return undefined;
    return { prediction: lookUp(memory.pairs, record.text, 3), predictionAgent: AGENT };
  },
};

function memories(): Promise<readonly Memory[]> {
  loading ??= loadMemories();
  return loading;
}

async function loadMemories(): Promise<readonly Memory[]> {
  const english = await loadDeclaration('eng');
  const others = await Promise.all(LANGUAGES.map(loadDeclaration));
  return others.map((other) => ({ language: other.language, pairs: alignedPairs(english, other) }));
}

function recordOf(
  { language, pairs }: Memory,
  pair: TranslatedPair,
  line: number,
  index: number,
): AnnotationRecord {
  const prediction = lookUp(pairs, pair.source, 3);
  return createText2TextRecord({
    id: `${language}-${String(line + 1).padStart(2, '0')}`,
    text: pair.source,
    metadata: { to: language, line: line + 1 },
    ...(isPredicted(index) ? { prediction, predictionAgent: AGENT } : {}),
    ...vectorsAt(index, pair.source),
    // The other one ends without a full stop.
    ...answersAt(index, pair.target, pair.target.replace(/\.$/u, '')),
  });
}
