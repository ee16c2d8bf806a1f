import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TOKEN_TAGGER_SHORTCUTS } from '../../../packages/react/src/token-tagger/keys';
import { ACTION_NAMES, KEY_MESSAGES } from '../../../packages/react/src/token-tagger/messages/key-messages';
import { pressKeys } from '../../support/keys';
import { dragText } from '../../support/pointer';
import { announcement, HARVARD, marks, picker, selected, show, shown, spansOf, textbox } from './harness';

afterEach(cleanup);

const active = () => marks().find((mark) => mark.hasAttribute('data-active'))?.textContent ?? undefined;

/** What is painted as the caret. */
function caret(): string | undefined {
  const painted = CSS.highlights.get('lw-caret');
  return [...(painted ?? [])].map((range) => range.toString()).at(0);
}

const NESTED = {
  id: 'nested',
  text: 'the University of Cambridge in England',
  annotation: [
    ['LOC', 4, 38],
    ['ORG', 4, 27],
    ['LOC', 18, 27],
  ],
} as const;

function start(...[init, props]: Parameters<typeof show>): ReturnType<typeof show> {
  const page = show(init, props);
  textbox().focus();
  return page;
}

describe('the caret', () => {
  it('is where a move has led to, and no choice: extending ends it', async () => {
    start({ id: 'c', text: 'Ada lives here', annotation: [] });
    expect(caret()).toBeUndefined();
    await pressKeys('ArrowRight', 'ArrowRight');
    expect(caret()).toBe('lives');
    expect(selected()).toBe('lives');
    await pressKeys('Shift+ArrowRight');
    expect([caret(), selected()]).toEqual([undefined, 'lives here']);
    await pressKeys('ArrowLeft');
    expect(caret()).toBe('Ada');
    await dragText(textbox(), 4, 9);
    expect(caret()).toBeUndefined();
  });

  it('has no ground of the selection under it, which what is chosen has', async () => {
    start({ id: 'c', text: 'Ada lives here', annotation: [] });
    await pressKeys('ArrowRight');
    const block = document.querySelector('[data-lw-caret]');
    const ground = () => block && getComputedStyle(block, '::selection').backgroundColor;
    expect(ground()).toBe('rgba(0, 0, 0, 0)');
    await pressKeys('Shift+ArrowRight');
    expect(document.querySelector('[data-lw-caret]')).toBeNull();
    expect(ground()).not.toBe('rgba(0, 0, 0, 0)');
  });

  it('gives its place to the outline of the span that is gone into, and takes it back', async () => {
    start(NESTED);
    await pressKeys('Control+End', 'Control+ArrowLeft', 'Control+ArrowLeft');
    expect([caret(), active()]).toEqual(['Cambridge', undefined]);
    await pressKeys('Enter');
    expect([caret(), active()]).toEqual([undefined, 'Cambridge']);
    await pressKeys('Escape');
    expect([caret(), active(), selected()]).toEqual(['Cambridge', undefined, 'Cambridge']);
    await pressKeys('Escape');
    expect([caret(), selected()]).toEqual([undefined, '']);
  });
});

describe('Enter', () => {
  it('says so where there is nothing to choose a label for', async () => {
    start({ id: 'n', text: 'Ada lives here', prediction: [['PER', 0, 3]] });
    await pressKeys('n', 'Delete', 'Enter');
    expect(announcement()).toBe('Nothing selected.');
    expect(picker()).toBeNull();
  });

  it('goes into the innermost span at the caret, then opens the picker; Escape leads back to its first token', async () => {
    start(NESTED);
    await pressKeys('Control+Home', 'ArrowRight', 'ArrowRight', 'Enter');
    expect(active()).toBe('University of ');
    expect(announcement()).toBe('University of Cambridge, ORG, 2 of 2 here');
    await pressKeys('Enter');
    expect(picker()).not.toBeNull();
    expect(announcement()).toBe('Choose a label for University of Cambridge');
    await pressKeys('Escape');
    expect([picker(), active()]).toEqual([null, 'University of ']);
    await pressKeys('Escape');
    expect([selected(), caret()]).toEqual(['University', 'University']);
    expect(announcement()).toBe('University selected, in LOC, in ORG');
    await pressKeys('Escape');
    expect(selected()).toBe('');
    expect(announcement()).toBe('Nothing selected.');
  });

  it('opens the picker outside spans and on what is extended, where F2 does it everywhere', async () => {
    start(NESTED);
    await pressKeys('ArrowRight', 'Enter');
    expect(picker()).not.toBeNull();
    await pressKeys('Escape', 'ArrowRight', 'Shift+ArrowRight', 'Enter');
    expect([picker() !== null, active()]).toEqual([true, undefined]);
    await pressKeys('Escape', 'ArrowLeft', 'ArrowRight', 'F2');
    expect([picker() !== null, active()]).toEqual([true, undefined]);
  });

  it('takes a prediction that is pointed at; F2 lets another label be chosen', async () => {
    const { told } = start(HARVARD);
    await pressKeys('ArrowRight', 'Enter');
    expect(announcement()).toBe('Michael, predicted NAME, 98%');
    await pressKeys('F2');
    expect(picker()).not.toBeNull();
    await pressKeys('Escape', 'Enter');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['NAME', 0, 7]]);
  });
});

