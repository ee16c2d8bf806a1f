import {
  alignTokens,
  createOffsetMap,
  createSettings,
  createTokenClassificationRecord,
  type Span,
} from '@labelwright/core';
import { cleanup } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';

import { describeWithCorpus, wantsWholeCorpus } from '../../support/browser-corpus';
import { dragText, press, settled } from '../../support/pointer';
import { sampleOf } from '../../support/sample';
import { CORPUS_FILES, type GoldRecord, HEBREW } from './corpus-records';
import { drawnSpans } from './drawn-spans';
import { selected, show, spansOf, textbox } from './harness';

afterEach(cleanup);

/** As many spans of a record are tagged again in a sample, besides all that lie in another. */
const SAMPLED_SPANS = 5;

/** Real gestures take their time. */
const TIMEOUT = wantsWholeCorpus() ? 3_600_000 : 120_000;

/** The keys of labels, in order. */
const KEYS = [...'1234567890qwertyuiopasdfghjklzxcvbnm'];

type Shown = ReturnType<typeof show>;

describeWithCorpus('real texts shown by <TokenTagger>', () => {
  it.each(CORPUS_FILES)(
    '$name: gold spans are drawn as they are, and tagged again by hand',
    async ({ name, load }) => {
      const all = await load();
      const records = wantsWholeCorpus() ? all : sampleOf(all, { always: isSpecial });
      const page = show({ text: 'first' });
      const wrong: string[] = [];
      const figures = { records: records.length, spans: 0, again: 0, offTokens: 0 };
      for (const record of records) {
        figures.spans += record.gold.length;
        wrong.push(...(await checkDrawn(page, record)));
        const result = await tagAgain(page, record);
        figures.again += result.tagged;
        figures.offTokens += result.offTokens;
        wrong.push(...result.wrong);
      }
      console.info(`${name}: ${JSON.stringify(figures)}, ${wrong.length} wrong`);
      expect(wrong).toEqual([]);
      expect(figures.again).toBeGreaterThan(0);
    },
    TIMEOUT,
  );

  it(
    `${HEBREW.name}: long right-to-left documents are drawn whole, and selected by hand as they are written`,
    async () => {
      const page = show({ text: 'first' });
      for (const { id, text } of await HEBREW.load()) {
        const record = createTokenClassificationRecord({ id, text });
        const alignment = alignTokens(createOffsetMap(text), record.tokens);
        page.load(record, { settings: createSettings({ labels: ['A', 'B'] }) });
        await settled();
        expect(textbox().textContent).toBe(text);
        const index = 'index' in alignment ? alignment.index : undefined;
        const places = sampleOf([...record.tokens.keys()], { size: wantsWholeCorpus() ? 60 : 6 });
        for (const place of places) {
          const start = index?.start(place) ?? 0;
          const end = index?.end(Math.min(place + 2, record.tokens.length - 1)) ?? 0;
          if (text.slice(start, end).includes('\n')) continue;
          await dragText(textbox(), start, end);
          expect(selected(), `${id} [${start}, ${end})`).toBe(createOffsetMap(text).slice(start, end));
          await press('Escape');
        }
      }
    },
    TIMEOUT,
  );
});

function isSpecial({ text, gold }: GoldRecord): boolean {
  return (
    /\p{Extended_Pictographic}/u.test(text) ||
    gold.some((span) => gold.some((other) => isInside(span, other)))
  );
}

function isInside(span: Span, other: Span): boolean {
  return other !== span && other.start <= span.start && other.end >= span.end;
}

/** Draws a record with its gold spans and predictions; what is wrong with it, a line each. */
async function checkDrawn(
  { load, told }: Shown,
  { prediction, gold, ...rest }: GoldRecord,
): Promise<string[]> {
  const { id, text, tokens, goldTexts } = rest;
  const record = createTokenClassificationRecord({
    id,
    text,
    annotation: gold.map(({ label, start, end }) => [label, start, end] as const),
    ...(tokens === undefined ? {} : { tokens }),
    ...(prediction === undefined ? {} : { prediction }),
  });
  load(record, { settings: undefined });
  window.dispatchEvent(new Event('beforeprint'));
  await settled();
  const map = createOffsetMap(text);
  const drawn = drawnSpans(textbox()).filter(({ layer }) => layer === 'annotation');
  const wanted = gold.map((span, index) =>
    line(id, span, goldTexts?.[index] ?? map.slice(span.start, span.end)),
  );
  const seen = drawn.map((span) => line(id, span, span.text));
  return [
    ...(textbox().textContent === text ? [] : [`${id}: another text is drawn`]),
    ...wanted.filter((each) => !seen.includes(each)).map((each) => `not drawn: ${each}`),
    ...seen.filter((each) => !wanted.includes(each)).map((each) => `drawn too much: ${each}`),
    ...told.errors.splice(0).map(String),
  ];
}

/** Tags the gold spans of a record again, by dragging over each and pressing its label's key. */
async function tagAgain({ load, told }: Shown, { id, text, tokens, gold }: GoldRecord) {
  const labels = [...new Set(gold.map(({ label }) => label))];
  if (labels.length === 0) return { tagged: 0, offTokens: 0, wrong: [] };
  const settings = createSettings({ labels });
  const record = createTokenClassificationRecord({
    id: `${id} again`,
    text,
    ...(tokens === undefined ? {} : { tokens }),
  });
  const wanted = wantsWholeCorpus()
    ? gold
    : sampleOf(gold, { size: SAMPLED_SPANS, always: (span) => gold.some((other) => isInside(span, other)) });
  const isOnTokens = onTokens(text, record.tokens);
  const off = wanted.filter((span) => !isOnTokens(span));
  for (const snap of ['token', 'grapheme'] as const) {
    load(record, { settings, snap });
    for (const span of snap === 'token' ? wanted.filter(isOnTokens) : off) {
      await dragText(textbox(), span.start, span.end);
      if (labels.length > 1) await press(KEYS[labels.indexOf(span.label)] ?? '');
    }
  }
  const key = ([label, start, end]: readonly [string, number, number]) => `${label} ${start} ${end}`;
  const given = new Set(spansOf(told.changed.at(-1)?.annotation).map(key));
  const asked = new Set(spansOf(wanted).map(key));
  const wrong = [
    ...[...asked].filter((each) => !given.has(each)).map((each) => `${id}: not tagged again: ${each}`),
    ...[...given].filter((each) => !asked.has(each)).map((each) => `${id}: tagged instead: ${each}`),
    ...told.errors.splice(0).map(String),
  ];
  told.changed.length = 0;
  return { tagged: wanted.length, offTokens: off.length, wrong };
}

function onTokens(text: string, tokens: readonly string[]): (span: Span) => boolean {
  const alignment = alignTokens(createOffsetMap(text), tokens);
  if (!('index' in alignment)) throw new Error('The tokens are not in the text.');
  const { index } = alignment;
  const starts = new Set(tokens.map((_, i) => index.start(i)));
  const ends = new Set(tokens.map((_, i) => index.end(i)));
  return ({ start, end }) => starts.has(start) && ends.has(end);
}

function line(id: string, { label, start, end }: Span, text: string): string {
  return `${id} ${label} [${start}, ${end}) ${text}`;
}
