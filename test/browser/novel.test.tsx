import {
  codePointLength,
  createSettings,
  createTokenClassificationRecord,
  type Span,
  type TokenClassificationRecord,
  type TokenClassificationTypes,
} from '@labelwright/core';
import { TokenTagger } from '@labelwright/react';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import '@labelwright/react/styles.css';

import { loadNovel } from '../../stories/support/texts/moby-dick';
import { clickText, dragText, press, settled } from '../support/pointer';
import { listening, nothingTold, type Told } from '../support/told';
import { hasJumped, isIn, scrollThrough, watchFrames } from './novel-view';

/** Names all over the novel: what a model would find, without the half minute that it takes. */
const NAMES =
  /\b(?:Ahab|Bildad|Daggoo|Elijah|Fedallah|Flask|Jonah|Leviathan|Moby Dick|Nantucket|Peleg|Pequod|Perth|Pip|Queequeg|Starbuck|Stubb|Tashtego)\b/g;

const settings = createSettings({ labels: ['NAME', 'WORD'] });

/** The novel is one record of 1.2 million characters, put together as the live story does. */
let record: TokenClassificationRecord;
let text = '';
let names: readonly Span[] = [];
let told: Told<TokenClassificationTypes>;

beforeAll(async () => {
  const chapters = await loadNovel();
  text = chapters
    .map(({ chapter, title, text: own }) => `CHAPTER ${chapter}. ${title}\n\n${own.trimEnd()}`)
    .join('\n\n');
  // All of it lies in the basic plane, so that UTF-16 offsets are code points.
  expect(codePointLength(text)).toBe(text.length);
  names = [...text.matchAll(NAMES)].map(({ 0: name, index }) => ({
    label: 'NAME',
    start: index,
    end: index + name.length,
  }));
  record = createTokenClassificationRecord({ id: 'moby-dick', text, annotation: names });
}, 30_000);

beforeEach(async () => {
  await page.viewport(1024, 700);
  window.scrollTo({ top: 0, behavior: 'instant' });
  told = nothingTold<TokenClassificationTypes>();
  render(<TokenTagger {...listening<TokenClassificationTypes>(told)} settings={settings} record={record} />);
  await settled();
});

afterEach(cleanup);

const textbox = (): HTMLElement => screen.getByRole('textbox', { name: 'Text to tag' });
const selected = (): string => document.getSelection()?.toString() ?? '';

/** What was added to the record's annotation by the last change. */
function added(): readonly Span[] {
  const known = new Set(names.map(({ start }) => start));
  return (told.changed.at(-1)?.annotation ?? []).filter(({ start }) => !known.has(start));
}

/** A word of the novel, found by the only place where these words around it are. */
function wordIn(phrase: string, word: string): { readonly start: number; readonly end: number } {
  const at = text.indexOf(phrase);
  expect(at).toBeGreaterThanOrEqual(0);
  expect(text.lastIndexOf(phrase)).toBe(at);
  const start = at + phrase.indexOf(word);
  return { start, end: start + word.length };
}

/** Where the browser has its selection, in CSS pixels of the window. */
function selectionRect(): DOMRect {
  return document.getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
}

/** Where two long texts part, with what comes there in each; a whole novel in a failure's message is of no use. */
function difference(actual: string | undefined, expected: string): string | undefined {
  if (actual === expected) return undefined;
  const found = actual ?? '';
  let at = 0;
  while (at < expected.length && found[at] === expected[at]) at += 1;
  const excerpt = (whole: string) => JSON.stringify(whole.slice(Math.max(at - 20, 0), at + 40));
  return `${found.length} instead of ${expected.length} characters; at ${at} ${excerpt(found)}, not ${excerpt(expected)}`;
}

/** Copies by the browser's own command. */
function copied(): string | undefined {
  let data: string | undefined;
  const onCopy = (event: ClipboardEvent) => {
    data = event.clipboardData?.getData('text/plain');
  };
  window.addEventListener('copy', onCopy);
  document.execCommand('copy');
  window.removeEventListener('copy', onCopy);
  return data;
}

/** What the clipboard holds, as a hand finds out. */
async function pastedText(): Promise<string> {
  const field = document.createElement('textarea');
  document.body.prepend(field);
  field.focus();
  await userEvent.keyboard('{Control>}v{/Control}');
  field.remove();
  return field.value;
}

/** The first and the last chapter, and words in them under no name. */
const PLACES = [
  {
    chapter: 'first',
    phrase: 'Call me Ishmael.',
    word: 'Ishmael',
    from: '{Control>}{Home}{/Control}',
    step: '{ArrowRight}',
  },
  {
    chapter: 'last',
    phrase: 'rolled five thousand years ago.',
    word: 'thousand',
    from: '{Control>}{End}{/Control}',
    step: '{ArrowLeft}',
  },
] as const;

