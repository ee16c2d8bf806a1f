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
import { type GoldRecord, HEBREW, LEFT_TO_RIGHT } from './corpus-records';
import { selected, show, textbox } from './harness';

afterEach(cleanup);

const TIMEOUT = 600_000;
const settings = createSettings({ labels: ['A', 'B'] });

describeWithCorpus('Hebrew with Latin words and numbers, by pointer', () => {
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
