import { createSettings } from '@labelwright/core';
import { cleanup, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { click, clickText, drag, dragText, middleOfText, moveOn, settled } from '../../support/pointer';
import { HARVARD, picker, selected, show, spansOf, textbox } from './harness';

afterEach(cleanup);

const BARE = { ...HARVARD, prediction: [] } as const;
const SENTENCES = { id: 's', text: 'He left. She came back at 5 p.m. and slept.\nIt rained.' };

/** Presses, moves and releases as the last of `times` clicks in a row. */
async function clickAndDrag(from: number, to: number, times: number, beforeRelease?: () => Promise<void>) {
  const [start, end] = [middleOfText(textbox(), from), middleOfText(textbox(), to)];
  if (times > 1) await click(start, { times: times - 1 });
  const half = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
  await drag([start, half, end], { times, ...(beforeRelease === undefined ? {} : { beforeRelease }) });
}

describe('a double click', () => {
  it.each([
    { name: 'Chinese', text: '我喜欢在北京大学学习', at: 5 },
    { name: 'Japanese', text: '東京都に住んでいます', at: 1 },
    { name: 'Thai', text: 'ฉันชอบกินข้าวผัด', at: 4 },
    { name: 'Hindi', text: 'मैं दिल्ली में रहता हूँ', at: 6 },
    { name: 'Arabic', text: 'أعيش في مدينة القاهرة', at: 10 },
  ])('takes a token in $name', async ({ text, at }) => {
    show({ id: 'x', text });
    const tokens = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)];
    const token = tokens.findLast(({ index }) => index <= at)?.segment;
    await clickText(textbox(), at, { times: 2 });
    expect(selected()).toBe(token);
    expect(picker()).toBeVisible();
  });

  it('takes a token that the host gave, where the browser has another word', async () => {
    const text = 'unbelievable story';
    const { told } = show({ id: 'x', text, tokens: ['un', 'believ', 'able', 'story'] });
    await clickText(textbox(), 4, { times: 2 });
    expect(selected()).toBe('believ');
    await userEvent.keyboard('1');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['NAME', 2, 8]]);
  });

  it('takes a token where graphemes are selected otherwise', async () => {
    show(BARE, { snap: 'grapheme' });
    await clickText(textbox(), 15, { times: 2 });
    expect(selected()).toBe('professor');
  });

  it('goes on by tokens in both directions when the pointer is dragged on, and keeps the first one', async () => {
    show(BARE, { snap: 'grapheme' });
    await clickAndDrag(15, 28, 2);
    expect(selected()).toBe('professor at Harvard');
    await userEvent.keyboard('{Escape}{Escape}');
    await clickAndDrag(15, 3, 2);
    expect(selected()).toBe('Michael is a professor');
  });

  it('means nothing on white space', async () => {
    show(BARE);
    await clickText(textbox(), 22, { times: 2 });
    expect([selected(), picker()]).toEqual(['', null]);
  });
});

/** A press and its end in one task: a page so slow that no frame comes between clicks. */
function pressWithoutFrame(element: Element, offset: number, detail: number): void {
  const { x, y } = middleOfText(textbox(), offset);
  const init = { bubbles: true, cancelable: true, button: 0, clientX: x, clientY: y, detail };
  const pointer = { ...init, detail: 0, isPrimary: true, pointerType: 'mouse' };
  element.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
  element.dispatchEvent(new MouseEvent('mousedown', { ...init, buttons: 1 }));
  element.dispatchEvent(new PointerEvent('pointerup', pointer));
}

describe('a double click on a page too slow for a frame between its clicks', () => {
  it('selects the token, and the first click does not clear it', async () => {
    show(BARE);
    await settled();
    const { x, y } = middleOfText(textbox(), 15);
    const under = document.elementFromPoint(x, y) ?? textbox();
    pressWithoutFrame(under, 15, 1);
    pressWithoutFrame(under, 15, 2);
    await settled();
    expect(selected()).toBe('professor');
    expect(picker()).not.toBeNull();
  });
});

describe('a key on a page too slow for a frame between a click and it', () => {
  it('selects, and the click does not clear that', async () => {
    show(BARE);
    await settled();
    const { x, y } = middleOfText(textbox(), 15);
    pressWithoutFrame(document.elementFromPoint(x, y) ?? textbox(), 15, 1);
    textbox().focus();
    fireEvent.keyDown(textbox(), { key: 'ArrowRight', code: 'ArrowRight', shiftKey: true });
    await settled();
    expect(selected()).not.toBe('');
  });
});

