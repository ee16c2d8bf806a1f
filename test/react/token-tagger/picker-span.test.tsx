import {
  createSettings,
  type TokenClassificationInit,
  type TokenClassificationRecord,
} from '@labelwright/core';
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { clickText, dragText, press, settled } from '../../support/pointer';
import {
  announcement,
  button,
  currentOption,
  marks,
  picker,
  show,
  shown,
  spansOf,
  type Told,
  textbox,
} from './harness';

afterEach(cleanup);

const TEXT = 'Ada met Ada Byron. In 1843 Ada wrote; ada and Adam did not.';
const settings = createSettings({ labels: ['PER', 'ORG', 'DATE'] });
const at = (word: string, from = 0): number => TEXT.indexOf(word, from);

function open(
  annotation: TokenClassificationInit['annotation'],
  more: Partial<TokenClassificationInit> = {},
) {
  return show({ id: 'a', text: TEXT, annotation, status: 'Default', ...more }, { settings });
}
const last = ({ changed }: Told): TokenClassificationRecord | undefined => changed.at(-1);
const answer = (told: Told) => spansOf(last(told)?.annotation);
const header = (): HTMLElement => screen.getByRole('group', { name: 'This span' });
const undo = () => userEvent.keyboard('{Control>}z{/Control}');
/** What is painted as a preview, in the order of the text. */
const previewed = (): readonly string[] =>
  [...(CSS.highlights.get('lw-preview') ?? [])]
    .filter((range) => range instanceof Range)
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
    .map(String);

