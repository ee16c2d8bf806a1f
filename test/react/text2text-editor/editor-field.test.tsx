import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';

import { measureHeight } from '../../../packages/react/src/text2text-editor/autosize';
import { button, candidate, field, show, showQueue, TRANSLATION } from './harness';

afterEach(cleanup);

/** The browser's own input method interface: what a real one drives. */
const inputMethod = {
  compose: (text: string) =>
    cdp().send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
  commit: (text: string) => cdp().send('Input.insertText', { text }),
};

const key = (name: string) => userEvent.keyboard(name);
const undo = () => key('{Control>}z{/Control}');
const redo = () => key('{Control>}{Shift>}z{/Shift}{/Control}');

describe('an input method', () => {
  it.each([
    { name: 'Japanese', steps: ['n', 'に', 'にh', 'にほ', 'にほん', '日本'], committed: '日本' },
    { name: 'Chinese', steps: ['n', 'ni', 'ni h', 'ni ha', 'ni hao'], committed: '你好' },
    { name: 'Korean', steps: ['ㅎ', '하', '한'], committed: '한' },
  ])('loses and doubles no character: $name', async ({ steps, committed }) => {
    const { told } = show({ text: 'source' });
    await userEvent.click(field());
    await key('a');
    for (const step of steps) {
      await inputMethod.compose(step);
      expect(field().value).toBe(`a${step}`);
    }
    await inputMethod.commit(committed);
    await key('b');
    expect(field().value).toBe(`a${committed}b`);
    expect(field()).toHaveFocus();
    await key('{Shift>}{Enter}{/Shift}');
    expect(told.annotated[0]?.annotation).toBe(`a${committed}b`);
  });

  it('is one edit when it is done, and undone as one', async () => {
    const { told } = show({ text: 'source' });
    await userEvent.click(field());
    await key('a ');
    const before = told.changed.length;
    for (const step of ['k', 'か', 'かn', 'かん']) await inputMethod.compose(step);
    expect(told.changed.length).toBe(before);
    await inputMethod.commit('漢字');
    expect(told.changed.length).toBe(before + 1);
    await undo();
    expect(field().value).toBe('a ');
    await redo();
    expect(field().value).toBe('a 漢字');
  });

  it('may be cancelled', async () => {
    show({ text: 'source' });
    await userEvent.click(field());
    await key('a');
    await inputMethod.compose('に');
    await inputMethod.compose('');
    await key('b');
    expect(field().value).toBe('ab');
  });

  it('works in the middle of a text with other line ends', async () => {
    const { told } = show({ text: 'source', prediction: ['a\r\nb\r\nc'] });
    await userEvent.click(field());
    field().setSelectionRange(3, 3);
    for (const step of ['に', 'にほ']) await inputMethod.compose(step);
    await inputMethod.commit('日本');
    await key('{Shift>}{Enter}{/Shift}');
    expect(told.annotated[0]?.annotation).toBe('a\r\nb日本\r\nc');
  });

  it('keeps its keys: no shortcut fires while it composes', async () => {
    const { told } = show();
    await userEvent.click(field());
    await key('{Control>}a{/Control}');
    await inputMethod.compose('に');
    for (const init of [
      { key: 'Enter', shiftKey: true },
      { key: 'Escape' },
      { key: 'z', ctrlKey: true },
      { key: '2', code: 'Digit2', altKey: true },
    ]) {
      const event = new KeyboardEvent('keydown', {
        ...init,
        isComposing: true,
        bubbles: true,
        cancelable: true,
      });
      field().dispatchEvent(event);
      expect(event.defaultPrevented).toBe(false);
    }
    expect(field().value).toBe('に');
    expect(field()).toHaveFocus();
    expect(told.annotated).toEqual([]);
    await inputMethod.commit('二');
    expect(field().value).toBe('二');
  });

  it('is finished by a click elsewhere: what is on the screen is validated', async () => {
    const { told } = show();
    await userEvent.click(field());
    await key('{Control>}a{/Control}');
    await inputMethod.compose('にほん');
    await userEvent.click(button(/^Validate/));
    expect(told.annotated[0]?.annotation).toBe(field().value);
    expect(field().value).toBe('にほん');
  });

  it('is not overwritten by a prediction that arrives meanwhile', async () => {
    let answer: () => void = () => undefined;
    const suggest = () =>
      new Promise<{ prediction: { text: string; score: number }[] }>((resolve) => {
        answer = () => resolve({ prediction: [{ text: 'late', score: 1 }] });
      });
    show({ id: 'r1', text: 'source' }, { suggest });
    await userEvent.click(field());
    await inputMethod.compose('に');
    answer();
    await vi.waitFor(() => expect(candidate(/late/)).toBeVisible());
    expect(field().value).toBe('に');
    await inputMethod.commit('日');
    expect(field().value).toBe('日');
  });

  it('works while the host feeds each change back', async () => {
    showQueue([{ ...TRANSLATION, prediction: [] }]);
    await userEvent.click(field());
    for (const word of ['東京', 'は', '晴れ']) {
      await inputMethod.compose(word);
      await inputMethod.commit(word);
    }
    expect(field().value).toBe('東京は晴れ');
  });
});