describe('Moby Dick as one record in <TokenTagger>', () => {
  it('shows text and marks everywhere while one scrolls through at full speed', async () => {
    // The watch sees what it is for: words that no mark is on.
    const stopTrial = watchFrames(textbox(), /\bthe\b/g);
    for (let frame = 0; frame < 3; frame += 1) await settled();
    expect(stopTrial().at(-1)?.unmarked.length).toBeGreaterThan(0);

    const stop = watchFrames(textbox(), NAMES);
    await scrollThrough(textbox(), 1200);
    await settled();
    const frames = stop();
    expect(frames.length).toBeGreaterThan(100);
    const { scrollingElement } = document;
    expect(frames.at(-1)?.scrollTop).toBeGreaterThan(
      (scrollingElement?.scrollHeight ?? 0) - 2 * window.innerHeight,
    );
    expect(frames.filter((frame) => frame.text > 10).length).toBeGreaterThan(frames.length * 0.9);
    // No flash lasts longer than a frame, and hardly a frame has one.
    const flashes = frames.map(({ blank }, index) => blank.length > 0 && !hasJumped(frames, index));
    const lasting = frames.filter((_, index) => flashes[index] === true && flashes[index - 1] === true);
    expect(lasting.map(({ scrollTop, blank }) => ({ scrollTop, blank }))).toEqual([]);
    expect(flashes.filter((flash) => flash).length).toBeLessThan(frames.length / 20);
    // What is bare text in one frame has its mark in the next.
    const late = frames.flatMap(({ unmarked }, index) =>
      unmarked.filter((found) => isIn(frames[index - 1], found)),
    );
    expect(late.map(({ word }) => word)).toEqual([]);
  }, 60_000);

  it.each(PLACES)('is tagged by pointer in its $chapter chapter', async ({ phrase, word }) => {
    const { start, end } = wordIn(phrase, word);
    // What comes near gets its marks, which may move the word.
    await clickText(textbox(), start);
    await press('Escape');
    await settled();
    await dragText(textbox(), start, end);
    await press('2');
    expect(added()).toEqual([{ label: 'WORD', start, end }]);
  });

  it.each(PLACES)('is tagged by keys in its $chapter chapter', async ({ phrase, word, from, step }) => {
    const { start, end } = wordIn(phrase, word);
    textbox().focus();
    await userEvent.keyboard(from);
    for (let steps = 0; selected() !== word && steps < 20; steps += 1) await userEvent.keyboard(step);
    expect(selected()).toBe(word);
    const { top, bottom } = selectionRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(window.innerHeight);
    await userEvent.keyboard('2');
    expect(added()).toEqual([{ label: 'WORD', start, end }]);
  });

  it("lets the browser's own search find what is far away", async () => {
    const phrase = 'It was a clear steel-blue day';
    wordIn(phrase, phrase);
    expect(find(phrase)).toBe(true);
    expect(selected()).toBe(phrase);
    // It stays selected and in sight when the text around it gets its marks.
    for (let frame = 0; frame < 5; frame += 1) await settled();
    expect(selected()).toBe(phrase);
    const { top, bottom, height } = selectionRect();
    expect(height).toBeGreaterThan(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(window.innerHeight);
  });

  it("copies the record's own slice across paragraphs", async () => {
    const { start } = wordIn('Call me Ishmael.', 'Call');
    const { end } = wordIn('There now is your insular city', 'city');
    expect(text.slice(start, end)).toContain('\n\n');
    await clickText(textbox(), start);
    await press('Escape');
    await dragText(textbox(), start, end);
    expect(difference(copied(), text.slice(start, end))).toBeUndefined();
  });

  it('copies all of the text with all that is selected on the page', async () => {
    await clickText(textbox(), wordIn('Call me Ishmael.', 'me').start);
    await press('Escape');
    await userEvent.keyboard('{Control>}a{/Control}{Control>}c{/Control}');
    const pasted = await pastedText();
    expect(
      difference(pasted.slice(pasted.indexOf(text.slice(0, 20))).slice(0, text.length), text),
    ).toBeUndefined();
  });

  it('has all marks while it is printed', async () => {
    const drawn = () => document.querySelectorAll('mark[data-starts]').length;
    expect(drawn()).toBeLessThan(names.length);
    let printed = 0;
    const onPrint = () => {
      printed = drawn();
    };
    window.addEventListener('beforeprint', onPrint, { once: true });
    await cdp().send('Page.printToPDF', {});
    window.removeEventListener('beforeprint', onPrint);
    expect(printed).toBe(names.length);
  });
});

declare global {
  /** The browser's search, which no standard describes. */
  function find(text: string): boolean;
}
