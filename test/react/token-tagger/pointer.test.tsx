import { cleanup } from '@testing-library/react';
import { Fragment, StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { click, clickText, dragText } from '../../support/pointer';
import {
  announcement,
  button,
  currentOption,
  HARVARD,
  marks,
  option,
  options,
  picker,
  selected,
  show,
  shown,
  spansOf,
  textbox,
} from './harness';

afterEach(cleanup);

const NESTED = {
  id: 'n1',
  text: 'the University of Cambridge in England',
  annotation: [
    ['ORG', 4, 27],
    ['LOC', 18, 27],
    ['LOC', 4, 38],
  ],
} as const;

describe.each([
  ['plain', Fragment],
  ['StrictMode', StrictMode],
] as const)('the pointer on <TokenTagger> in %s', (_, Wrapper) => {
  it.each([
    { name: 'forwards', from: 13, to: 22 },
    { name: 'backwards', from: 22, to: 13 },
    { name: 'from inside a token to inside the next one', from: 15, to: 20 },
  ])('tags whole tokens by a drag $name', async ({ from, to }) => {
    const { told } = show({ ...HARVARD, prediction: [] }, {}, Wrapper);
    await dragText(textbox(), from, to);
    expect(selected()).toBe('professor');
    expect(picker()).toBeVisible();
    await userEvent.keyboard('3');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['ORG', 13, 22]]);
    expect(shown()).toEqual(['annotation ORG professor']);
    expect(picker()).toBeNull();
    expect(selected()).toBe('');
    expect(textbox()).toHaveFocus();
    expect(announcement()).toBe('professor is ORG');
  });

  it('is listened to beyond the text from the first press on, and until the text goes away', async () => {
    const listening = vi.spyOn(document, 'addEventListener');
    const moves = () => listening.mock.calls.filter(([type]) => type === 'pointermove');
    const { unmount } = show({ ...HARVARD, prediction: [] }, {}, Wrapper);
    expect(moves()).toEqual([]);
    await clickText(textbox(), 15);
    await clickText(textbox(), 30);
    const [, , options] = moves()[0] ?? [];
    const { signal } = options as AddEventListenerOptions;
    expect([moves().length, signal?.aborted]).toEqual([1, false]);
    unmount();
    expect(signal?.aborted).toBe(true);
    listening.mockRestore();
  });

  it('previews what a drag will take before the button is let go', async () => {
    show({ ...HARVARD, prediction: [] }, {}, Wrapper);
    let preview: string[] = [];
    await dragText(textbox(), 15, 24, {
      beforeRelease: async () => {
        await new Promise(requestAnimationFrame);
        preview = [...(CSS.highlights.get('lw-selection') ?? [])].map(String);
      },
    });
    expect(preview).toEqual(['professor at']);
  });

  it('tags across a highlight and leaves it as it is', async () => {
    const { told } = show({ ...HARVARD, prediction: [], annotation: [['NAME', 13, 22]] }, {}, Wrapper);
    await dragText(textbox(), 11, 25);
    await userEvent.keyboard('2');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([
      ['LOC', 11, 25],
      ['NAME', 13, 22],
    ]);
  });

  it('tags across line breaks and blocks', async () => {
    const text = 'First line\nsecond line\r\n\r\nthird paragraph\rits second line';
    const { told } = show({ id: 'lines', text }, {}, Wrapper);
    await dragText(textbox(), 6, 46);
    await userEvent.keyboard('1');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['NAME', 6, 45]]);
  });

  it('starts anew inside what is selected already', async () => {
    const { told } = show({ ...HARVARD, prediction: [] }, {}, Wrapper);
    await dragText(textbox(), 0, 33);
    await dragText(textbox(), 13, 22);
    expect(selected()).toBe('professor');
    await userEvent.keyboard('1');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['NAME', 13, 22]]);
  });

  it('takes a double-clicked word', async () => {
    const { told } = show({ ...HARVARD, prediction: [] }, {}, Wrapper);
    await clickText(textbox(), 15, { times: 2 });
    await userEvent.keyboard('1');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['NAME', 13, 22]]);
  });

  it('extends a selection by a click with Shift', async () => {
    const { told } = show({ ...HARVARD, prediction: [] }, {}, Wrapper);
    await dragText(textbox(), 0, 7);
    await clickText(textbox(), 15, { shift: true });
    expect(selected()).toBe('Michael is a professor');
    await userEvent.keyboard('1');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['NAME', 0, 22]]);
  });

  it('lets go of the selection by a click beside all spans', async () => {
    show({ ...HARVARD, prediction: [] }, {}, Wrapper);
    await dragText(textbox(), 13, 22);
    await clickText(textbox(), 1);
    expect([picker(), selected()]).toEqual([null, '']);
    await userEvent.keyboard('1');
    expect(shown()).toEqual([]);
  });

  it('lets go of the selection by a click into it', async () => {
    show({ ...HARVARD, prediction: [] }, {}, Wrapper);
    await dragText(textbox(), 13, 22);
    await clickText(textbox(), 15);
    expect([picker(), selected()]).toEqual([null, '']);
  });

  it('points at nested spans in turn, the innermost first', async () => {
    show(NESTED, {}, Wrapper);
    const pointed: string[] = [];
    for (let count = 0; count < 4; count += 1) {
      await clickText(textbox(), 20);
      const active = marks().filter((mark) => mark.hasAttribute('data-active'));
      pointed.push(`${active[0]?.dataset.label} ${active.map((mark) => mark.textContent).join('')}`);
    }
    expect(pointed).toEqual([
      'LOC Cambridge',
      'ORG University of Cambridge',
      'LOC University of Cambridge in England',
      'LOC Cambridge',
    ]);
  });

  it('opens the picker at a clicked span: relabel it, or remove it', async () => {
    const { told } = show({ ...HARVARD, prediction: [], annotation: [['LOC', 26, 33]] }, {}, Wrapper);
    await clickText(textbox(), 28);
    expect(currentOption()).toBe('LOC');
    await userEvent.click(option('ORG'));
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['ORG', 26, 33]]);
    await clickText(textbox(), 28);
    await userEvent.click(button('Remove'));
    expect(told.changed.at(-1)?.annotation).toEqual([]);
    expect(textbox()).toHaveFocus();
  });

  it('accepts and rejects a clicked prediction', async () => {
    const { told } = show(HARVARD, {}, Wrapper);
    await clickText(textbox(), 2);
    expect(options()[0]).toBe('NAME');
    await userEvent.click(button('Accept'));
    await clickText(textbox(), 28);
    await userEvent.click(button('Reject'));
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['NAME', 0, 7]]);
    expect(shown()).toEqual(['annotation NAME Michael']);
    expect(textbox()).toHaveFocus();
  });

  it('keeps the range of a prediction whose label is wrong', async () => {
    const { told } = show(HARVARD, {}, Wrapper);
    await clickText(textbox(), 28);
    await userEvent.click(option('ORG'));
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['ORG', 26, 33]]);
    expect(shown()).toEqual(['suggestion NAME Michael', 'annotation ORG Harvard']);
  });

  it('labels the selection by a click on the row of labels', async () => {
    const { told } = show({ ...HARVARD, prediction: [] }, {}, Wrapper);
    await dragText(textbox(), 13, 22);
    await userEvent.click(button(/LOC/));
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['LOC', 13, 22]]);
    expect(textbox()).toHaveFocus();
  });
});