describe('undo', () => {
  it("is the machine's: over typing, candidates and decisions, by every key", async () => {
    const { told } = show();
    await userEvent.click(field());
    await key('{Control>}{End}{/Control} now');
    await key('{Alt>}2{/Alt}');
    await key('{Control>}{Enter}{/Control}');
    expect(told.annotated).toHaveLength(1);
    const texts = [field().value];
    for (let i = 0; i < 4; i += 1) {
      await undo();
      texts.push(field().value);
    }
    expect(texts).toEqual([
      'Michael es un profesor de Harvard',
      'Michael es un profesor de Harvard',
      'Michael es profesor en Harvard now',
      'Michael es profesor en Harvard ',
      'Michael es profesor en Harvard',
    ]);
    await redo();
    await key('{Control>}y{/Control}');
    expect(field().value).toBe('Michael es profesor en Harvard now');
    expect(field()).toHaveFocus();
  });

  it('puts the caret behind what it changed', async () => {
    show({ text: 'source', prediction: ['one two three'] });
    await userEvent.click(field());
    field().setSelectionRange(4, 7);
    await key('2');
    expect(field().value).toBe('one 2 three');
    field().setSelectionRange(0, 0);
    await undo();
    expect([field().value, field().selectionStart, field().selectionEnd]).toEqual(['one two three', 7, 7]);
    await redo();
    expect([field().value, field().selectionStart]).toEqual(['one 2 three', 5]);
  });

  it('stops at the record as it was opened and leaves nothing to the browser', async () => {
    show({ text: 'source', prediction: ['one'] });
    await userEvent.click(field());
    await key('{Control>}{End}{/Control}!');
    for (let i = 0; i < 4; i += 1) await undo();
    expect(field().value).toBe('one');
    for (let i = 0; i < 4; i += 1) await redo();
    expect(field().value).toBe('one!');
  });

  it("follows the browser's own undo and redo from a menu", async () => {
    show({ text: 'source', prediction: ['one'] });
    await userEvent.click(field());
    await key('{Control>}{End}{/Control}!');
    await key('{Alt>}1{/Alt}');
    expect(field().value).toBe('one');
    const ask = (inputType: string) => {
      const event = new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true });
      field().dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(ask('historyUndo')).toBe(true);
    await vi.waitFor(() => expect(field().value).toBe('one!'));
    expect(ask('historyRedo')).toBe(true);
    await vi.waitFor(() => expect(field().value).toBe('one'));
    expect(ask('insertText')).toBe(false);
  });

  it('wins over a browser that undoes without asking', async () => {
    show({ text: 'source', prediction: ['one'] });
    await userEvent.click(field());
    await key('{Control>}{End}{/Control} two three');
    document.execCommand('undo');
    await vi.waitFor(() => expect(field().value).toBe('one two '));
    field().setRangeText('what the browser remembers', 0, 3);
    field().dispatchEvent(new InputEvent('input', { inputType: 'historyRedo', bubbles: true }));
    await vi.waitFor(() => expect(field().value).toBe('one two three'));
  });
});