describe('a clicked span', () => {
  it('is named, and relabelled by choosing', async () => {
    const { told } = open([['PER', 0, 3]]);
    await clickText(textbox(), 1);
    expect(header()).toHaveTextContent('PER Ada');
    expect(currentOption()).toBe('PER');
    await press('ArrowDown');
    await press('Enter');
    expect(answer(told)).toEqual([['ORG', 0, 3]]);
  });

  it('is removed by its button, and the text has the focus', async () => {
    const { told } = open([['PER', 0, 3]]);
    await clickText(textbox(), 1);
    await userEvent.click(button('Remove'));
    expect(answer(told)).toEqual([]);
    expect(picker()).toBeNull();
    expect(textbox()).toHaveFocus();
  });

  it('has actions for the keyboard: Tab goes through them, arrows choose labels, Enter presses', async () => {
    const { told } = open([
      ['PER', 0, 3],
      ['DATE', at('1843'), at('1843') + 4],
    ]);
    await clickText(textbox(), 1);
    await userEvent.tab();
    expect(button('Remove')).toHaveFocus();
    await press('ArrowDown');
    expect(currentOption()).toBe('ORG');
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.tab();
    expect(button('Merge with DATE “1843”')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(answer(told)).toEqual([['PER', 0, at('1843') + 4]]);
    expect(textbox()).toHaveFocus();
  });

  it('takes and turns down a prediction', async () => {
    const { told } = open(undefined, {
      prediction: [
        ['PER', 0, 3, 0.9],
        ['DATE', at('1843'), at('1843') + 4, 0.5],
      ],
    });
    await clickText(textbox(), 1);
    expect(header()).toHaveTextContent('PER (predicted, 90%) Ada');
    await userEvent.click(button('Accept'));
    expect(answer(told)).toEqual([['PER', 0, 3]]);
    await clickText(textbox(), at('1843') + 1);
    await userEvent.click(button('Reject'));
    expect(shown()).toEqual(['annotation PER Ada']);
  });
});

describe('splitting', () => {
  const phrase = ['PER', at('Ada Byron. In 1843'), at('1843') + 4] as const;

  it('cuts between two words, where the click was', async () => {
    const { told } = open([phrase]);
    await clickText(textbox(), at('1843') + 1);
    await userEvent.click(button('Split into “Ada Byron. In ” and “1843”'));
    expect(answer(told)).toEqual([
      ['PER', at('Ada Byron'), at(' 1843')],
      ['PER', at('1843'), at('1843') + 4],
    ]);
    await undo();
    expect(answer(told)).toEqual([phrase]);
  });

  it('cuts near the middle where no click was, by its key', async () => {
    const { told } = open([['PER', at('Ada Byron'), at('Byron') + 5]]);
    textbox().focus();
    await press('n');
    await userEvent.keyboard('{Alt>}s{/Alt}');
    expect(answer(told)).toEqual([
      ['PER', 8, 11],
      ['PER', 12, 17],
    ]);
  });

  it('is not on offer for one word', async () => {
    const { told } = show(
      { id: 'a', text: 'Ada Byron', tokens: ['Ada', 'Byron'], annotation: [['PER', 0, 3]] },
      { settings },
    );
    await clickText(textbox(), 1);
    expect(button('Split')).toHaveAttribute('aria-disabled', 'true');
    button('Split').click();
    expect(told.changed).toEqual([]);
  });
});

describe('merging', () => {
  it('names the neighbour on either side, and is off where there is none', async () => {
    const { told } = open([
      ['PER', 0, 3],
      ['ORG', 8, 11],
    ]);
    await clickText(textbox(), 9);
    expect(button('Merge with the next span')).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(button('Merge with PER “Ada”'));
    expect(answer(told)).toEqual([['ORG', 0, 11]]);
    await undo();
    expect(answer(told)).toHaveLength(2);
  });
});

describe('all occurrences', () => {
  it('are counted and painted before, and labelled and undone at once', async () => {
    const { told } = open([['PER', 0, 3]]);
    await clickText(textbox(), 1);
    await userEvent.click(button('Label all occurrences'));
    expect(picker()).toHaveTextContent('“Ada” occurs 3 times, 2 not labelled yet.');
    expect(previewed()).toEqual(['Ada', 'Ada', 'Ada']);
    await userEvent.click(button('Label 2 as PER'));
    expect(answer(told)).toEqual([
      ['PER', 0, 3],
      ['PER', 8, 11],
      ['PER', 27, 30],
    ]);
    expect(previewed()).toEqual([]);
    expect(announcement()).toContain('2 times more');
    await undo();
    expect(answer(told)).toEqual([['PER', 0, 3]]);
  });

  it('follow the rules for case and words', async () => {
    open([['PER', 0, 3]]);
    await clickText(textbox(), 1);
    await userEvent.keyboard('{Alt>}o{/Alt}');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Match case' }));
    expect(previewed()).toEqual(['Ada', 'Ada', 'Ada', 'ada']);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Whole words' }));
    expect(previewed()).toEqual(['Ada', 'Ada', 'Ada', 'ada', 'Ada']);
    expect(button('Label 4 as PER')).toBeVisible();
  });

  it('are no longer painted when the picker is left', async () => {
    open([['PER', 0, 3]]);
    await clickText(textbox(), 1);
    await userEvent.keyboard('{Alt>}o{/Alt}');
    expect(previewed()).toHaveLength(3);
    await press('Escape');
    expect([picker(), previewed()]).toEqual([null, []]);
  });

  it('stay painted in a long text that is scrolled through', async () => {
    const text = Array.from(
      { length: 400 },
      (_, index) => `${index} Ada went to sea in a ship called Pequod.`,
    ).join('\n');
    show({ id: 'long', text, annotation: [['PER', 2, 5]] }, { settings });
    await clickText(textbox(), 3);
    await userEvent.keyboard('{Alt>}o{/Alt}');
    expect(previewed()).toHaveLength(400);
    for (const block of [100, 300, 399]) {
      document.querySelector(`[data-lw-block="${block}"]`)?.scrollIntoView({ block: 'center' });
      await settled();
      await settled();
    }
    await vi.waitFor(() => expect(new Set(previewed())).toEqual(new Set(['Ada'])));
    expect(previewed()).toHaveLength(400);
  });
});

describe('a note', () => {
  const noted = {
    metadata: { _labelwright: { notes: [{ label: 'PER', start: 0, end: 3, note: 'Which Ada?' }] } },
  };
  const notes = (told: Told) => last(told)?.metadata._labelwright;

  it('is written in a field, saved by Enter, and shown on the span and in the header', async () => {
    const { told } = open([['PER', 0, 3]]);
    await clickText(textbox(), 1);
    await userEvent.click(button('Note'));
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveFocus();
    await userEvent.keyboard('Who is this?{Enter}');
    expect(notes(told)).toEqual({ notes: [{ label: 'PER', start: 0, end: 3, note: 'Who is this?' }] });
    expect(textbox()).toHaveFocus();
    expect(picker()).toHaveTextContent('Who is this?');
    expect(marks('PER')[0]?.title).toBe('PER\nWho is this?');
    expect(announcement()).toBe('Note on Ada: Who is this?');
  });

  it('is saved when the field is left by the pointer', async () => {
    const { told } = open([
      ['PER', 0, 3],
      ['DATE', at('1843'), at('1843') + 4],
    ]);
    await clickText(textbox(), 1);
    await userEvent.keyboard('{Alt>}e{/Alt}');
    await userEvent.keyboard('Who?');
    await clickText(textbox(), at('1843') + 1);
    expect(notes(told)).toEqual({ notes: [{ label: 'PER', start: 0, end: 3, note: 'Who?' }] });
    expect(header()).toHaveTextContent('DATE 1843');
  });

  it('stays as it was by Escape, the picker open', async () => {
    const { told } = open([['PER', 0, 3]], noted);
    await clickText(textbox(), 1);
    expect(picker()).toHaveTextContent('Which Ada?');
    await userEvent.keyboard('{Alt>}e{/Alt}');
    await userEvent.keyboard(' No.{Escape}');
    expect(told.changed).toEqual([]);
    expect(picker()).toHaveTextContent('Which Ada?');
    expect(textbox()).toHaveFocus();
  });

  it('may have lines, and goes away when it is emptied', async () => {
    const { told } = open([['PER', 0, 3]], noted);
    await clickText(textbox(), 1);
    await userEvent.click(button('Which Ada?'));
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}The second.{Enter}');
    expect(notes(told)).toEqual({
      notes: [{ label: 'PER', start: 0, end: 3, note: 'Which Ada?\nThe second.' }],
    });
    await userEvent.keyboard('{Alt>}e{/Alt}');
    await userEvent.clear(screen.getByRole('textbox', { name: 'Note' }));
    await userEvent.keyboard('{Enter}');
    expect(marks('PER')[0]?.title).toBe('PER');
    expect(told.annotated).toEqual([]);
  });
});

