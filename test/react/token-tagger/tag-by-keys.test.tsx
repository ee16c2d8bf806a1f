import {
  alignTokens,
  createOffsetMap,
  createSettings,
  createTokenClassificationRecord,
  type Span,
  type TokenClassificationRecord,
} from '@labelwright/core';
import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

import { describeWithCorpus } from '../../support/browser-corpus';
import { settled } from '../../support/pointer';
import { sampleOf } from '../../support/sample';
import { CORPUS_FILES, HEBREW } from './corpus-records';
import { show, spansOf, textbox } from './harness';
import { tagByKeys, textOnPage } from './tag-by-keys';

afterEach(cleanup);

const TIMEOUT = 180_000;

/** What a label's button says its key is. */
const keyOf = (label: string): string =>
  [...document.querySelectorAll<HTMLElement>('[data-lw-part="label"]')]
    .find((button) => button.querySelector('[dir]')?.textContent === label)
    ?.getAttribute('aria-keyshortcuts') ?? '';

/** Tags spans one after the other by keys alone; what the host has been told at the end. */
async function tagAll(
  { load, told }: ReturnType<typeof show>,
  record: TokenClassificationRecord,
  spans: readonly Span[],
) {
  const labels = [...new Set(spans.map(({ label }) => label))];
  load(record, { settings: createSettings({ labels }) });
  await settled();
  const alignment = alignTokens(createOffsetMap(record.text), record.tokens);
  if (!('index' in alignment)) throw new Error('The tokens are not in the text.');
  const text = textOnPage(textbox(), record.text, alignment.index);
  textbox().focus();
  for (const span of spans) await tagByKeys(text, span, keyOf(span.label));
  const given = spansOf(told.changed.at(-1)?.annotation);
  told.changed.length = 0;
  expect(told.errors.splice(0).map(String)).toEqual([]);
  return given;
}

const inOrder = (spans: readonly (readonly [string, number, number])[]) =>
  spans.map((span) => span.join(' ')).sort();

/** Each span once. */
const wanted = (spans: readonly Span[]) => [...new Set(inOrder(spansOf(spans)))];

/** So many words, forty a paragraph. */
const numbered = (count: number) =>
  Array.from({ length: count }, (_, at) => `word${at}${at % 40 === 39 ? '.\n' : ' '}`).join('');

const LONG = numbered(300);

describe('spans of made texts, tagged by keys alone', () => {
  it.each<{
    readonly name: string;
    readonly text: string;
    readonly phrases: readonly string[];
    readonly tokens?: readonly string[];
  }>([
    {
      name: 'one far from the other',
      text: LONG,
      phrases: ['word0', 'word211 word212', 'word77 word78 word79'],
    },
    {
      name: 'from one end of a text as long as a novel to the other',
      text: numbered(100_000),
      phrases: ['word7', 'word99987', 'word50011', 'word99'],
    },
    {
      name: 'on the tokens that are given',
      text: LONG,
      tokens: LONG.split(/\s+/).filter((token) => token !== ''),
      phrases: ['word120', 'word39.\nword40'],
    },
    {
      name: 'off the tokens, and between characters of several code points',
      text: 'Unbelievable 👩‍👩‍👧e\u0301x 東京都千代田区 end',
      phrases: ['believ', '👩‍👩‍👧', 'e\u0301x', '京都', 'nd'],
    },
    {
      name: 'from right to left, with Latin runs and numbers in it',
      text: 'שלום New York City 12 עולם וגם London.',
      phrases: ['New York City', '12', 'עולם וגם', 'London', 'שלום New', 'City 12 עולם'],
    },
  ])('$name', async ({ text, phrases, tokens }) => {
    const page = show({ text: 'first' });
    const map = createOffsetMap(text);
    const spans = phrases.map((phrase, at) => {
      const start = text.indexOf(phrase);
      const [from, to] = [map.toCodePoint(start), map.toCodePoint(start + phrase.length)];
      return { label: at % 2 === 0 ? 'A' : 'B', start: from, end: to };
    });
    const record = createTokenClassificationRecord({
      id: 'made',
      text,
      ...(tokens === undefined ? {} : { tokens }),
    });
    expect(inOrder(await tagAll(page, record, spans))).toEqual(wanted(spans));
  });
});

describeWithCorpus('real texts, tagged by keys alone', () => {
  it.each(CORPUS_FILES)(
    '$name: a sample of its spans comes out as it is',
    async ({ load }) => {
      const page = show({ text: 'first' });
      const records = sampleOf(
        (await load()).filter(({ gold }) => gold.length > 0),
        { size: 3, seed: 3 },
      );
      for (const { id, text, tokens, gold } of records) {
        const record = createTokenClassificationRecord({
          id,
          text,
          ...(tokens === undefined ? {} : { tokens }),
        });
        const spans = sampleOf(gold, { size: 4, seed: 3 });
        expect(inOrder(await tagAll(page, record, spans)), id).toEqual(wanted(spans));
      }
      expect(records.length).toBeGreaterThan(1);
    },
    TIMEOUT,
  );

  it(
    `${HEBREW.name}: Latin runs and numbers in long documents from right to left`,
    async () => {
      const page = show({ text: 'first' });
      for (const { id, text } of (await HEBREW.load()).slice(0, 2)) {
        const map = createOffsetMap(text);
        const runs = [...text.matchAll(/[A-Za-z]+(?: [A-Za-z]+)*|\d+/g)].map(({ 0: run, index }) => ({
          label: /\d/.test(run) ? 'NUMBER' : 'LATIN',
          start: map.toCodePoint(index),
          end: map.toCodePoint(index + run.length),
        }));
        const spans = sampleOf(runs, { size: 6, seed: 5 });
        expect(spans.length).toBeGreaterThan(3);
        expect(inOrder(await tagAll(page, createTokenClassificationRecord({ id, text }), spans)), id).toEqual(
          wanted(spans),
        );
      }
    },
    TIMEOUT,
  );
});
