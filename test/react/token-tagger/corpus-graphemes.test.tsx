import { createOffsetMap, createSettings, createTokenClassificationRecord } from '@labelwright/core';
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';

import { describeWithCorpus, wantsWholeCorpus } from '../../support/browser-corpus';
import { pressInPage } from '../../support/page-keys';
import { drag, settled, unscaled } from '../../support/pointer';
import { sampleOf } from '../../support/sample';
import { CORPUS_TIMEOUT } from './corpus-steps';
import { breakTestSamples, type ClusterSample, emojiSamples, OWN_SAMPLES } from './grapheme-samples';
import { show, textbox } from './harness';
import { domRange } from './tag-by-keys';

/*
 * Characters of several code points, each selected as a hand does it: the button goes down inside of it and up inside of it.
 * With a single label what is dragged over is tagged at once.
 */

beforeEach(() => page.viewport(1024, 700));
afterEach(cleanup);

/** So many samples are one text. */
const A_PAGE = 96;

/** So many samples of each kind are dragged in an everyday run. */
const SAMPLED = 40;

/** A drag goes from one pixel to another. */
const NARROWEST = 5;

const settings = createSettings({ labels: ['A'] });

describe('a drag inside of a character', () => {
  it('tags all of it', async () => {
    expect(await dragAll(OWN_SAMPLES, 8)).toEqual({ cut: [], missed: [], dragged: 11, narrow: 0 });
  });
});

describeWithCorpus('a drag inside of the characters of Unicode 15', () => {
  it(
    'tags all of it: emoji',
    async () => {
      const all = (await emojiSamples()).filter(({ borders: [, end = 0] }) => end > 1);
      const samples = wantsWholeCorpus() ? all : sampleOf(all, { size: SAMPLED });
      const { cut, missed, dragged, narrow } = await dragAll(samples, 8);
      console.info(`${dragged} emoji dragged, ${cut.length} cut, ${missed.length} missed, ${narrow} narrow`);
      expect({ cut, missed }).toEqual({ cut: [], missed: [] });
      expect(dragged).toBe(samples.length);
    },
    CORPUS_TIMEOUT,
  );

  it(
    'never cuts one: GraphemeBreakTest',
    async () => {
      const all = await breakTestSamples();
      const samples = wantsWholeCorpus() ? all : sampleOf(all, { size: SAMPLED });
      const { cut, missed, dragged, narrow } = await dragAll(samples, 1);
      console.info(
        `${dragged} characters dragged, ${cut.length} cut, ${missed.length} missed, ${narrow} narrow`,
      );
      expect(cut).toEqual([]);
      expect(missed).toEqual([]);
      expect(dragged).toBeGreaterThan(samples.length / 5);
    },
    CORPUS_TIMEOUT,
  );
});

interface Dragged {
  /** Spans that begin or end inside of a character. */
  readonly cut: string[];
  /** Characters that were dragged over and are not tagged. */
  readonly missed: string[];
  dragged: number;
  /** Characters on which there is no room for a drag. */
  narrow: number;
}

/** @param aLine so many samples are on a line: those that would be one character with a space before or behind them, one */
async function dragAll(samples: readonly ClusterSample[], aLine: number): Promise<Dragged> {
  const all: Dragged = { cut: [], missed: [], dragged: 0, narrow: 0 };
  const tagger = show({ text: 'first' });
  for (let first = 0; first < samples.length; first += A_PAGE)
    await dragPage(tagger, samples.slice(first, first + A_PAGE), aLine, all);
  return all;
}

async function dragPage(
  { load, told }: ReturnType<typeof show>,
  samples: readonly ClusterSample[],
  aLine: number,
  all: Dragged,
): Promise<void> {
  const { text, clusters, borders } = joined(samples, aLine);
  load(createTokenClassificationRecord({ id: text, text }), { settings, snap: 'grapheme' });
  await settled();
  const shown = { element: textbox(), map: createOffsetMap(text) };
  const meant: string[] = [];
  // From the end: what is tagged moves only what is behind it.
  for (const { start, end } of clusters.toReversed()) {
    const rect = await inView(domRange(shown, { start, end }));
    if (rect.width < NARROWEST) {
      all.narrow += 1;
      continue;
    }
    const y = Math.round((rect.top + rect.bottom) / 2);
    await drag([
      { x: Math.ceil(rect.left + rect.width / 4), y },
      { x: Math.floor(rect.right - rect.width / 4), y },
    ]);
    // Its handles would lie over its neighbours.
    await pressInPage('Escape', 'Escape');
    meant.push(`${start}-${end}`);
  }
  all.dragged += meant.length;
  const tagged = told.changed.at(-1)?.annotation ?? [];
  const given = new Set(tagged.map(({ start, end }) => `${start}-${end}`));
  for (const { start, end } of tagged)
    if (!borders.has(start) || !borders.has(end)) all.cut.push(escaped(shown.map.slice(start, end)));
  for (const each of meant) {
    const [start = 0, end = 0] = each.split('-').map(Number);
    if (!given.has(each)) all.missed.push(escaped(shown.map.slice(start, end)));
  }
  expect(told.errors.splice(0)).toEqual([]);
  told.changed.length = 0;
}

/** The box of a character, where nothing lies over it and when it stands still: what was tagged before moves what is drawn. */
async function inView(range: Range): Promise<DOMRect> {
  const boxOf = () => range.getClientRects()[0] ?? new DOMRect();
  // Else the window gets lower between looking here and pressing there.
  await unscaled();
  let box = boxOf();
  if (box.top <= 100 || box.bottom >= window.innerHeight - 150)
    window.scrollBy({ top: box.top - window.innerHeight / 2, behavior: 'instant' });
  for (let still = false; !still; ) {
    await settled();
    const next = boxOf();
    still = next.top === box.top && next.left === box.left && next.width === box.width;
    box = next;
  }
  return box;
}

/** The samples as one text, their characters of several code points, and all borders between characters. */
function joined(samples: readonly ClusterSample[], aLine: number) {
  let text = '';
  let length = 0;
  const clusters: { readonly start: number; readonly end: number }[] = [];
  const borders = new Set<number>();
  const add = (more: string) => {
    text += more;
    length += [...more].length;
    borders.add(length);
  };
  samples.forEach((sample, index) => {
    for (const [at, border] of sample.borders.entries()) {
      const start = length + (sample.borders[at - 1] ?? 0);
      borders.add(length + border);
      if (at > 0 && length + border - start > 1) clusters.push({ start, end: length + border });
    }
    add(sample.text);
    // A line feed behind a carriage return would be one character with it.
    if (sample.text.endsWith('\r')) add('.');
    add(index % aLine === aLine - 1 ? '\n' : ' ');
  });
  return { text, clusters, borders };
}

function escaped(text: string): string {
  return [...text].map((each) => `U+${each.codePointAt(0)?.toString(16)}`).join(' ');
}
