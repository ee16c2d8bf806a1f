import { createText2TextRecord } from '@labelwright/core';
import { cleanup, screen } from '@testing-library/react';
import { Fragment, StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { button, candidate, component, field, show, showQueue, status, TRANSLATION } from './harness';

afterEach(cleanup);

describe.each([
  ['plain', Fragment],
  ['StrictMode', StrictMode],
] as const)('<Text2TextEditor> in %s', (_, Wrapper) => {
  it('shows source, candidates best first, and the best one in the editor', () => {
    show(TRANSLATION, {}, Wrapper);
    expect(screen.getByRole('group', { name: 'Source' }).textContent).toBe(TRANSLATION.text);
    const names = screen.getAllByRole('radio').map((radio) => radio.textContent);
    expect(names[0]).toMatch(/Michael es profesor en Harvard.*In the editor.*90%/);
    expect(names[1]).toMatch(/Michael es un profesor de Harvard.*60%/);
    expect(screen.getByText('Predicted by mt-1')).toBeVisible();
    expect(field().value).toBe('Michael es profesor en Harvard');
  });

  it('validates an untouched record with the candidate on the screen, and the button says so', async () => {
    const { told } = show(TRANSLATION, {}, Wrapper);
    await userEvent.click(button('Validate prediction'));
    expect(told.annotated).toHaveLength(1);
    expect(told.annotated[0]).toMatchObject({
      annotation: 'Michael es profesor en Harvard',
      annotationAgent: 'ada',
      status: 'Validated',
    });
    expect(button('Validate')).toBeVisible();
    expect(candidate(/Michael es profesor/)).toHaveAttribute('data-state', 'accepted');
  });

  it('saves the chosen candidate, not the first one', async () => {
    const { told } = show(TRANSLATION, {}, Wrapper);
    await userEvent.click(candidate(/un profesor/));
    expect(field().value).toBe('Michael es un profesor de Harvard');
    expect(candidate(/un profesor/)).toBeChecked();
    expect(candidate(/es profesor/)).not.toBeChecked();
    await userEvent.click(button('Validate'));
    expect(told.annotated[0]?.annotation).toBe('Michael es un profesor de Harvard');
  });

  it('saves what was typed, and marks where it came from', async () => {
    const { told } = show(TRANSLATION, {}, Wrapper);
    await userEvent.click(field());
    await userEvent.keyboard('{Control>}{End}{/Control}!');
    expect(status()).toBe('Pending');
    expect(candidate(/es profesor/)).toHaveAttribute('data-state', 'edited');
    expect(candidate(/es profesor/)).not.toBeChecked();
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(told.annotated[0]?.annotation).toBe('Michael es profesor en Harvard!');
    expect(field()).toHaveFocus();
  });

  it('decides three records by keys alone, the focus never leaving', async () => {
    const told = showQueue(
      ['r1', 'r2', 'r3', 'r4'].map((id) => ({ ...TRANSLATION, id })),
      Wrapper,
    );
    const kept = () => expect(component().contains(document.activeElement)).toBe(true);
    await userEvent.tab();
    kept();
    await userEvent.keyboard('2{Shift>}{Enter}{/Shift}');
    kept();
    await userEvent.keyboard('{Enter}');
    expect(field()).toHaveFocus();
    await userEvent.keyboard('{Control>}a{/Control}Miguel{Control>}{Enter}{/Control}');
    kept();
    expect(field()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    kept();
    expect(field()).not.toHaveFocus();
    await userEvent.keyboard('{Shift>}{Delete}{/Shift}');
    kept();
    expect(told.annotated.map(({ id, annotation }) => [id, annotation])).toEqual([
      ['r1', 'Michael es un profesor de Harvard'],
      ['r2', 'Miguel'],
    ]);
    expect(told.discarded.map(({ id }) => id)).toEqual(['r3']);
  });

  it('takes what it gave to onChange back as the record, however fast one types', async () => {
    showQueue([{ ...TRANSLATION, prediction: [] }], Wrapper);
    await userEvent.click(field());
    await userEvent.keyboard('Michael enseña en Harvard, y bien');
    expect(field().value).toBe('Michael enseña en Harvard, y bien');
    expect(field().selectionStart).toBe(field().value.length);
    expect(field()).toHaveFocus();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('keys', () => {
  it('takes candidates by number outside the editor, by Alt and number inside', async () => {
    show();
    await userEvent.tab();
    await userEvent.keyboard('2');
    expect(field().value).toBe('Michael es un profesor de Harvard');
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Alt>}1{/Alt}');
    expect(field().value).toBe('Michael es profesor en Harvard');
    expect(field()).toHaveFocus();
    await userEvent.keyboard('{End}2');
    expect(field().value).toBe('Michael es profesor en Harvard2');
  });

  it.each([
    { name: 'French number row', key: 'é', code: 'Digit2' },
    { name: 'number pad', key: '2', code: 'Numpad2' },
  ])('takes candidates whatever the layout: $name', ({ key, code }) => {
    show();
    candidate(/es profesor/).focus();
    candidate(/es profesor/).dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true }));
    return vi.waitFor(() => expect(field().value).toBe('Michael es un profesor de Harvard'));
  });

  it('leaves AltGr characters to the editor', () => {
    show();
    field().focus();
    const event = new KeyboardEvent('keydown', {
      key: '²',
      code: 'Digit2',
      altKey: true,
      ctrlKey: true,
      bubbles: true,
      cancelable: true,
    });
    field().dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    expect(field().value).toBe('Michael es profesor en Harvard');
  });

  it('moves through the candidates by arrows without taking them', async () => {
    show();
    await userEvent.tab();
    expect(candidate(/es profesor/)).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(candidate(/un profesor/)).toHaveFocus();
    expect(field().value).toBe('Michael es profesor en Harvard');
    await userEvent.keyboard(' ');
    expect(field().value).toBe('Michael es un profesor de Harvard');
    await userEvent.keyboard('{ArrowDown}');
    expect(candidate(/es profesor/)).toHaveFocus();
    await userEvent.keyboard('{End}{Home}');
    expect(candidate(/es profesor/)).toHaveFocus();
  });

  it('goes into the editor by Enter and out by Escape', async () => {
    show();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(field()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(candidate(/es profesor/)).toHaveFocus();
  });

  it('goes out to the component where there is no candidate', async () => {
    show({ text: 'source' });
    await userEvent.click(field());
    await userEvent.keyboard('{Escape}');
    expect(component()).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(field()).toHaveFocus();
  });

  it('does not go into the editor from a button', async () => {
    show();
    await userEvent.click(button('Clear'));
    await userEvent.keyboard('{Enter}');
    expect(button('Clear')).toHaveFocus();
  });

  it('writes line breaks with Enter', async () => {
    show({ text: 'source' });
    await userEvent.click(field());
    await userEvent.keyboard('a{Enter}b');
    expect(field().value).toBe('a\nb');
  });

  it('types a question mark, and shows the shortcuts outside the editor', async () => {
    show({ text: 'source' });
    await userEvent.click(field());
    await userEvent.keyboard('?');
    expect(field().value).toBe('?');
    await userEvent.keyboard('{Escape}?');
    const list = screen.getByRole('region', { name: 'Keyboard shortcuts' });
    expect(list).toHaveTextContent('Go into the editor');
    expect(list).toHaveTextContent('1 to 9 take a candidate');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Keyboard shortcuts' })).toBeNull();
  });

  it("follows the host's shortcuts", async () => {
    show(TRANSLATION, { shortcuts: { edit: ['e'], leave: [] } });
    await userEvent.tab();
    await userEvent.keyboard('e');
    expect(field()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(field()).toHaveFocus();
  });

  it('reaches every part by Tab and leaves behind the last', async () => {
    show();
    const seen: string[] = [];
    for (let i = 0; i < 30; i += 1) {
      await userEvent.tab();
      if (!component().contains(document.activeElement)) break;
      seen.push(document.activeElement?.getAttribute('data-lw-part') ?? '');
    }
    expect(component().contains(document.activeElement)).toBe(false);
    expect(seen).toEqual(
      expect.arrayContaining(['candidate', 'reject-candidate', 'editor', 'validate', 'help']),
    );
    expect(seen.filter((part) => part === 'candidate')).toHaveLength(1);
  });
});

describe('rejecting', () => {
  it('strikes the candidate through, keeps it readable and shows the next best', async () => {
    show();
    await userEvent.click(button('Reject candidate 1'));
    expect(candidate(/es profesor.*Rejected/)).toHaveAttribute('data-state', 'rejected');
    const text = candidate(/es profesor/).querySelector('[data-lw-text]');
    expect(text !== null && getComputedStyle(text).textDecorationLine).toBe('line-through');
    expect(field().value).toBe('Michael es un profesor de Harvard');
    expect(button('Reject candidate 1')).toHaveFocus();
    expect(button('Reject candidate 1')).toHaveAttribute('aria-disabled', 'true');
  });

  it('is done by Delete on a candidate and taken back by choosing it', async () => {
    show();
    await userEvent.tab();
    await userEvent.keyboard('{Delete}');
    expect(candidate(/es profesor/)).toHaveAttribute('data-state', 'rejected');
    await userEvent.click(candidate(/es profesor/));
    expect(candidate(/es profesor/)).toHaveAttribute('data-state', 'accepted');
  });

  it('leaves nothing to validate when all are rejected', async () => {
    const { told } = show();
    await userEvent.click(button('Reject candidate 1'));
    await userEvent.click(button('Reject candidate 2'));
    expect(field().value).toBe('');
    expect(button('Validate')).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(button('Validate'), { force: true });
    expect(told.annotated).toEqual([]);
  });
});

describe('lifecycle', () => {
  it('clears to the explicit empty answer', async () => {
    const { told } = show();
    await userEvent.click(button('Clear'));
    expect(field().value).toBe('');
    await userEvent.click(button('Validate'));
    expect(told.annotated[0]).toMatchObject({ annotation: '', status: 'Validated' });
  });

  it('discards, restores, and keeps the focus in the component', async () => {
    const { told } = show();
    await userEvent.click(button('Discard'));
    expect(told.discarded[0]?.status).toBe('Discarded');
    expect(component().contains(document.activeElement)).toBe(true);
    await userEvent.click(button('Restore'));
    expect(status()).toBe('Open');
    expect(component().contains(document.activeElement)).toBe(true);
  });

  it('asks which version counts when the record changes while it is edited', async () => {
    const { told, load } = show();
    await userEvent.click(field());
    await userEvent.keyboard('{Control>}a{/Control}mine');
    load(createText2TextRecord({ ...TRANSLATION, annotation: 'theirs' }));
    expect(screen.getByRole('alert')).toHaveTextContent('changed elsewhere');
    expect(told.conflicts).toHaveLength(1);
    expect(field().value).toBe('mine');
    await userEvent.click(button('Take the other version'));
    expect(field().value).toBe('theirs');
    expect(component().contains(document.activeElement)).toBe(true);
  });

  it('opens the next record in place: same field, focus kept, caret at the start, scrolled to the top', async () => {
    const { load } = show({ text: 'a', prediction: ['line\n'.repeat(400)] });
    const before = field();
    await userEvent.click(before);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(before.scrollTop).toBeGreaterThan(0);
    load(createText2TextRecord({ text: 'b', prediction: ['other\n'.repeat(400)] }));
    expect(field()).toBe(before);
    expect(before).toHaveFocus();
    expect(before.selectionStart).toBe(0);
    expect(before.scrollTop).toBe(0);
  });

  it('keeps the focus when the focused candidate is not in the next record', async () => {
    const { load } = show();
    candidate(/un profesor/).focus();
    load(createText2TextRecord({ id: 'r2', text: 'next', prediction: ['one'] }));
    expect(component().contains(document.activeElement)).toBe(true);
    load(createText2TextRecord({ id: 'r3', text: 'next' }));
    expect(component().contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Enter}');
    expect(field()).toHaveFocus();
  });

  it('changes nothing while read-only, but can be read and moved through', async () => {
    const { told } = show(TRANSLATION, { readOnly: true });
    expect(field().readOnly).toBe(true);
    await userEvent.tab();
    await userEvent.keyboard('2{Delete} {Shift>}{Enter}{/Shift}');
    await userEvent.click(candidate(/un profesor/), { force: true });
    await userEvent.click(button('Reject candidate 1'), { force: true });
    await userEvent.click(field());
    await userEvent.keyboard('x{Alt>}2{/Alt}');
    expect(field().value).toBe('Michael es profesor en Harvard');
    expect(told.changed).toEqual([]);
    expect(told.annotated).toEqual([]);
    expect(status()).toContain('Read-only');
  });

  it('shows predictions of a model when they arrive, but never over what was typed', async () => {
    let answer: (text: string) => void = () => undefined;
    const suggest = () =>
      new Promise<{ prediction: { text: string; score: number }[] }>((resolve) => {
        answer = (text) => resolve({ prediction: [{ text, score: 0.7 }] });
      });
    show({ id: 'r1', text: 'source' }, { suggest });
    await userEvent.click(field());
    await userEvent.keyboard('mine');
    answer('late');
    await vi.waitFor(() => expect(candidate(/late/)).toBeVisible());
    expect(field().value).toBe('mine');
    expect(field().selectionStart).toBe(4);
  });

  it('tells what happened', async () => {
    show();
    await userEvent.click(candidate(/un profesor/));
    expect(screen.getByRole('status')).toHaveTextContent('Candidate 2 taken.');
    await userEvent.click(button('Reject candidate 1'));
    expect(screen.getByRole('status')).toHaveTextContent('Candidate 1 rejected.');
  });
});
