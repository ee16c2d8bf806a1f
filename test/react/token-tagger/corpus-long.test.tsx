import { createOffsetMap, type Span } from '@labelwright/core';
import { cleanup } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';

import { describeWithCorpus, readCorpus, wantsWholeCorpus } from '../../support/browser-corpus';
import { sampleOf } from '../../support/sample';
import { type GoldRecord, HEBREW, leftToRightRuns } from './corpus-records';
import { CORPUS_TIMEOUT, checkDrawn, tagAgain, tokensOf, untagged } from './corpus-steps';
import { show } from './harness';

afterEach(cleanup);

/** So many Latin runs and numbers of a Hebrew document are tagged in a sample. */
const RUNS = 6;

/** So many stretches of a Hebrew document are tagged besides its Latin runs and numbers. */
const STRETCHES = wantsWholeCorpus() ? 40 : 3;

/** So many tokens of the novel are tagged. */
const NOVEL_TOKENS = wantsWholeCorpus() ? 300 : 8;

describeWithCorpus('long texts shown by <TokenTagger>', () => {
  it(
    `${HEBREW.name}: every Latin run and every number is tagged, by pointer and by keys`,
    async () => {
      const page = show({ text: 'first' });
      const wrong: string[] = [];
      let count = 0;
      for (const { id, text } of await HEBREW.load()) {
        const runs = leftToRightRuns(text);
        const gold = wantsWholeCorpus() ? runs : sampleOf(runs, { size: RUNS });
        const record: GoldRecord = { id, text, gold };
        wrong.push(...(await checkDrawn(page, record)));
        for (const hand of ['pointer', 'keys'] as const) {
          const tagged = await tagAgain(page, record, record.gold, hand);
          expect(tagged.count).toBe(record.gold.length);
          wrong.push(...tagged.wrong);
        }
        count += record.gold.length;
      }
      console.info(`${HEBREW.name}: ${count} Latin runs and numbers, ${wrong.length} wrong`);
      expect(wrong).toEqual([]);
      expect(count).toBeGreaterThan(wantsWholeCorpus() ? 100 : 30);
    },
    CORPUS_TIMEOUT,
  );

  it(
    `${HEBREW.name}: stretches of three tokens are tagged, by pointer and by keys`,
    async () => {
      const page = show({ text: 'first' });
      const wrong: string[] = [];
      let count = 0;
      for (const { id, text } of await HEBREW.load()) {
        const gold = sampleOf(stretchesOf({ id, text, gold: [] }, 3), { size: STRETCHES });
        for (const hand of ['pointer', 'keys'] as const)
          wrong.push(...(await tagAgain(page, { id, text, gold }, gold, hand)).wrong);
        count += gold.length;
      }
      console.info(`${HEBREW.name}: ${count} stretches, ${wrong.length} wrong`);
      expect(wrong).toEqual([]);
      expect(count).toBeGreaterThan(STRETCHES);
    },
    CORPUS_TIMEOUT,
  );

  it(
    'pride-and-prejudice: tokens from all over the novel are tagged, by pointer and by keys',
    async () => {
      const text = await readCorpus('long/pride-and-prejudice.txt');
      const page = show({ text: 'first' });
      const record: GoldRecord = { id: 'pride-and-prejudice', text, gold: [] };
      const gold = sampleOf(stretchesOf(record, 1), { size: NOVEL_TOKENS });
      const wrong: string[] = [];
      for (const hand of ['pointer', 'keys'] as const) {
        const tagged = await tagAgain(page, record, gold, hand);
        expect(tagged.count).toBe(gold.length);
        wrong.push(...tagged.wrong);
      }
      console.info(`pride-and-prejudice: ${gold.length} tokens, ${wrong.length} wrong`);
      expect(wrong).toEqual([]);
    },
    CORPUS_TIMEOUT,
  );
});

/** All stretches of so many tokens that are on one line of the text as it is written, one behind the other. */
function stretchesOf(record: GoldRecord, size: number): readonly Span[] {
  const map = createOffsetMap(record.text);
  const tokens = tokensOf(untagged(record));
  const stretches: Span[] = [];
  for (let at = 0; at + size <= tokens.count; at += size) {
    const [start, end] = [tokens.start(at), tokens.end(at + size - 1)];
    if (!/[\r\n]/.test(map.slice(start, end)))
      stretches.push({ label: at % 2 === 0 ? 'A' : 'B', start, end });
  }
  return stretches;
}
