import { codePointLength } from '@labelwright/core';
import { composeStories } from '@storybook/react-vite';
import { cleanup, render, screen } from '@testing-library/react';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';

import preview from '../../.storybook/preview';
import * as stories from '../../stories/live/token-tagger.stories';
import { loadNovel } from '../../stories/support/texts/moby-dick';
import { type DrawnSpan, drawnSpans } from '../react/token-tagger/drawn-spans';
import { clickText, dragText, press, settled } from '../support/pointer';
import { bareStill, hasJumped, lasts, scrollThrough, watchFrames } from './novel-view';

const { MobyDick } = composeStories(stories, preview);

/** The model goes through the whole novel first. */
const LOADING = 180_000;

/** The novel is one record of 1.2 million characters with what the model takes for names. */
let text = '';
let predictions = 0;

beforeAll(async () => {
  await page.viewport(1024, 700);
  const chapters = await loadNovel();
  text = chapters
    .map(({ chapter, title, text: own }) => `CHAPTER ${chapter}. ${title}\n\n${own.trimEnd()}`)
    .join('\n\n');
  // All of it lies in the basic plane, so that UTF-16 offsets are code points.
  expect(codePointLength(text)).toBe(text.length);
  render(<MobyDick extent="novel" />);
  const left = await screen.findByText(/^\d+ predictions left$/, undefined, { timeout: LOADING });
  predictions = Number.parseInt(left.textContent ?? '', 10);
  expect(predictions).toBeGreaterThan(1000);
}, LOADING);

beforeEach(async () => {
  await page.viewport(1024, 700);
  for (let times = 0; times < 3; times += 1) await press('Escape');
  // The browser's search goes on from what is selected.
  document.getSelection()?.removeAllRanges();
  window.scrollTo({ top: 0, behavior: 'instant' });
  await settled();
});

afterAll(cleanup);

const textbox = (): HTMLElement => screen.getByRole('textbox', { name: 'Text to tag' });
const selected = (): string => document.getSelection()?.toString() ?? '';

/** The spans that the page shows as the annotator's own; those in the neighbourhood of what is seen. */
function tagged(): readonly Pick<DrawnSpan, 'label' | 'start' | 'end'>[] {
  const own = drawnSpans(textbox()).filter(({ layer }) => layer === 'annotation');
  return own.map(({ label, start, end }) => ({ label, start, end }));
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

describe('Moby Dick as one record in its live story', () => {
  it('shows text and highlights everywhere while one scrolls through at full speed', async () => {
    // The watch sees what it is for.
    const [first] = textbox().children;
    if (!(first instanceof HTMLElement)) throw new Error('The text has no stretches.');
    first.style.contentVisibility = 'hidden';
    const stopTrial = watchFrames(textbox());
    for (let frame = 0; frame < 3; frame += 1) await settled();
    expect(stopTrial().at(-1)?.blank.length).toBeGreaterThan(0);
    first.style.contentVisibility = '';
    await settled();

    const stop = watchFrames(textbox());
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
    const blank = frames.filter((_, index) => lasts(frames, index) && !hasJumped(frames, index));
    expect(blank.map((frame) => [frame.scrollTop, ...frame.blank])).toEqual([]);
    expect(frames.filter((frame) => frame.blank.length > 0).length).toBeLessThan(frames.length / 20);
    // What is bare text in one frame has its marks in the next.
    expect(frames.flatMap((_, index) => bareStill(frames, index)).length).toBe(0);
  }, 60_000);

  it('shows them after jumps from one end to the other, and to places between', async () => {
    const jumps = [1, 0, 0.5, 0.25, 0.75, 0.9, 0.1, 1, 0];
    for (const to of jumps) {
      const stop = watchFrames(textbox());
      const { scrollHeight = 0 } = document.scrollingElement ?? {};
      window.scrollTo({ top: (scrollHeight - window.innerHeight) * to, behavior: 'instant' });
      for (let frame = 0; frame < 10; frame += 1) await settled();
      const frames = stop();
      const at = `after a jump to ${to}`;
      expect(frames.at(-1)?.text, at).toBeGreaterThan(5);
      expect(
        frames.filter((_, index) => lasts(frames, index)).map(({ blank }) => blank),
        at,
      ).toEqual([]);
      expect(frames.flatMap((_, index) => bareStill(frames, index)).length, at).toBe(0);
    }
  });

  it('has all highlights while it is printed', async () => {
    const drawn = () => document.querySelectorAll('mark[data-starts]').length;
    expect(drawn()).toBeLessThan(predictions);
    let printed = 0;
    const onPrint = () => {
      printed = drawn();
    };
    window.addEventListener('beforeprint', onPrint, { once: true });
    await cdp().send('Page.printToPDF', {});
    window.removeEventListener('beforeprint', onPrint);
    expect(printed).toBe(predictions);
  });

  it.each(PLACES)('is tagged by pointer in its $chapter chapter', async ({ phrase, word }) => {
    const { start, end } = wordIn(phrase, word);
    // What comes near gets its marks, which may move the word.
    await clickText(textbox(), start);
    await press('Escape');
    await settled();
    await dragText(textbox(), start, end);
    await press('2');
    expect(tagged()).toContainEqual({ label: 'PLACE', start, end });
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
    await userEvent.keyboard('1');
    expect(tagged()).toContainEqual({ label: 'PERSON', start, end });
  });

  it("lets the browser's own search find what is far away", async () => {
    const phrase = 'It was a clear steel-blue day';
    wordIn(phrase, phrase);
    // Round and round, as the search of a window goes: the caret is at what was tagged last, behind the phrase.
    expect(find(phrase, false, false, true)).toBe(true);
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
    const { start } = wordIn('cherish very nearly the same feelings', 'cherish');
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
});

declare global {
  /** The browser's search, which no standard describes. */
  function find(text: string, matchCase?: boolean, backwards?: boolean, wrap?: boolean): boolean;
}
