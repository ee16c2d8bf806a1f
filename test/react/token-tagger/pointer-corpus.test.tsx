import {
  alignTokens,
  createOffsetMap,
  createSettings,
  createTokenClassificationRecord,
  type TextRange,
  type TokenIndex,
} from '@labelwright/core';
import { cleanup } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';

import { describeWithCorpus, wantsWholeCorpus } from '../../support/browser-corpus';
import { dragText, press } from '../../support/pointer';
import { sampleOf } from '../../support/sample';
import { type GoldRecord, HEBREW } from './corpus-records';
import { selected, show, spansOf, textbox } from './harness';

afterEach(cleanup);

const TIMEOUT = 600_000;
const settings = createSettings({ labels: ['A', 'B'] });

/** Latin words and numbers: the stretches that run from left to right. */
const LEFT_TO_RIGHT = /\p{Script=Latin}+|\p{N}+(?:[.,:/-]\p{N}+)*/gu;

describeWithCorpus('Hebrew with Latin words and numbers, by pointer', () => {
  it(
    'tags every Latin run and every number',
    async () => {
      const page = show({ text: 'first' });
      let count = 0;
      for (const { id, text } of await HEBREW.load()) {
        page.load(createTokenClassificationRecord({ id, text }), { settings, snap: 'grapheme' });
        const runs = runsIn(text);
        for (const { start, end } of runs) {
          await dragText(textbox(), start, end);
          await press('1');
        }
        const wanted = runs.map(({ start, end }) => ['A', start, end]);
        if (runs.length > 0) expect(spansOf(page.told.changed.at(-1)?.annotation), id).toEqual(wanted);
        count += runs.length;
      }
      expect(count).toBeGreaterThan(100);
    },
    TIMEOUT,
  );

  it(
    'selects what lies from one token to another, forwards and backwards, where a number or a Latin word is at either end',
    async () => {
      const page = show({ text: 'first' });
      const wrong: string[] = [];
      let count = 0;
      for (const record of await HEBREW.load()) {
        const init = createTokenClassificationRecord({ id: record.id, text: record.text });
        page.load(init, { settings });
        const map = createOffsetMap(record.text);
        for (const { start, end } of stretchesOf(record, init.tokens)) {
          for (const [from, to] of [
            [start, end],
            [end, start],
          ] as const) {
            await dragText(textbox(), from, to);
            const wanted = map.slice(start, end);
            if (selected() !== wanted)
              wrong.push(`${record.id} ${from} to ${to}: ${wanted} is ${selected()}`);
            await press('Escape');
            count += 1;
          }
        }
      }
      expect(wrong).toEqual([]);
      expect(count).toBeGreaterThan(50);
    },
    TIMEOUT,
  );
});

function runsIn(text: string): readonly TextRange[] {
  const map = createOffsetMap(text);
  return [...text.matchAll(LEFT_TO_RIGHT)].map(({ index, 0: run }) => ({
    start: map.toCodePoint(index),
    end: map.toCodePoint(index + run.length),
  }));
}

/** Stretches of up to four tokens within a paragraph that start or end with a Latin word or a number. */
function stretchesOf({ text }: GoldRecord, tokens: readonly string[]): readonly TextRange[] {
  const map = createOffsetMap(text);
  const alignment = alignTokens(map, tokens);
  if (!('index' in alignment)) throw new Error('The tokens are not in the text.');
  const { index } = alignment;
  const all = tokens.flatMap((token, at) => {
    if (token.match(LEFT_TO_RIGHT) === null) return [];
    return [1, 2, 3].flatMap((more) => [rangeOf(index, at - more, at), rangeOf(index, at, at + more)]);
  });
  const within = all.filter(({ start, end }) => start < end && !/[\r\n]/.test(map.slice(start, end)));
  return wantsWholeCorpus() ? within : sampleOf(within, { size: 12 });
}

function rangeOf(index: TokenIndex, first: number, last: number): TextRange {
  return { start: index.start(Math.max(first, 0)), end: index.end(Math.min(last, index.count - 1)) };
}
