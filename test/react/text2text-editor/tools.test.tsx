import { createSettings, createText2TextRecord } from '@labelwright/core';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { readChanges, shownChanges } from './changes';
import { button, component, field, show, showQueue, TRANSLATION } from './harness';

afterEach(cleanup);

const said = () => screen.getByRole('status').textContent?.replaceAll('\u00a0', '');
const counts = () => component().querySelector('[data-lw-part="counts"]');
const source = () => screen.getByRole('group', { name: 'Source' });
const selected = () => String(getSelection());

/** Selects a part of the source, as a mouse does, which takes the focus along. */
function select(text: string): void {
  source().focus();
  const node = source().firstChild as Text;
  const start = node.data.indexOf(text);
  getSelection()?.setBaseAndExtent(node, start, node, start + text.length);
}

describe('changes', () => {
  it('are shown on demand, by button or key, and follow what is typed; the focus stays', async () => {
    show();
    await userEvent.click(field());
    await userEvent.keyboard('{Alt>}x{/Alt}');
    expect(said()).toBe('Changes shown.');
    expect(button('Changes')).toHaveAttribute('aria-pressed', 'true');
    expect(within(await shownChanges()).getByText('No difference')).toBeVisible();
    await userEvent.keyboard('{Control>}{End}{/Control} hoy');
    expect(field()).toHaveFocus();
    await screen.findByText('1 word differs');
    expect(readChanges(await shownChanges())).toEqual({
      removed: [],
      added: [' hoy'],
      before: 'Michael es profesor en Harvard',
      after: 'Michael es profesor en Harvard hoy',
    });
    await userEvent.click(button('Changes'));
    expect(said()).toBe('Changes hidden.');
    expect(screen.queryByRole('region', { name: 'Changes' })).toBeNull();
    expect(field()).toHaveFocus();
  });

  it('are those since any candidate, or since the source', async () => {
    show(TRANSLATION, { showDiff: true });
    const base = within(await shownChanges()).getByRole('combobox', { name: 'Compared with' });
    await userEvent.selectOptions(base, 'candidate 2 · 60%');
    await screen.findByText('2 words differ');
    expect(readChanges(await shownChanges())).toMatchObject({ removed: ['un ', 'de'], added: ['en'] });
    await userEvent.selectOptions(base, 'the source');
    await waitFor(async () =>
      expect(readChanges(await shownChanges()).before).toBe('Michael is a professor at Harvard'),
    );
  });

  it('are told apart without colour, and named for assistive technology', async () => {
    show(TRANSLATION, { showDiff: true });
    await userEvent.click(field());
    await userEvent.keyboard('{Control>}a{/Control}Michael es profesora en Harvard');
    await screen.findByText('1 word differs');
    const region = await shownChanges();
    const [removed, added] = [within(region).getByRole('deletion'), within(region).getByRole('insertion')];
    expect(getComputedStyle(removed).textDecorationLine).toBe('line-through');
    expect(getComputedStyle(added).textDecorationLine).toBe('underline');
    expect([removed.textContent, added.textContent]).toEqual(['removed: profesor', 'added: profesora']);
  });

  it('fold what is unchanged and long, and open it', async () => {
    const prediction = [`${'one two three four. '.repeat(40)}end`];
    show({ text: 'source', prediction }, { showDiff: true });
    await userEvent.click(field());
    await userEvent.keyboard('{Control>}{End}{/Control}!');
    await screen.findByText('1 word differs');
    const region = await shownChanges();
    expect(within(region).getAllByText('⋯')).toHaveLength(1);
    await userEvent.click(button('Show all'));
    expect(readChanges(region).after).toBe(`${prediction[0]}!`);
  });

  it('show white space where that is all that differs', async () => {
    show({ text: 'source', prediction: ['a b\nc'] }, { showDiff: true });
    await userEvent.click(field());
    await userEvent.keyboard('{Control>}a{/Control}a b  c');
    expect(await screen.findByText('Only white space differs')).toBeVisible();
    expect(readChanges(await shownChanges())).toMatchObject({ removed: ['↵\n'], added: ['␣␣'] });
  });

  it('are compared with what a record began as when it is opened again', async () => {
    const stored = createText2TextRecord({
      ...TRANSLATION,
      annotation: 'Michael es un profesor de Boston',
      metadata: {
        _labelwright: { basedOn: { unchanged: false, distance: 1, index: 0, score: 0.6, agent: 'mt-1' } },
      },
    });
    const { load } = show(TRANSLATION, { showDiff: true });
    load(stored);
    await screen.findByText('1 word differs');
    expect(readChanges(await shownChanges())).toMatchObject({ removed: ['Harvard'], added: ['Boston'] });
  });
});

