import { createSettings } from '@labelwright/core';
import { cleanup, screen } from '@testing-library/react';
import { Fragment, StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { clickText, dragText } from '../../support/pointer';
import {
  announcement,
  component,
  currentOption,
  HARVARD,
  manySettings,
  marks,
  options,
  picker,
  selected,
  show,
  shown,
  showQueue,
  spansOf,
  textbox,
} from './harness';

afterEach(cleanup);

const keys = (...names: readonly string[]) =>
  userEvent.keyboard(names.map((name) => (name.length === 1 ? name : `{${name}}`)).join(''));
const withShift = (key: string) => userEvent.keyboard(`{Shift>}{${key}}{/Shift}`);
const withControl = (key: string) => userEvent.keyboard(`{Control>}{${key}}{/Control}`);
/** Where the browser's caret is in the text, in UTF-16 units. */
const caret = (): number | undefined => {
  const selection = document.getSelection();
  const range = selection?.rangeCount === 1 ? selection.getRangeAt(0) : undefined;
  if (range?.collapsed !== true) return undefined;
  const before = document.createRange();
  before.setStart(textbox(), 0);
  before.setEnd(range.startContainer, range.startOffset);
  return before.toString().length;
};
const active = () => marks().filter((mark) => mark.hasAttribute('data-active'));

describe.each([
  ['plain', Fragment],
  ['StrictMode', StrictMode],
] as const)('keys on <TokenTagger> in %s', (_, Wrapper) => {
  it('tag without a pointer: Tab in, arrows to a token, Shift to more, a label key', async () => {
    const { told } = show({ ...HARVARD, prediction: [] }, {}, Wrapper);
    textbox().focus();
    await keys('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(selected()).toBe('professor');
    await withShift('ArrowRight');
    expect(selected()).toBe('professor at');
    await withShift('ArrowLeft');
    await keys('3');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['ORG', 13, 22]]);
    expect(announcement()).toBe('professor is ORG');
  });

  it("leave the browser's caret at the start of what they tagged", async () => {
    show({ ...HARVARD, prediction: [] }, {}, Wrapper);
    textbox().focus();
    await keys('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', '3');
    expect(selected()).toBe('');
    await vi.waitFor(() => expect(caret()).toBe(13));
  });

  it('decide three records one after the other, the focus never leaving', async () => {
    const told = showQueue(
      [
        { ...HARVARD, id: 'a' },
        { id: 'b', text: 'Ada lives in London', prediction: [['LOC', 13, 19]] },
        { id: 'c', text: 'Nothing here' },
        { id: 'd', text: 'The end' },
      ],
      Wrapper,
    );
    const away: (Element | null)[] = [];
    document.addEventListener('focusin', ({ target }) => {
      if (!component().contains(target as Node)) away.push(target as Element);
    });
    textbox().focus();
    await keys('n', 'Enter');
    await withShift('Enter');
    expect(document.activeElement).toBe(textbox());
    await keys('ArrowRight', '1');
    await withShift('Enter');
    expect(document.activeElement).toBe(textbox());
    await withShift('Delete');
    expect(document.activeElement).toBe(textbox());
    expect(textbox().textContent).toBe('The end');
    expect(told.annotated.map(({ id, annotation }) => [id, spansOf(annotation)])).toEqual([
      ['a', [['NAME', 0, 7]]],
      ['b', [['NAME', 0, 3]]],
    ]);
    expect(told.annotated.map(({ annotationAgent }) => annotationAgent)).toEqual(['ada', 'ada']);
    expect(told.discarded.map(({ id, status }) => [id, status])).toEqual([['c', 'Discarded']]);
    expect(away).toEqual([]);
  });
});

