import type { Span } from '@labelwright/core';
import { cleanup } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';

import { describeWithCorpus, wantsWholeCorpus } from '../../support/browser-corpus';
import { sampleOf } from '../../support/sample';
import type { CorpusFile, GoldRecord } from './corpus-records';
import { CORPUS_TIMEOUT, checkDrawn, type Hand, isInside, tagAgain } from './corpus-steps';
import { show } from './harness';

/** So many records of a file are in a sample, and so many more of those with emoji or with spans in spans. */
const SAMPLED_RECORDS = 16;

/** So many spans of a record are tagged again in a sample, and so many more of those that lie in another. */
const SAMPLED_SPANS = 3;

/** So many records of a file are tagged by real keys too when all are tagged. */
const BY_REAL_KEYS = 8;

const HANDS: readonly Hand[] = ['pointer', 'keys', 'real keys'];

/** The tests of some files of the corpus: of all their records, or in a plain `test` of a seeded sample. */
export function checkCorpusFiles(files: readonly CorpusFile[]): void {
  afterEach(cleanup);

  describeWithCorpus('real texts shown by <TokenTagger>', () => {
    it.each(files)(
      '$name: gold spans are drawn as they are, and tagged again by pointer and by keys',
      async ({ name, load }) => {
        const all = await load();
        const records = wantsWholeCorpus() ? all : someOf(all, SAMPLED_RECORDS, isSpecial);
        const byRealKeys = wantsWholeCorpus()
          ? sampleOf(
              records.filter(({ gold }) => gold.length > 0),
              { size: BY_REAL_KEYS, seed: 7 },
            )
          : [];
        const page = show({ text: 'first' });
        const wrong: string[] = [];
        const count: Record<Hand, number> = { pointer: 0, keys: 0, 'real keys': 0 };
        let spans = 0;
        for (const record of records) {
          spans += record.gold.length;
          wrong.push(...(await checkDrawn(page, record)));
          for (const hand of byRealKeys.includes(record) ? HANDS : HANDS.slice(0, 2)) {
            const some =
              hand === 'real keys' ? sampleOf(record.gold, { size: 8, seed: 7 }) : spansToTag(record);
            const tagged = await tagAgain(page, record, some, hand);
            count[hand] += tagged.count;
            wrong.push(...tagged.wrong);
          }
        }
        console.info(
          `${name}: ${records.length} records, ${spans} spans, again by ${JSON.stringify(count)}, ${wrong.length} wrong`,
        );
        // At once: the run goes on for minutes.
        if (wrong.length > 0) console.info(wrong.join('\n'));
        expect(wrong).toEqual([]);
        expect(count.pointer).toBeGreaterThan(0);
        expect(count.keys).toBe(count.pointer);
      },
      CORPUS_TIMEOUT,
    );
  });
}

function spansToTag({ gold }: GoldRecord): readonly Span[] {
  if (wantsWholeCorpus()) return gold;
  return someOf(gold, SAMPLED_SPANS, (span) => gold.some((other) => isInside(span, other)));
}

/** A seeded choice of `size`, and of as many special ones. */
function someOf<T>(all: readonly T[], size: number, isOf: (one: T) => boolean): readonly T[] {
  const special = new Set(sampleOf(all.filter(isOf), { size, seed: 2 }));
  return sampleOf(all, { size, always: (one) => special.has(one) });
}

function isSpecial({ text, gold }: GoldRecord): boolean {
  return (
    /\p{Extended_Pictographic}/u.test(text) ||
    gold.some((span) => gold.some((other) => isInside(span, other)))
  );
}