describe('counts and limits', () => {
  it('count characters and words as one types', async () => {
    show({ text: 'source' });
    await waitFor(() => expect(counts()).toHaveTextContent('0 characters0 words'));
    await userEvent.click(field());
    await userEvent.keyboard('One day');
    await waitFor(() => expect(counts()).toHaveTextContent('7 characters2 words'));
  });

  it('show the limit, say what is too much, and refuse to validate; nothing is cut off', async () => {
    const settings = createSettings({ textLimits: { characters: { max: 20 }, tokens: { min: 1 } } });
    const { told } = show(TRANSLATION, { settings });
    await waitFor(() => expect(counts()).toHaveTextContent('30 of 20 characters'));
    expect(counts()).toHaveTextContent('5 tokens');
    expect(counts()).toHaveTextContent('10 characters too many');
    expect(field()).toHaveAttribute('aria-invalid', 'true');
    expect(field()).toHaveAccessibleDescription(/10 characters too many/);
    await userEvent.click(field());
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(said()).toBe('Not validated: 10 characters too many.');
    expect(told.annotated).toEqual([]);
    expect(told.errors.map(({ code }) => code)).toEqual(['TEXT_TOO_LONG']);
    expect(field().value).toBe('Michael es profesor en Harvard');
    await userEvent.keyboard('{Control>}a{/Control}Michael enseña');
    await waitFor(() => expect(field()).not.toHaveAttribute('aria-invalid'));
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(told.annotated.map(({ annotation }) => annotation)).toEqual(['Michael enseña']);
  });

  it('ask for more where there is too little', async () => {
    show({ text: 'source' }, { settings: createSettings({ textLimits: { words: { min: 3 } } }) });
    await userEvent.click(field());
    await userEvent.keyboard('one{Shift>}{Enter}{/Shift}');
    expect(said()).toBe('Not validated: 2 words too few.');
  });
});