describe('keys on <TokenTagger>', () => {
  it('step through the spans of both layers; Enter accepts, Delete rejects or removes', async () => {
    const { told } = show(HARVARD);
    textbox().focus();
    await keys('n');
    expect(announcement()).toBe('Michael, predicted NAME, 98%');
    await keys('Enter');
    expect(shown()).toContain('annotation NAME Michael');
    await keys('n');
    expect(announcement()).toBe('Harvard, predicted LOC, 60%');
    await keys('Delete');
    expect(shown()).toEqual(['annotation NAME Michael']);
    await keys('p', 'Delete');
    expect(shown()).toEqual([]);
    expect(told.changed.at(-1)?.annotation).toEqual([]);
    await userEvent.keyboard('{Control>}zzz{/Control}');
    expect(shown()).toEqual(['suggestion NAME Michael', 'suggestion LOC Harvard']);
    await userEvent.keyboard('{Control>}yyy{/Control}');
    expect(shown()).toEqual([]);
  });

  it('accept all predictions', async () => {
    const { told } = show(HARVARD);
    textbox().focus();
    await userEvent.keyboard('{Alt>}a{/Alt}');
    expect(spansOf(told.changed.at(-1)?.annotation)).toHaveLength(2);
  });

  it('choose in the picker by arrows and Enter, the text keeping the focus', async () => {
    const { told } = show({ ...HARVARD, prediction: [] });
    await dragText(textbox(), 13, 22);
    expect(currentOption()).toBe('NAME');
    expect(document.getElementById(textbox().getAttribute('aria-activedescendant') ?? '')).toHaveTextContent(
      'NAME',
    );
    await keys('ArrowDown', 'ArrowDown');
    expect(currentOption()).toBe('ORG');
    await keys('ArrowDown');
    expect(currentOption()).toBe('NAME');
    await keys('ArrowUp');
    expect(currentOption()).toBe('ORG');
    expect(textbox()).toHaveFocus();
    await keys('Enter');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['ORG', 13, 22]]);
  });

  it('leave the picker by Escape and the selection by another', async () => {
    show({ ...HARVARD, prediction: [] });
    await dragText(textbox(), 13, 22);
    await keys('Escape');
    expect([picker(), selected()]).toEqual([null, 'professor']);
    await keys('Escape');
    expect(selected()).toBe('');
    await keys('Enter');
    expect(picker()).toBeNull();
    expect(textbox()).toHaveFocus();
  });

  it('leave the picker by Escape from a button in it', async () => {
    show(HARVARD);
    await clickText(textbox(), 2);
    screen.getByRole('button', { name: 'Reject' }).focus();
    await keys('Escape');
    expect(picker()).toBeNull();
    expect(textbox()).toHaveFocus();
  });

  it('take the proposal by Space: what is predicted there, else the label used last', async () => {
    const { told } = show(HARVARD);
    await dragText(textbox(), 26, 33);
    expect(options()[0]).toBe('LOC');
    await keys(' ');
    await dragText(textbox(), 13, 22);
    expect(options()[0]).toBe('LOC');
    await keys(' ');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([
      ['LOC', 13, 22],
      ['LOC', 26, 33],
    ]);
  });

  it('filter the labels, and choose among those found', async () => {
    const { told } = show({ ...HARVARD, prediction: [] }, { settings: manySettings });
    await dragText(textbox(), 13, 22);
    expect(screen.getByRole('option', { name: 'label 0' })).toHaveAttribute('aria-setsize', '150');
    await userEvent.tab();
    await userEvent.keyboard('14');
    expect(options().slice(0, 3)).toEqual(['label 14', 'label 114', 'label 140']);
    await userEvent.keyboard('99');
    expect(picker()).toHaveTextContent('No label matches.');
    await keys('Enter');
    expect(screen.getByRole('combobox')).toHaveValue('1499');
    await keys('Backspace', 'Backspace', 'ArrowDown', 'Enter');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['label 114', 13, 22]]);
    expect(textbox()).toHaveFocus();
  });

  it('leave the filter, and with it the picker, by Escape', async () => {
    show({ ...HARVARD, prediction: [] }, { settings: manySettings });
    await dragText(textbox(), 13, 22);
    await userEvent.tab();
    await keys('Escape');
    expect([picker(), selected()]).toEqual([null, 'professor']);
    expect(textbox()).toHaveFocus();
  });

  it('validate by Shift+Enter while the picker is open, and change nothing before', async () => {
    const { told } = show({ ...HARVARD, prediction: [], annotation: [['LOC', 26, 33]], status: 'Default' });
    await clickText(textbox(), 28);
    await withShift('Enter');
    expect(told.annotated.map(({ annotation }) => spansOf(annotation))).toEqual([[['LOC', 26, 33]]]);
  });

  it('relabel the active span by its new label', async () => {
    const { told } = show({ ...HARVARD, prediction: [], annotation: [['LOC', 26, 33]] });
    textbox().focus();
    await keys('n', 'Enter');
    expect(currentOption()).toBe('LOC');
    await keys('3');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['ORG', 26, 33]]);
  });

  it('need no picker where there is one label', async () => {
    const { told } = show({ ...HARVARD, prediction: [] }, { settings: createSettings({ labels: ['ONLY'] }) });
    await dragText(textbox(), 13, 22);
    expect(picker()).toBeNull();
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['ONLY', 13, 22]]);
  });

  it('go on from the last click', async () => {
    show({ ...HARVARD, prediction: [] });
    await clickText(textbox(), 15);
    await keys('ArrowRight');
    expect(selected()).toBe('professor');
  });

  it('go on from where Escape left the selection', async () => {
    show({ ...HARVARD, prediction: [] });
    await clickText(textbox(), 15);
    await keys('ArrowRight', 'ArrowRight', 'Escape', 'ArrowRight');
    expect(selected()).toBe('at');
  });

  it('move by what the eye sees in text from right to left, and by blocks', async () => {
    show({ id: 'rtl', text: 'plain first\n\nשלום עולם טוב\n\nlast' });
    textbox().focus();
    await keys('ArrowDown');
    expect(selected()).toBe('plain');
    await withControl('ArrowDown');
    expect(selected()).toBe('שלום');
    await keys('ArrowLeft');
    expect(selected()).toBe('עולם');
    await keys('ArrowRight');
    expect(selected()).toBe('שלום');
    await withShift('ArrowLeft');
    expect(selected()).toBe('שלום עולם');
    await withControl('End');
    expect(selected()).toBe('last');
    await withControl('Home');
    await keys('ArrowRight');
    expect(selected()).toBe('first');
  });

  it('follow the direction of the text at an active span', async () => {
    show({ id: 'rtl', text: 'plain first\n\nשלום עולם טוב', annotation: [['LOC', 18, 22]] }, {});
    textbox().focus();
    await keys('n');
    expect(active()[0]?.textContent).toBe('עולם');
    await keys('ArrowLeft');
    expect(selected()).toBe('טוב');
  });

  it('select by character with Alt, where no tokens are given', async () => {
    const { told } = show({ id: 'ja', text: '東京都千代田区 👩‍👩‍👧 e\u0301 end' }, { snap: 'grapheme' });
    textbox().focus();
    await userEvent.keyboard('{Alt>}{ArrowRight}{ArrowRight}{/Alt}');
    expect(selected()).toBe('京');
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowRight}{ArrowRight}{ArrowLeft}{/Shift}{/Alt}');
    expect(selected()).toBe('京都');
    await userEvent.keyboard('1{Alt>}{ArrowRight}{Shift>}{ArrowLeft}{/Shift}{/Alt}');
    expect(selected()).toBe('都千');
    await userEvent.keyboard('{Alt>}{ArrowRight>4/}{/Alt}');
    expect(selected()).toBe('👩‍👩‍👧');
    await userEvent.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}2');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([
      ['NAME', 1, 3],
      ['LOC', 8, 16],
    ]);
  });

  it('keep to the tokens that are given, with Alt too', async () => {
    show({ ...HARVARD, tokens: HARVARD.text.split(' '), prediction: [] });
    await clickText(textbox(), 15);
    await userEvent.keyboard('{ArrowRight}{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}');
    expect(selected()).toBe('professor');
  });

  it('list themselves', async () => {
    show(HARVARD);
    textbox().focus();
    await keys('?');
    expect(screen.getByRole('region', { name: 'Keyboard shortcuts' })).toHaveTextContent(
      /Next span.*Character to the left/,
    );
    await keys('Escape');
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('can be changed by the host', async () => {
    show(HARVARD, { shortcuts: { nextSpan: ['j'], enter: [] } });
    textbox().focus();
    await keys('n');
    expect(active()).toHaveLength(0);
    await keys('j', 'Enter');
    expect(active()).toHaveLength(1);
    expect(shown()).toHaveLength(2);
  });
});
