import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';

import { click, settled } from '../../support/pointer';
import { pressReally } from '../../support/real-keys';
import { marks, show, textbox } from './harness';

beforeEach(() => page.viewport(1024, 700));
afterEach(() => {
  cleanup();
  window.scrollTo(0, 0);
});

const SENTENCE = 'Lorem ipsum dolor sit amet, consectetur adipiscing elit sed do eiusmod. ';

const PARAGRAPHS = 600;

/**
 * A text as long as a novel: some hundred paragraphs are short, the next ones long. Every thirtieth has a span to go to, most
 * of them more than a line long; those between are too far away to be drawn. Where two kinds meet it is full of spans whose
 * names take room, so that nobody knows how high it is before it is drawn.
 */
function novel() {
  const annotation: (readonly [string, number, number])[] = [];
  let text = '';
  for (let at = 0; at < PARAGRAPHS; at += 1) {
    const start = text.length;
    const paragraph = SENTENCE.repeat(at % 200 < 100 ? 2 : 9);
    if (at % 30 === 7) annotation.push(['FAR', start + 6, start + (at % 4 === 3 ? 17 : 190)]);
    if (at % 100 === 99)
      for (let word = 0; word < paragraph.length - 20; word += 60)
        annotation.push(['A LABEL WITH A LONG NAME', start + word, start + word + 5]);
    text += `${paragraph.trim()}\n\n`;
  }
  return { id: 'far', text, annotation };
}

/** Frames in which what came near is drawn. */
async function drawn(): Promise<void> {
  for (let frames = 0; frames < 8; frames += 1) await settled();
}

/** How much of the active span is out of view, in pixels; labels and actions lie over the text. */
function outOfView(): { readonly above: number; readonly below: number } {
  const parts = marks().filter((mark) => mark.hasAttribute('data-active'));
  const rects = parts.flatMap((part) => [...part.getClientRects()]);
  expect(rects.length).toBeGreaterThan(0);
  const rectOf = (part: string) =>
    document.querySelector(`[data-lw-part="${part}"]`)?.getBoundingClientRect() ?? new DOMRect();
  return {
    above: Math.max(0, rectOf('labels').bottom - Math.min(...rects.map(({ top }) => top))),
    below: Math.max(0, Math.max(...rects.map(({ bottom }) => bottom)) - rectOf('actions').top),
  };
}

const NOTHING = { above: 0, below: 0 };

/** How much is out of view when the text, which follows what is drawn on the way, has come to rest; nothing, or what stays so. */
async function outOfViewAtRest(): Promise<ReturnType<typeof outOfView>> {
  const isInView = () => Object.values(outOfView()).every((pixels) => pixels === 0);
  await drawn();
  for (let frames = 0; frames < 120 && !isInView(); frames += 1) await settled();
  return outOfView();
}

describe('a span far away', () => {
  it.each(['n', 'p'])(
    'is wholly in view when %s has stepped to it, one by one and many at once',
    async (key) => {
      const init = novel();
      show(init);
      textbox().focus();
      const found: unknown[] = [];
      for (let step = 0; step < init.annotation.length; step += 1) {
        await pressReally(key);
        // Some are passed as quickly as keys come.
        if (step % 8 < 5) continue;
        found.push(await outOfViewAtRest());
      }
      expect(found.length).toBeGreaterThan(15);
      expect(found).toEqual(found.map(() => NOTHING));
    },
  );

  it('is wholly in view when a line of the entities has led to it', async () => {
    show(novel(), { entities: true, settings: undefined });
    await settled();
    const tree = screen.getByRole('tree', { name: 'Entities' });
    const found: unknown[] = [];
    for (const part of [0.9, 0, 0.5, 0.1, 0.7, 0.3, 1]) {
      tree.scrollTo({ top: tree.scrollHeight * part });
      await drawn();
      const lines = within(tree)
        .getAllByRole('treeitem')
        .filter(({ ariaLevel }) => ariaLevel === '2');
      const { left, top, height } = lines[lines.length >> 1]?.getBoundingClientRect() ?? new DOMRect();
      await click({ x: left + 60, y: top + height / 2 });
      found.push(await outOfViewAtRest());
    }
    expect(found).toEqual(found.map(() => NOTHING));
  });
});