describe('the source', () => {
  const LONG = 'A sentence of some length. '.repeat(100);

  it('is boxed where it is long, and stays open once it was opened', async () => {
    const { load } = show({ id: 'a', text: LONG });
    expect(source().scrollHeight).toBeGreaterThan(source().clientHeight);
    await userEvent.click(button('Show more'));
    expect(source().scrollHeight).toBe(source().clientHeight);
    load(createText2TextRecord({ id: 'b', text: `${LONG}Another.` }));
    expect(source().scrollHeight).toBe(source().clientHeight);
    await userEvent.click(button('Show less'));
    expect(source().scrollHeight).toBeGreaterThan(source().clientHeight);
    load(createText2TextRecord({ id: 'c', text: 'short' }));
    expect(screen.queryByRole('button', { name: /Show/ })).toBeNull();
  });

  it('stands beside the target where there is room, else above; or as the host wants it', () => {
    const isBeside = () => {
      const [one, other] = [source(), field()].map((element) => element.getBoundingClientRect());
      if (one === undefined || other === undefined) throw new Error('A pane is missing.');
      return one.right <= other.left;
    };
    const at = (width: number, layout?: 'above' | 'beside') => {
      cleanup();
      show(TRANSLATION, {
        style: { inlineSize: width },
        ...(layout === undefined ? {} : { layout }),
      } as object);
      return isBeside();
    };
    expect([at(960), at(600), at(320)]).toEqual([true, false, false]);
    expect([at(960, 'above'), at(600, 'beside')]).toEqual([false, true]);
  });

  it('gives what is selected in it to the text, where the caret is, as one step', async () => {
    const { told } = show({ text: 'alpha\r\nbeta gamma', prediction: ['one two'] });
    await userEvent.click(field());
    field().setSelectionRange(4, 4);
    select('alpha\nbeta');
    await userEvent.click(button('Insert selection'));
    expect(field().value).toBe('one alpha\nbetatwo');
    expect([field().selectionStart, field().selectionEnd]).toEqual([14, 14]);
    expect(field()).toHaveFocus();
    expect(said()).toBe('Selection inserted.');
    await userEvent.keyboard(' {Shift>}{Enter}{/Shift}');
    expect(told.annotated[0]?.annotation).toBe('one alpha\r\nbeta two');
    await userEvent.keyboard('{Control>}zzz{/Control}');
    expect(field().value).toBe('one two');
  });

  it('says so when nothing is selected in it', async () => {
    show();
    getSelection()?.removeAllRanges();
    await userEvent.click(button('Insert selection'));
    expect(said()).toBe('Nothing is selected in the source.');
    expect(field().value).toBe('Michael es profesor en Harvard');
  });

  it('is read and taken from by keys alone: words by arrows, more with Shift', async () => {
    show({ text: 'alpha beta gamma', prediction: ['one '] });
    await userEvent.click(field());
    await userEvent.keyboard('{Control>}{End}{/Control}{Alt>}s{/Alt}');
    expect(source()).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(selected().trim()).toBe('alpha');
    await userEvent.keyboard('{ArrowRight}');
    expect(selected().trim()).toBe('beta');
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}');
    expect(selected().trim()).toBe('beta gamma');
    await userEvent.keyboard('{Alt>}v{/Alt}');
    expect(field().value.trim()).toBe('one  beta gamma'.replace('  ', field().value[4] === ' ' ? '  ' : ' '));
    expect(field()).toHaveFocus();
    await userEvent.keyboard('{Alt>}s{/Alt}{Home}{End}{Escape}');
    expect(field()).toHaveFocus();
  });

  it('changes nothing while read-only', async () => {
    show(TRANSLATION, { readOnly: true });
    select('professor');
    await userEvent.click(button('Insert selection'), { force: true });
    expect(field().value).toBe('Michael es profesor en Harvard');
  });

  describe('copying', () => {
    const writeText = vi.fn<(text: string) => Promise<void>>();
    beforeEach(() => {
      writeText.mockReset();
      // The clipboard is the browser's, and a headless one grants nobody access.
      vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText);
    });
    afterEach(() => vi.restoreAllMocks());

    it('takes all of it, with its own line ends', async () => {
      writeText.mockResolvedValue();
      show({ text: 'a\r\nb\0' });
      await userEvent.click(button('Copy source'));
      await waitFor(() => expect(said()).toBe('Source copied.'));
      expect(writeText).toHaveBeenCalledWith('a\r\nb\0');
    });

    it('says so where the browser does not allow it', async () => {
      writeText.mockRejectedValue(new Error('denied'));
      show();
      await userEvent.click(button('Copy source'));
      await waitFor(() => expect(said()).toBe('The browser does not allow copying.'));
    });
  });
});

