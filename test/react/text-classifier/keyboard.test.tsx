import { createSettings, createTextClassificationRecord } from '@labelwright/core';
import { cleanup, screen } from '@testing-library/react';
import { Fragment, StrictMode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import {
  button,
  checkbox,
  component,
  filter,
  manySettings,
  namesOf,
  part,
  radio,
  SPAM,
  said,
  show,
  showQueue,
  spamSettings,
  TRAVEL,
  travelSettings,
} from './harness';

afterEach(cleanup);

const LONG = { id: 'long', text: 'A question about the menu' };

/** Every element that had the focus outside the component since the call. */
function watchFocus(): readonly (Element | null)[] {
  const root = component();
  const strangers: (Element | null)[] = [];
  const note = () => {
    const { activeElement } = document;
    if (!root.contains(activeElement)) strangers.push(activeElement);
  };
  root.addEventListener('focusout', () => queueMicrotask(note));
  new MutationObserver(note).observe(root, { subtree: true, childList: true, attributes: true });
  return strangers;
}

describe.each([
  ['plain', Fragment],
  ['StrictMode', StrictMode],
] as const)('keys in <TextClassifier> in %s', (_, Wrapper) => {
  it('decides three records one after the other, and the focus never leaves', async () => {
    const queue = ['a', 'b', 'c', 'end'].map((id) => ({ ...SPAM, id, text: `Message ${id}` }));
    const told = showQueue(queue, { settings: spamSettings }, Wrapper);
    await userEvent.tab();
    const strangers = watchFocus();
    expect(radio('SPAM')).toHaveFocus();
    await userEvent.keyboard('1');
    expect(screen.getByText('Message b')).toBeVisible();
    await userEvent.keyboard('{ArrowRight} ');
    expect(screen.getByText('Message c')).toBeVisible();
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(told.annotated.map(({ id, annotation }) => [id, annotation])).toEqual([
      ['a', 'SPAM'],
      ['b', 'HAM'],
      ['c', 'SPAM'],
    ]);
    expect(strangers).toEqual([]);
    expect(component()).toContainElement(document.activeElement as HTMLElement);
    expect(said()).toBe('Validated. New record. Message end');
  });

  it('chooses no label by the key that validates, where there is nothing to validate', async () => {
    const { told } = show({ id: 'bare', text: 'Nobody predicted this' }, { settings: spamSettings }, Wrapper);
    await userEvent.tab();
    expect(radio('SPAM')).toHaveFocus();
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}{Control>}{Enter}{/Control}');
    expect(radio('SPAM')).not.toBeChecked();
    expect(told.annotated).toEqual([]);
  });

  it('keeps the focus where the next record has other labels, or cannot be shown', async () => {
    const { load } = show(SPAM, {}, Wrapper);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    expect(radio('HAM')).toHaveFocus();
    const prediction = [
      ['A', 0.5],
      ['B', 0.5],
    ] as const;
    load(createTextClassificationRecord({ id: 'other', text: 'Other labels', prediction }));
    expect(radio('B')).toHaveFocus();
    load({ task: 'Text2Text' });
    expect(component()).toHaveFocus();
  });

  it('gives several labels by their keys and validates', async () => {
    const { told } = show(TRAVEL, { settings: travelSettings }, Wrapper);
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('12{Control>}{Enter}{/Control}');
    expect(told.annotated[0]?.annotation).toEqual(['travel', 'history']);
  });
});

describe('moving between labels', () => {
  it('has one label in the tab order, and arrows that go round', async () => {
    show(TRAVEL, { settings: travelSettings });
    checkbox('travel').focus();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    expect(checkbox('economy')).toHaveFocus();
    await userEvent.keyboard('{End}{ArrowRight}');
    expect(checkbox('travel')).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(checkbox('sports')).toHaveFocus();
    expect(screen.getAllByRole('checkbox').map((label) => label.tabIndex)).toEqual([-1, -1, -1, 0]);
    await userEvent.keyboard('{Home}{Enter}');
    expect(checkbox('travel')).toBeChecked();
    await userEvent.keyboard(' ');
    expect(checkbox('travel')).not.toBeChecked();
  });

  it('decides nothing by moving', async () => {
    const { told } = show(SPAM, { settings: spamSettings });
    radio('SPAM').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(told.annotated).toEqual([]);
  });

  it('turns left and right round in a right-to-left page', async () => {
    const rtl = ({ children }: { children?: React.ReactNode }) => <div dir="rtl">{children}</div>;
    show(TRAVEL, { settings: travelSettings }, rtl);
    checkbox('travel').focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(checkbox('history')).toHaveFocus();
  });

  it('starts from the text after a click on it', async () => {
    show(SPAM, { settings: spamSettings });
    await userEvent.click(screen.getByText(SPAM.text));
    expect(component()).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(radio('SPAM')).toHaveFocus();
  });
});