describe('a drag in a record with one label', () => {
  const ONE = createSettings({ labels: ['NAME'] });

  it.each(['text', 'dense'] as const)('needs no picker, in the %s layout', async (layout) => {
    const { told } = show(BARE, { settings: ONE, layout });
    for (const times of [1, 2]) {
      await dragText(textbox(), 13, 22);
      await settled();
      expect(spansOf(told.changed.at(-1)?.annotation), `drag ${times}`).toEqual([['NAME', 13, 22]]);
      expect(picker()).toBeNull();
    }
  });
});

describe('a triple click', () => {
  it('takes the sentence, not the paragraph', async () => {
    show(SENTENCES);
    await clickText(textbox(), 14, { times: 3 });
    expect(selected()).toBe('She came back at 5 p.m. and slept.');
  });

  it('goes on by sentences', async () => {
    show(SENTENCES);
    await clickAndDrag(14, 4, 3);
    expect(selected()).toBe('He left. She came back at 5 p.m. and slept.');
  });

  it('leaves one span in a record with one label, and one step to undo', async () => {
    const { told } = show(SENTENCES, { settings: { labels: [{ name: 'S' }] } });
    await clickText(textbox(), 14, { times: 3 });
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['S', 9, 43]]);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(told.changed.at(-1)?.annotation).toBeUndefined();
  });
});

describe('a click with Shift', () => {
  it('extends the selection to before its beginning, and keeps the token there', async () => {
    show(BARE);
    await dragText(textbox(), 13, 25);
    await clickText(textbox(), 3, { shift: true });
    expect(selected()).toBe('Michael is a professor');
  });

  it('makes it smaller', async () => {
    show(BARE);
    await dragText(textbox(), 0, 33);
    await clickText(textbox(), 9, { shift: true });
    expect(selected()).toBe('Michael is');
  });

  it('goes on by graphemes where the host asks for them', async () => {
    show(BARE, { snap: 'grapheme' });
    await dragText(textbox(), 15, 18);
    await clickText(textbox(), 27, { shift: true });
    // A click in the middle of a character is on either side of it.
    expect(['ofessor at H', 'ofessor at Ha']).toContain(selected());
  });

  it('extends by dragging on', async () => {
    show(BARE);
    await dragText(textbox(), 0, 7);
    const [from, to] = [middleOfText(textbox(), 9), middleOfText(textbox(), 28)];
    await drag([from, to], { shift: true });
    expect(selected()).toBe('Michael is a professor at Harvard');
  });
});

describe('a drag', () => {
  it('means nothing where it comes back to its beginning', async () => {
    show(BARE);
    const [start, far] = [middleOfText(textbox(), 15), middleOfText(textbox(), 28)];
    let kept = ['not asked'];
    await drag([start, far, start], {
      beforeRelease: async () => {
        await settled();
        kept = [...(CSS.highlights.get('lw-selection') ?? [])].map(String);
      },
    });
    expect([kept, selected(), picker()]).toEqual([[], '', null]);
  });

  it('goes on beyond the text, and takes the line to its end', async () => {
    show({ id: 'x', text: 'First line here\n\nsecond paragraph here' });
    const from = middleOfText(textbox(), 7);
    const { right, bottom } = textbox().getBoundingClientRect();
    await drag([from, { x: right - 2, y: from.y }]);
    expect(selected()).toBe('line here');
    await drag([from, { x: right - 2, y: bottom + 60 }]);
    expect(selected()).toBe('line here\n\nsecond paragraph here');
  });

  it('scrolls on beyond the edge of what is seen, and takes what comes there', async () => {
    const text = Array.from({ length: 300 }, (_, line) => `Paragraph number ${line}.\n`).join('\n');
    const { container } = show({ id: 'long', text });
    Object.assign(container.style, { height: '300px', overflowY: 'auto' });
    await settled();
    const from = middleOfText(textbox(), 12);
    const below = { x: from.x + 40, y: container.getBoundingClientRect().bottom + 60 };
    // Chromium scrolls what is under the first move.
    await drag([from, { x: from.x + 20, y: from.y + 40 }], {
      releaseAt: below,
      beforeRelease: async () => {
        await settled();
        const begun = performance.now();
        for (let step = 0; container.scrollTop < 400 && performance.now() - begun < 8000; step += 1) {
          await moveOn({ x: below.x, y: below.y + (step % 2) });
          await settled();
        }
      },
    });
    expect(container.scrollTop).toBeGreaterThanOrEqual(400);
    const last = Number(/(\d+)\.?\s*$/.exec(selected())?.[1]);
    const { bottom } = document.querySelectorAll('[data-lw-block]')[last]?.getBoundingClientRect() ?? {};
    expect(selected()).toMatch(/^number 0\./);
    expect(Math.abs((bottom ?? 0) - container.getBoundingClientRect().bottom)).toBeLessThan(120);
  });
});
