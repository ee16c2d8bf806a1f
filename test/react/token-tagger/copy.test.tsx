import { codePointLength, createOffsetMap } from '@labelwright/core';
import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

import { dragText, press } from '../../support/pointer';
import { show, spansOf, textbox } from './harness';

afterEach(cleanup);

/** Selects from the first to the last character by hand and copies by the browser's own command. */
async function copiedOf(start: number, end: number): Promise<string | undefined> {
  let copied: string | undefined;
  const onCopy = (event: ClipboardEvent) => {
    copied = event.clipboardData?.getData('text/plain');
  };
  await dragText(textbox(), start, end);
  window.addEventListener('copy', onCopy);
  document.execCommand('copy');
  window.removeEventListener('copy', onCopy);
  return copied;
}

const TEXTS = [
  { name: 'one line', text: 'Michael is a professor' },
  { name: 'empty lines', text: 'first\n\n\nsecond\n\nthird' },
  { name: 'CRLF', text: 'first\r\nsecond\r\n\r\nthird' },
  { name: 'lone CR', text: 'first\rsecond\r\rthird' },
  { name: 'NUL', text: 'a\0b c\0\0d e' },
  { name: 'lone surrogates', text: 'a\ud800b \udc00 c' },
  { name: 'emoji, combining marks and both directions', text: 'a 👩‍👩‍👧 é שלום z\n\nمرحبا 🇩🇪' },
  { name: 'everything at once', text: 'x\r\n\r\n👋\0\ud83d\r\n\r\rz\tq' },
] as const;

describe('text copied from <TokenTagger>', () => {
  it.each(TEXTS)("is the record's own: $name", async ({ text }) => {
    show({ id: 'copy', text }, { snap: 'grapheme' });
    expect(await copiedOf(0, codePointLength(text))).toBe(text);
  });

  it("is the record's own slice, from within one block to within another", async () => {
    const text = 'first line\r\nits second\r\n\r\nnext 👋 paragraph\n\n\nlast one';
    const map = createOffsetMap(text);
    show({ id: 'slice', text, annotation: [['LOC', 6, 10]] }, { snap: 'grapheme' });
    expect(await copiedOf(6, 30)).toBe(map.slice(6, 30));
  });

  it('is what a drag snapped to, not what the hand left over', async () => {
    show({ id: 'snapped', text: 'Michael is a professor' });
    expect(await copiedOf(14, 20)).toBe('professor');
  });

  it('leaves the browser to copy what sticks out of the text', () => {
    show({ id: 'out', text: 'Michael' });
    const before = document.createElement('p');
    before.textContent = 'outside';
    document.body.prepend(before);
    document.getSelection()?.setBaseAndExtent(before, 0, textbox().firstElementChild ?? textbox(), 1);
    let prevented: boolean | undefined;
    const onCopy = (event: Event) => {
      prevented = event.defaultPrevented;
    };
    window.addEventListener('copy', onCopy);
    textbox().dispatchEvent(new ClipboardEvent('copy', { bubbles: true, cancelable: true }));
    window.removeEventListener('copy', onCopy);
    before.remove();
    expect(prevented).toBe(false);
  });
});

describe('offsets in <TokenTagger>', () => {
  it.each(TEXTS)('are code points of the record, whatever is before: $name', async ({ text }) => {
    const whole = `${text} target end`;
    const start = codePointLength(text) + 1;
    const { told } = show({ id: 'offsets', text: whole });
    await dragText(textbox(), start, start + 6);
    await press('1');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['NAME', start, start + 6]]);
    expect(document.querySelector('mark')?.textContent).toBe('target');
  });
});