describe('steps from span to span', () => {
  it('go through what is nested in the stated order, and tell how deep it lies', async () => {
    start(NESTED);
    const told: string[] = [];
    for (const key of ['n', 'Alt+ArrowDown', 'n', 'n', 'p', 'Alt+ArrowUp', 'p']) {
      await pressKeys(key);
      told.push(announcement());
    }
    const [outer, middle, inner] = [
      'University of Cambridge in England, LOC, 1 of 2 here',
      'University of Cambridge, ORG, 2 of 2 here',
      'Cambridge, LOC, 3 of 3 here',
    ];
    expect(told).toEqual([outer, middle, inner, inner, middle, outer, outer]);
  });
});

describe('what comes after a span', () => {
  const init = {
    id: 'after',
    text: 'one two three four five',
    prediction: [
      ['LOC', 0, 3, 0.5],
      ['LOC', 4, 7, 0.5],
      ['LOC', 8, 13, 0.5],
      ['LOC', 19, 23, 0.5],
    ],
  } as const;

  it('is stepped to from where one was rejected, removed or undone', async () => {
    start(init);
    await pressKeys('n', 'n', 'n', 'Delete', 'n');
    expect(active()).toBe('five');
    await pressKeys('Enter', 'Delete', 'n');
    expect([active(), announcement()]).toEqual([undefined, 'There are no more spans that way.']);
    await pressKeys('p');
    expect(active()).toBe('two');
  });
});

describe('undoing', () => {
  const text = `${'word '.repeat(2000)}Ada lives here ${'word '.repeat(2000)}`.trim();
  const at = text.indexOf('Ada');

  it('leads to what it brought back, wherever that is, and says what it was', async () => {
    start({ id: 'u', text, prediction: [['NAME', at, at + 3, 0.5]] });
    await pressKeys('n', 'Delete', 'Control+Home', 'Control+z');
    expect(active()).toBe('Ada');
    expect(isInView('[data-active]')).toBe(true);
    expect(announcement()).toBe('Undone. Ada, predicted NAME, 50%');
    await pressKeys('Control+y');
    expect(announcement()).toBe('Redone. NAME rejected for Ada');
  });

  it('selects what is no longer tagged, so that it can get another label', async () => {
    const { told } = start({ id: 'u', text: 'Ada lives here', annotation: [] });
    await pressKeys('ArrowRight', '1', 'Control+End', 'Control+z');
    expect(selected()).toBe('Ada');
    await pressKeys('2');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['LOC', 0, 3]]);
  });

  it('points at nothing while a label is in hand', async () => {
    start({ id: 'u', text: 'Ada lives here', annotation: [] });
    await pressKeys('1');
    await dragText(textbox(), 4, 9);
    await pressKeys('Control+z');
    expect([active(), selected()]).toEqual([undefined, '']);
  });

  it('tells of a note that it is the note', async () => {
    start({ id: 'u', text: 'Ada lives here', annotation: [['NAME', 0, 3]] });
    await pressKeys('n', 'Alt+e');
    await userEvent.keyboard('the Countess{Enter}');
    await pressKeys('Escape', 'Control+z');
    expect(announcement()).toBe('Undone. Note removed from Ada');
    await pressKeys('Control+y');
    expect(announcement()).toBe('Redone. Note on Ada: the Countess');
  });
});

/** Whether the first element that matches is seen. */
function isInView(selector: string): boolean {
  const { top, bottom } = textbox().querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
  return top > 0 && bottom < window.innerHeight;
}