describe('invisible characters', () => {
  it('are marked in source, candidates and text; what is there stays as it is', async () => {
    const { told } = show({ text: 'a  b\tc', prediction: ['x\u200b  y\r\nz'] });
    await userEvent.click(button('Invisible characters'));
    expect(said()).toBe('Invisible characters shown.');
    expect(source().textContent).toBe('a  b\tc');
    const names = (root: Element | null) =>
      [...(root?.querySelectorAll('[data-lw-part="invisible"]') ?? [])].map((mark) =>
        mark.getAttribute('data-name'),
      );
    expect(names(source())).toEqual(['SP', 'SP', 'TAB']);
    const marks = () => component().querySelector('[data-lw-part="editor-marks"]');
    expect(names(marks())).toEqual(['ZWSP', 'SP', 'SP', 'LF']);
    await userEvent.click(field());
    await userEvent.keyboard('{Control>}{End}{/Control}  !');
    expect(marks()?.textContent).toBe(`${field().value}\n`);
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(told.annotated[0]?.annotation).toBe('x\u200b  y\r\nz  !');
  });

  it('are marked where they are: the marks have the lines of the field, and scroll with it', async () => {
    show(
      { text: 'source', prediction: [`${'some  words that go on and on '.repeat(30)}\n`.repeat(20)] },
      { showInvisibles: true },
    );
    const marks = component().querySelector<HTMLElement>('[data-lw-part="editor-marks"]');
    if (marks === null) throw new Error('There are no marks.');
    expect([marks.clientWidth, marks.scrollHeight]).toEqual([field().clientWidth, field().scrollHeight]);
    // Behind the field, which has no ground of its own.
    const { left, top } = field().getBoundingClientRect();
    expect(document.elementsFromPoint(left + 20, top + 20).indexOf(field())).toBe(0);
    expect(getComputedStyle(field()).backgroundColor).toBe('rgba(0, 0, 0, 0)');
    expect([getComputedStyle(field()).position, getComputedStyle(field()).zIndex]).toEqual(['relative', '1']);
    field().scrollTop = 300;
    await waitFor(() => expect(marks.scrollTop).toBe(300));
  });
});

describe('candidates of several agents', () => {
  it('are one list, best first, each text once with all who predict it', async () => {
    const { told } = show({
      text: 'source',
      prediction: [['one', 0.5]],
      predictionAgent: 'big',
      predictions: { small: [['two', 0.8]], old: [['one', 0.3]] },
    });
    const rows = screen.getAllByRole('radio').map((radio) => radio.textContent);
    expect(rows).toEqual([
      expect.stringMatching(/two.*small.*80%/),
      expect.stringMatching(/one.*big, old.*50%/),
    ]);
    await userEvent.click(field());
    await userEvent.keyboard('{Alt>}2{/Alt}{Shift>}{Enter}{/Shift}');
    expect(told.annotated[0]).toMatchObject({
      annotation: 'one',
      metadata: {
        _labelwright: { basedOn: { unchanged: true, distance: 0, index: 0, score: 0.5, agent: 'big' } },
      },
    });
  });
});

describe('comparing', () => {
  const verdicts = () =>
    [...component().querySelectorAll('[data-lw-verdict]')].map((verdict) => verdict.textContent);

  it('shows the annotation beside each prediction, whether they are the same, and what differs', async () => {
    show({ ...TRANSLATION, annotation: 'Michael es profesor en Harvard' }, { compare: true });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(verdicts()).toEqual(['OK', 'Differs']);
    const region = screen.getByRole('region', { name: 'Annotation and prediction' });
    expect(await within(region).findByText('2 words differ')).toBeVisible();
    expect(within(region).getAllByRole('deletion')).toHaveLength(2);
  });

  it('has no verdict where nothing is annotated, or predicted', () => {
    show(TRANSLATION, { compare: true });
    expect(screen.getByText('Not annotated yet')).toBeVisible();
    expect(verdicts()).toEqual([]);
    cleanup();
    show({ text: 'source', annotation: 'x' }, { compare: true });
    expect(screen.getByText('Nothing predicted')).toBeVisible();
  });

  it('leaves deciding possible', async () => {
    const { told } = show(TRANSLATION, { compare: true });
    await userEvent.click(button('Validate prediction'));
    expect(told.annotated[0]?.annotation).toBe('Michael es profesor en Harvard');
    expect(verdicts()).toEqual(['OK', 'Differs']);
  });
});

describe('with everything shown', () => {
  it('typing loses no character and never the focus, while the host feeds each change back', async () => {
    showQueue([{ ...TRANSLATION, prediction: ['start '] }]);
    await userEvent.click(field());
    await userEvent.keyboard('{Alt>}x{/Alt}{Alt>}i{/Alt}{Control>}{End}{/Control}');
    const text = 'one  two three, four. ';
    for (const character of text) {
      await userEvent.keyboard(character);
      expect(field()).toHaveFocus();
    }
    expect(field().value).toBe(`start ${text}`);
    await shownChanges();
    expect(field().selectionStart).toBe(field().value.length);
  });
});