describe('the pointer on <TokenTagger>', () => {
  it('does nothing by the right button, and leaves the selection to it', async () => {
    const { told } = show({ ...HARVARD, prediction: [], annotation: [['LOC', 26, 33]] });
    await dragText(textbox(), 13, 22);
    await userEvent.keyboard('{Escape}');
    await clickText(textbox(), 15, { button: 'right' });
    expect([picker(), selected()]).toEqual([null, 'professor']);
    await clickText(textbox(), 28, { button: 'right' });
    expect([picker(), told.changed.length]).toEqual([null, 0]);
  });

  it('takes part of a token where none are given and Alt is held', async () => {
    const { told } = show({ ...HARVARD, prediction: [] });
    await dragText(textbox(), 13, 17, { alt: true });
    await userEvent.keyboard('1');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['NAME', 13, 17]]);
  });

  it('keeps to the tokens that the host gave, even where graphemes are asked for', async () => {
    const tokens = HARVARD.text.split(' ');
    const { told } = show({ ...HARVARD, tokens, prediction: [] }, { snap: 'grapheme' });
    await dragText(textbox(), 13, 17, { alt: true });
    await userEvent.keyboard('1');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['NAME', 13, 22]]);
    expect(told.errors).toEqual([]);
  });

  it('points at the outer span by a click on its own name', async () => {
    show(NESTED);
    const outer = marks('LOC').find(
      (mark) => mark.hasAttribute('data-ends') && mark.textContent?.includes('in England'),
    );
    const { right, top, bottom } = outer?.getBoundingClientRect() ?? new DOMRect();
    await click({ x: right - 8, y: (top + bottom) / 2 });
    const active = marks().filter((mark) => mark.hasAttribute('data-active'));
    expect(active.map((mark) => mark.textContent).join('')).toBe('University of Cambridge in England');
  });

  it.each(['IX', '9'])(
    'selects %s in right-to-left text from edge to edge, a span name beside it',
    async (word) => {
      const text = 'גורם קרישה פקטור 9 (IX) מורכב עדיף';
      const at = text.indexOf(word);
      const [start, end] = word === '9' ? [11, 16] : [at - 1, at];
      const { told } = show(
        { id: 'bidi', text, annotation: [['LOC', start, end]], status: 'Default' },
        { snap: 'grapheme' },
      );
      await dragText(textbox(), at, at + word.length);
      await userEvent.keyboard('1');
      expect(spansOf(told.changed.at(-1)?.annotation)).toContainEqual(['NAME', at, at + word.length]);
    },
  );

  it('takes every prediction at once, or none', async () => {
    const { told } = show(HARVARD);
    await userEvent.click(button('Accept all'));
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([
      ['NAME', 0, 7],
      ['LOC', 26, 33],
    ]);
    expect(textbox()).toHaveFocus();
    await userEvent.click(button('Undo'));
    await userEvent.click(button('Reject all'));
    expect(shown()).toEqual([]);
    expect(told.changed.at(-1)?.annotation).toBeUndefined();
    expect(textbox()).toHaveFocus();
  });
});