describe('line ends', () => {
  it('come out as they went in, also while the text is edited', async () => {
    const { told } = show({ text: 'source', prediction: ['one\r\ntwo\r\nthree\rfour'] });
    expect(field().value).toBe('one\ntwo\nthree\nfour');
    await userEvent.click(field());
    field().setSelectionRange(3, 3);
    await key('!{Enter}new');
    await key('{Shift>}{Enter}{/Shift}');
    expect(told.annotated[0]?.annotation).toBe('one!\r\nnew\r\ntwo\r\nthree\rfour');
  });

  it('are those of the source in a text that is begun anew', async () => {
    const { told } = show({ text: 'a\r\nb' });
    await userEvent.click(field());
    await key('x{Enter}y{Shift>}{Enter}{/Shift}');
    expect(told.annotated[0]?.annotation).toBe('x\r\ny');
  });

  it('are kept byte for byte in a record that is only looked at and validated', async () => {
    const text = 'a\r\n\0\ud83d b\rc\n\r';
    const { told } = show({ text: 'source', prediction: [text] });
    await userEvent.click(field());
    await key('{ArrowRight}{Shift>}{Enter}{/Shift}');
    expect(told.annotated[0]?.annotation).toBe(text);
  });

  it('of a paste are those of the text', async () => {
    const { told } = show({ text: 'source', prediction: ['a\r\nb'] });
    await userEvent.click(field());
    await key('{Control>}{End}{/Control}');
    document.execCommand('insertText', false, '\nc\nd');
    await key('{Shift>}{Enter}{/Shift}');
    expect(told.annotated[0]?.annotation).toBe('a\r\nb\r\nc\r\nd');
  });

  it('are drawn in the source', () => {
    show({ text: 'one\r\ntwo\rthree\n\n\0' });
    expect(screen.getByRole('group', { name: 'Source' }).textContent).toBe('one\ntwo\nthree\n\n\u2400');
  });
});

describe('the field', () => {
  it('is native: language, direction, spelling', () => {
    show(TRANSLATION, { lang: 'es', sourceLang: 'en' });
    expect(field()).toHaveAttribute('lang', 'es');
    expect(field()).toHaveAttribute('dir', 'auto');
    expect(field().spellcheck).toBe(true);
    expect(screen.getByRole('group', { name: 'Source' })).toHaveAttribute('lang', 'en');
  });

  it('grows with its text', async () => {
    show({ text: 'source' });
    const before = field().offsetHeight;
    await userEvent.click(field());
    await key('a{Enter}b{Enter}c{Enter}d{Enter}e');
    expect(field().offsetHeight).toBeGreaterThan(before);
    expect(field().scrollHeight).toBeLessThanOrEqual(field().clientHeight);
  });

  it('knows its height where the browser cannot grow it', () => {
    show({ text: 'source', prediction: ['a\nb\nc\nd\ne\nf'] });
    field().style.setProperty('field-sizing', 'fixed');
    field().style.setProperty('block-size', 'var(--lw-field-height)');
    measureHeight(field());
    expect(field().scrollHeight).toBe(field().clientHeight);
  });

  it('takes a key in 50,000 characters within a frame', async () => {
    const prediction = [`${'Lorem ipsum dolor sit amet. '.repeat(40)}\r\n`.repeat(45)];
    show({ text: 'source', prediction });
    expect(field().value.length).toBeGreaterThan(50_000);
    await userEvent.click(field());
    field().setSelectionRange(25_000, 25_000);
    const spent: number[] = [];
    let start = 0;
    field().addEventListener('keydown', () => {
      start = performance.now();
    });
    field().addEventListener('input', () => queueMicrotask(() => spent.push(performance.now() - start)));
    for (let i = 0; i < 15; i += 1) await key('x');
    expect(field().value.slice(25_000, 25_015)).toBe('x'.repeat(15));
    const median = spent.sort((a, b) => a - b)[7];
    expect(median).toBeLessThan(50);
  });
});