describe('the edges of a span', () => {
  const text = 'one two three four five';

  it.each([
    { keys: [']'], spans: [['LOC', 4, 18]] },
    { keys: ['Alt+k', 'Alt+k'], spans: [['LOC', 4, 23]] },
    { keys: ['['], spans: [['LOC', 4, 7]] },
    { keys: ['Alt+j'], spans: [['LOC', 4, 7]] },
    { keys: ['{'], spans: [['LOC', 0, 13]] },
    { keys: ['Alt+Shift+j'], spans: [['LOC', 0, 13]] },
    { keys: ['}'], spans: [['LOC', 8, 13]] },
    { keys: ['Alt+Shift+k'], spans: [['LOC', 8, 13]] },
    { keys: ['[', '[', '['], spans: [['LOC', 4, 7]] },
  ])('move by $keys, and one undo takes all moves of one edge back', async ({ keys, spans }) => {
    const { told } = start({ id: 'e', text, annotation: [['LOC', 4, 13]] });
    await pressKeys('n', ...keys);
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual(spans);
    await pressKeys('Control+z');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['LOC', 4, 13]]);
  });

  it('move from the caret on, and say where they are', async () => {
    const { told } = start({ id: 'e', text, annotation: [['LOC', 4, 13]] });
    await pressKeys('ArrowRight', 'ArrowRight', ']');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['LOC', 4, 18]]);
    expect(announcement()).toBe('LOC is now two three four');
    expect(active()).toBe('two three four');
    await pressKeys('[', '[', '[');
    expect(announcement()).toMatch(/edge|end|further|moved/i);
    expect(active()).toBe('two');
  });

  it('of a prediction take it with the new range', async () => {
    const { told } = start({ id: 'e', text, prediction: [['LOC', 4, 13, 0.5]] });
    await pressKeys('n', ']');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['LOC', 4, 18]]);
    expect(shown()).toEqual(['annotation LOC two three four']);
  });
});

describe('splitting, merging and removing', () => {
  const text = 'one two three four five';

  it('splits before the caret, or in the middle of the span that is gone into', async () => {
    const { told } = start({ id: 's', text, annotation: [['LOC', 4, 23]] });
    await pressKeys('Control+End', 'Alt+s');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([
      ['LOC', 4, 18],
      ['LOC', 19, 23],
    ]);
    expect(announcement()).toBe('Split into two three four and five');
    await pressKeys('Control+z', 'n', 'Alt+s');
    expect(told.changed.at(-1)?.annotation).toHaveLength(2);
  });

  it('merges with the next and with the previous one, and says so where there is none', async () => {
    const { told } = start({
      id: 'm',
      text,
      annotation: [
        ['LOC', 0, 3],
        ['ORG', 8, 13],
        ['NAME', 19, 23],
      ],
    });
    await pressKeys('n', 'Alt+Shift+m');
    expect(announcement()).toBe('There is no other span to merge with.');
    await pressKeys('Alt+m');
    expect(announcement()).toBe('LOC is now one two three');
    await pressKeys('n', 'Alt+Shift+m');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['NAME', 0, 23]]);
  });

  it('removes the innermost span at the caret, and tells what undo brings back', async () => {
    const { told } = start(NESTED);
    await pressKeys('Control+Home', 'ArrowRight', 'Delete');
    expect(announcement()).toBe('ORG removed from University of Cambridge');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([
      ['LOC', 4, 38],
      ['LOC', 18, 27],
    ]);
    await pressKeys('Control+z');
    expect(announcement()).toBe('Undone. University of Cambridge is ORG');
    await pressKeys('Control+y');
    expect(announcement()).toBe('Redone. ORG removed from University of Cambridge');
  });

  it('changes nothing in a read-only component, where spans can still be gone through', async () => {
    const { told } = start({ id: 'r', text, annotation: [['LOC', 4, 23]] }, { readOnly: true });
    await pressKeys('ArrowRight', 'ArrowRight', 'Enter');
    expect(active()).toBe('two three four five');
    await pressKeys('[', 'Alt+s', 'Alt+m', 'Delete', 'Alt+o', 'Alt+e', '1', 'F2');
    expect(told.changed).toEqual([]);
    expect(picker()).toBeNull();
  });
});

describe('what the picker shows of a span', () => {
  it('is opened by keys from the caret: a note to write, and where else the text occurs', async () => {
    const { told } = start({
      id: 'p',
      text: 'Ada met Grace, and Grace met Ada. Ada left.',
      annotation: [['NAME', 0, 3]],
    });
    await pressKeys('ArrowRight', 'Alt+e');
    const note = screen.getByRole('textbox', { name: /note/i });
    expect(note).toHaveFocus();
    await userEvent.keyboard('n1?');
    expect(note).toHaveValue('n1?');
    await pressKeys('Escape');
    expect(textbox()).toHaveFocus();
    await pressKeys('Alt+o');
    expect(picker()).toHaveTextContent(/3/);
    await pressKeys('Enter');
    expect(told.changed.at(-1)?.annotation).toHaveLength(3);
    expect(textbox()).toHaveFocus();
    await pressKeys('Control+z', 'Alt+o', 'Escape');
    expect(textbox()).toHaveFocus();
    expect(told.changed.at(-1)?.annotation).toHaveLength(1);
    expect(told.errors).toEqual([]);
  });

  it('is not opened where there is no span', async () => {
    start({ id: 'p', text: 'Ada met Grace', annotation: [] });
    await pressKeys('ArrowRight', 'Alt+e', 'Alt+o');
    expect(picker()).toBeNull();
  });
});