describe('spans over each other', () => {
  const nested = [
    ['PER', 8, 17],
    ['ORG', 0, 17],
    ['PER', 8, 11],
  ] as const;

  it('are listed from the inside out, and chosen', async () => {
    open(nested);
    await clickText(textbox(), 9);
    const stack = screen.getByRole('group', { name: 'Spans here' });
    const names = within(stack)
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
    expect(names).toEqual(['PERAda', 'PERAda Byron', 'ORG']);
    expect(within(stack).getByRole('button', { pressed: true })).toHaveTextContent('PERAda');
    const before = picker()?.getBoundingClientRect();
    await userEvent.click(within(stack).getByRole('button', { name: 'ORG' }));
    expect(header()).toHaveTextContent('ORG Ada met Ada Byron');
    expect(document.querySelector('mark[data-active]')).toHaveAttribute('data-label', 'ORG');
    await settled();
    // Under the pointer that goes on choosing nothing moves.
    expect(picker()?.getBoundingClientRect().left).toBe(before?.left);
    expect(picker()?.getBoundingClientRect().top).toBe(before?.top);
  });

  it('are not listed where there is one', async () => {
    open([['PER', 0, 3]]);
    await clickText(textbox(), 1);
    expect(screen.queryByRole('group', { name: 'Spans here' })).toBeNull();
    await dragText(textbox(), at('wrote'), at('wrote') + 5);
    expect(screen.queryByRole('group', { name: 'This span' })).toBeNull();
  });
});