describe('label keys', () => {
  it('work on a button too, but not in a text field of the host', async () => {
    const { told } = show(TRAVEL, { settings: travelSettings });
    button('Undo').focus();
    await userEvent.keyboard('3');
    expect(checkbox('economy')).toBeChecked();
    expect(told.changed).toHaveLength(1);
    await userEvent.keyboard('{Alt>}3{/Alt}');
    expect(told.changed).toHaveLength(1);
  });

  it('follow the settings', async () => {
    const settings = createSettings({ labels: ['SPAM', { name: 'HAM', hotkey: 'h' }] });
    const { told } = show(SPAM, { settings });
    radio('SPAM').focus();
    await userEvent.keyboard('h');
    expect(told.annotated[0]?.annotation).toBe('HAM');
  });

  it('held down do not answer the next record too', async () => {
    const queue = ['a', 'b', 'c'].map((id) => ({ ...SPAM, id }));
    const told = showQueue(queue, { settings: spamSettings });
    radio('SPAM').focus();
    await userEvent.keyboard('{1>5/}');
    await userEvent.keyboard('{Enter>5/}');
    expect(told.annotated.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('are listed together with the others by "?"', async () => {
    show(SPAM, { settings: spamSettings });
    radio('SPAM').focus();
    await userEvent.keyboard('?');
    const list = screen.getByRole('region', { name: 'Keyboard shortcuts' });
    expect(list).toHaveTextContent('Filter the labels/');
    expect(list).toHaveTextContent('The key on a label chooses it');
    await userEvent.keyboard('{Escape}');
    expect(list).not.toBeInTheDocument();
  });
});

describe('many labels', () => {
  it('shows the first ten, and the rest behind a button whose state outlives the record', async () => {
    const { load } = show(LONG, { settings: manySettings });
    expect(namesOf('radio')).toHaveLength(10);
    await userEvent.click(button('+20 more'));
    expect(namesOf('radio')).toHaveLength(30);
    load(recordLike('next'));
    expect(namesOf('radio')).toHaveLength(30);
    await userEvent.click(button('Show fewer'));
    expect(namesOf('radio')).toHaveLength(10);
  });

  it('has neither filter nor button where all fit', () => {
    show(TRAVEL, { settings: travelSettings, maxVisibleLabels: 4 });
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(screen.queryByRole('button', { name: /more/ })).toBeNull();
  });

  it('always shows what is chosen and what is predicted', () => {
    show(
      { ...LONG, multiLabel: true, prediction: [['Topic 25', 0.9]], annotation: ['Topic 20'] },
      { settings: manySettings },
    );
    expect(namesOf('checkbox').slice(10)).toEqual(['Topic 20', 'Topic 25']);
    expect(button('+18 more')).toBeVisible();
  });

  it('finds labels anywhere in the name, the beginning first, without case or accents, and no pattern', async () => {
    const settings = createSettings({ labels: ['un café', 'Café', 'cafeteria', 'tea (green)', 'water'] });
    show(LONG, { settings, maxVisibleLabels: 4 });
    await userEvent.fill(filter(), 'CAFE');
    expect(namesOf('radio')).toEqual(['Café', 'cafeteria', 'un café']);
    await userEvent.fill(filter(), '(');
    expect(namesOf('radio')).toEqual(['tea (green)']);
    await userEvent.fill(filter(), '.*');
    expect(screen.getByText('No label matches.')).toBeVisible();
  });

  it('keeps a chosen label in sight that the filter does not find', async () => {
    show({ ...LONG, annotation: 'Topic 3' }, { settings: manySettings });
    await userEvent.fill(filter(), 'cafe');
    expect(namesOf('radio')).toEqual(['Café', 'Topic 3']);
  });

  it('works by keys alone: "/" to the filter, Enter takes the first match, the arrow leads to the labels', async () => {
    const { told } = show(LONG, { settings: manySettings });
    radio('Topic 1').focus();
    await userEvent.keyboard('/');
    expect(filter()).toHaveFocus();
    await userEvent.keyboard('caf{Enter}');
    expect(told.annotated[0]?.annotation).toBe('Café');
    expect(filter()).toHaveFocus();
    expect(filter()).toHaveValue('');
    await userEvent.keyboard('topic 2{ArrowDown}');
    expect(radio('Topic 2')).toHaveFocus();
    await userEvent.keyboard('/{Escape}');
    expect(component().querySelector('[data-lw-part="label"]:focus')).not.toBeNull();
    expect(filter()).toHaveValue('');
  });

  it('types digits into the filter instead of choosing labels', async () => {
    const { told } = show(LONG, { settings: manySettings });
    await userEvent.click(filter());
    await userEvent.keyboard('12?');
    expect(filter()).toHaveValue('12?');
    expect(told.changed).toEqual([]);
    expect(part('shortcuts')).toBeNull();
  });

  it('never sends a form around it by Enter in the filter', async () => {
    const sent: unknown[] = [];
    const form = ({ children }: { children?: React.ReactNode }) => (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          sent.push(event);
        }}
      >
        {children}
      </form>
    );
    show(LONG, { settings: manySettings }, form);
    await userEvent.click(filter());
    await userEvent.keyboard('{Enter}x{Enter}');
    expect(sent).toEqual([]);
  });

  it('forgets the filter with the record', async () => {
    const { load } = show(LONG, { settings: manySettings });
    await userEvent.fill(filter(), 'cafe');
    load(recordLike('next'));
    expect(filter()).toHaveValue('');
    expect(namesOf('radio')).toHaveLength(10);
  });
});

function recordLike(id: string) {
  return createTextClassificationRecord({ id, text: 'Another' });
}