describe('the list of keys', () => {
  it('names every action that has keys, with the keys that it has', async () => {
    start(HARVARD, { shortcuts: { split: ['Alt+x'], note: [] } });
    await pressKeys('?');
    const list = screen.getByRole('region', { name: 'Keyboard shortcuts' });
    const rows = new Map(
      [...list.querySelectorAll('dl > div')].map((row) => [
        row.querySelector('dt')?.textContent,
        [...row.querySelectorAll('kbd')].map((key) => key.textContent),
      ]),
    );
    const names: Readonly<Record<string, string>> = { ...ACTION_NAMES, ...KEY_MESSAGES.moveNames };
    for (const [action, keys] of Object.entries(TOKEN_TAGGER_SHORTCUTS)) {
      const listed = rows.get(names[action]);
      if (action === 'split') expect(listed).toEqual(['Alt+x']);
      else if (action === 'note' || keys.length === 0) expect(listed, action).toBeUndefined();
      else expect(listed, action).toHaveLength(keys.length);
    }
    expect(rows.get('Undo')).toEqual(['Ctrl+z']);
  });
});

describe('other layouts', () => {
  /** A key as a browser tells it. */
  const type = (key: string, code: string, held: Partial<KeyboardEventInit> = {}) =>
    textbox().dispatchEvent(
      new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true, ...held }),
    );
  const text = 'one two three four five';
  const edited = async (...keys: readonly (() => void)[]) => {
    const { told } = start({ id: 'l', text, annotation: [['LOC', 4, 13]] });
    await pressKeys('n');
    for (const key of keys) key();
    await Promise.resolve();
    return spansOf(told.changed.at(-1)?.annotation);
  };

  it.each([
    {
      name: 'German brackets',
      press: () => type('[', 'Digit8', { modifierAltGraph: true, ctrlKey: true, altKey: true }),
    },
    { name: 'French brackets', press: () => type('[', 'Digit5', { modifierAltGraph: true }) },
    { name: 'Russian, at the place of the bracket', press: () => type('х', 'BracketLeft') },
    { name: 'Arabic, at the place of the bracket', press: () => type('ج', 'BracketLeft') },
    { name: 'Greek', press: () => type('[', 'BracketLeft') },
    { name: 'Greek, by the second binding', press: () => type('ξ', 'KeyJ', { altKey: true }) },
    { name: 'Russian, by the second binding', press: () => type('о', 'KeyJ', { altKey: true }) },
    { name: 'German, by the second binding', press: () => type('j', 'KeyJ', { altKey: true }) },
  ])('have their key for moving an edge: $name', async ({ press }) => {
    expect(await edited(press)).toEqual([['LOC', 4, 7]]);
  });

  it.each([
    { name: 'French digits, with Shift', press: () => type('2', 'Digit2', { shiftKey: true }) },
    { name: 'French digits, without', press: () => type('é', 'Digit2') },
    { name: 'Arabic digits', press: () => type('٢', 'Digit2') },
    { name: 'Russian digits', press: () => type('2', 'Digit2') },
  ])('have their keys for labels: $name', async ({ press }) => {
    const { told } = start({ id: 'l', text, annotation: [] });
    await pressKeys('ArrowRight');
    press();
    await Promise.resolve();
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['LOC', 0, 3]]);
  });

  it.each([
    { name: 'Russian', press: () => type('т', 'KeyN') },
    { name: 'Greek', press: () => type('ν', 'KeyN') },
    { name: 'Arabic', press: () => type('ى', 'KeyN') },
    { name: 'French', press: () => type('n', 'KeyN') },
  ])('have their key for the next span: $name', async ({ press }) => {
    start({ id: 'l', text, annotation: [['LOC', 4, 13]] });
    press();
    await Promise.resolve();
    expect(announcement()).toBe('two three, LOC');
  });

  it('leave what an input method composes alone', async () => {
    start({ id: 'l', text, annotation: [['LOC', 4, 13]] });
    type('n', 'KeyN', { isComposing: true });
    await Promise.resolve();
    expect(announcement()).toBe('');
    await userEvent.keyboard('n');
    expect(announcement()).toBe('two three, LOC');
  });
});
