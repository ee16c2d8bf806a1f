import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';

import { pressKeys } from '../../support/keys';
import { clickText } from '../../support/pointer';
import { announcement, selected, textbox } from './harness';
import { linesOfWords, PARAGRAPHS, start } from './keyboard-texts';

beforeEach(() => page.viewport(1024, 768));
afterEach(cleanup);

describe('words and sentences', () => {
  const text = 'Ada (the first) came. She left at 5 p.m., he said! Was it so?';

  it('are gone through, extended and taken back', async () => {
    start({ text }, 900);
    await pressKeys('ArrowRight', 'Control+ArrowRight');
    expect(selected()).toBe('(the');
    await pressKeys('Shift+Control+ArrowRight');
    expect(selected()).toBe('(the first)');
    await pressKeys('Shift+Control+ArrowLeft', 'Control+ArrowLeft');
    expect(selected()).toBe('Ada');
    await pressKeys('.');
    expect(selected()).toBe('She');
    await pressKeys('.', ',');
    expect(selected()).toBe('She');
    await pressKeys('Shift+Alt+PageDown');
    expect(selected()).toBe('She left at 5 p.m., he said! Was');
    await pressKeys('ArrowRight', ',');
    expect(selected()).toBe('Was');
  });
});

describe('paragraphs and the text', () => {
  it('have starts and ends, to go to and to extend to', async () => {
    start({ text: PARAGRAPHS });
    await pressKeys('ArrowRight', 'Control+ArrowDown');
    expect(selected()).toBe('word40');
    await pressKeys('Control+ArrowDown', 'Control+ArrowUp');
    expect(selected()).toBe('word40');
    await pressKeys('Shift+Control+ArrowUp');
    expect(selected().startsWith('word0 ')).toBe(true);
    await pressKeys('Control+End');
    expect(selected()).toBe('word119');
    await pressKeys('Shift+Control+Home');
    expect(selected().startsWith('word0 ')).toBe(true);
    expect(announcement()).toBe('word0 word1 word2 … word117 word118 word119, 120 words selected');
  });
});

describe('text of two directions', () => {
  const text = 'שלום New York City 12 עולם';

  it('is gone through as the eye sees it, Latin runs and numbers too, and back', async () => {
    start({ text }, 900);
    await pressKeys('Control+Home');
    expect(selected()).toBe('שלום');
    const onScreen = [...(linesOfWords()[0] ?? [])];
    expect(onScreen).toContain('New');
    const leftwards = [selected()];
    for (let step = 1; step < 6; step += 1) {
      await pressKeys('ArrowLeft');
      leftwards.push(selected());
    }
    expect(leftwards).toEqual([...onScreen].reverse());
    const back = [selected()];
    for (let step = 1; step < 6; step += 1) {
      await pressKeys('ArrowRight');
      back.push(selected());
    }
    expect(back).toEqual(onScreen);
  });

  it('is extended in a Latin run as the eye sees it, and from a Hebrew word on through it', async () => {
    start({ text }, 900);
    await pressKeys('Control+Home', 'ArrowLeft');
    while (selected() !== 'New') await pressKeys('ArrowLeft');
    await pressKeys('Shift+ArrowRight', 'Shift+ArrowRight');
    expect(selected()).toBe('New York City');
    await pressKeys('Shift+ArrowLeft');
    expect(selected()).toBe('New York');
    await pressKeys('Control+Home', 'Shift+ArrowLeft', 'Shift+ArrowLeft');
    expect(selected()).toBe('שלום New York');
  });

  it('goes on with the next line, and never gets stuck', async () => {
    const words = Array.from({ length: 24 }, (_, at) => (at % 3 === 0 ? `מילה${at}` : `run${at} more`));
    start({ text: words.join(' ') }, 300);
    await pressKeys('Control+Home');
    const all = linesOfWords().flatMap((line) => [...line].reverse());
    const seen = [selected()];
    for (let step = 1; step < all.length; step += 1) {
      await pressKeys('ArrowLeft');
      seen.push(selected());
    }
    expect(seen).toEqual(all);
  });

  it('is gone through by character as the eye sees it', async () => {
    start({ text: 'אב cd הו' }, 900);
    await pressKeys('Control+Home');
    await pressKeys('Alt+ArrowLeft');
    const seen = [selected()];
    for (let step = 1; step < 5; step += 1) {
      await pressKeys('Alt+ArrowLeft');
      seen.push(selected());
    }
    expect(seen).toEqual(['d', 'c', 'ה', 'ו', 'ו']);
    await pressKeys('Alt+ArrowRight', 'Alt+ArrowRight', 'Alt+ArrowRight', 'Alt+ArrowRight');
    expect(selected()).toBe('ב');
  });

  it('is gone through by word as the eye sees it', async () => {
    start({ text: 'שלום (New York) עולם' }, 900);
    await pressKeys('Control+Home', 'Control+ArrowLeft');
    const first = selected();
    await pressKeys('Control+ArrowLeft', 'Control+ArrowLeft');
    expect(selected()).toBe('עולם');
    await pressKeys('Control+ArrowRight', 'Control+ArrowRight');
    expect(selected()).toBe(first);
  });
});

it('clicks and keys go on from each other', async () => {
  start({ text: PARAGRAPHS }, 900);
  await clickText(textbox(), 15);
  await pressKeys('ArrowDown');
  expect(selected()).toBe('word2');
  await pressKeys('ArrowDown');
  expect(linesOfWords()[1]).toContain(selected());
});
