import { createSettings, createTextClassificationRecord } from '@labelwright/core';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
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
  spamSettings,
  TRAVEL,
  travelSettings,
} from './harness';

afterEach(cleanup);

const LONG = { id: 'long', text: 'A question about the menu' };

describe('none applies', () => {
  it('is an answer of its own, by button and key, and is taken back by giving it again', async () => {
    const { told } = show(TRAVEL, { settings: travelSettings });
    await userEvent.click(button('No label applies'));
    expect(button('No label applies')).toHaveAttribute('aria-pressed', 'true');
    expect(part('chosen-count')).toHaveTextContent('No label applies');
    expect(said()).toBe('No label applies.');
    await userEvent.keyboard('-');
    expect(told.changed.at(-1)).not.toHaveProperty('annotation');
    expect(said()).toBe('No longer answered that no label applies.');
    await userEvent.keyboard('-');
    await userEvent.click(button('Validate'));
    expect(told.annotated[0]).toMatchObject({ annotation: [], status: 'Validated' });
  });

  it('takes all chosen labels back, in one step that is undone in one', async () => {
    const { told } = show(TRAVEL, { settings: travelSettings });
    await userEvent.click(checkbox('sports'));
    await userEvent.click(checkbox('economy'));
    await userEvent.click(button('No label applies'));
    expect(told.changed.at(-1)?.annotation).toEqual([]);
    await userEvent.click(button('Undo'));
    expect(told.changed.at(-1)?.annotation).toEqual(['sports', 'economy']);
    expect(said()).toBe('Undone. sports chosen. economy chosen.');
  });

  it('is not offered where one label belongs, nor given while nothing may be changed', async () => {
    show(SPAM, { settings: spamSettings });
    expect(screen.queryByRole('button', { name: 'No label applies' })).toBeNull();
    cleanup();
    const { told } = show(TRAVEL, { settings: travelSettings, readOnly: true });
    expect(button('No label applies')).toHaveAttribute('aria-disabled', 'true');
    button('No label applies').focus();
    await userEvent.keyboard('{Enter}-');
    expect(told.changed).toEqual([]);
  });
});

describe('numbers of labels, where there is a filter', () => {
  it('are collected until no other number can be meant', async () => {
    const { told } = show(LONG, { settings: manySettings, decide: 'explicit' });
    radio('Topic 1').focus();
    await userEvent.keyboard('2');
    expect(part('typed-keys')).toHaveTextContent('2');
    expect(told.changed).toEqual([]);
    await userEvent.keyboard('7');
    expect(radio('Topic 27')).toBeChecked();
    expect(part('typed-keys')).toBeNull();
    await userEvent.keyboard('4');
    expect(radio('Topic 4')).toBeChecked();
  });

  it('end by Enter, or after a moment', async () => {
    show(LONG, { settings: manySettings, decide: 'explicit' });
    radio('Topic 1').focus();
    await userEvent.keyboard('2{Enter}');
    expect(radio('Topic 2')).toBeChecked();
    await userEvent.keyboard('3');
    await waitFor(() => expect(radio('Topic 3')).toBeChecked(), { timeout: 3000 });
  });

  it('mean nothing to the next record', async () => {
    const { told, load } = show(LONG, { settings: manySettings });
    radio('Topic 1').focus();
    await userEvent.keyboard('1');
    load(createTextClassificationRecord({ id: 'next', text: 'Another' }));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(told.changed).toEqual([]);
  });

  it('stay what they are while a filter is used, and stand on the labels', async () => {
    show(LONG, { settings: manySettings });
    await userEvent.fill(filter(), '29');
    expect(within(radio('Topic 29')).getByText('29')).toBeVisible();
  });
});

describe('letters, where there is a filter', () => {
  const settings = createSettings({
    labels: [...manySettings.labels, { name: 'Zeta', hotkey: 'z' }, { name: 'Location', hotkey: 'l o' }],
  });

  it('go to the filter instead of choosing', async () => {
    const { told } = show(LONG, { settings });
    radio('Topic 1').focus();
    await userEvent.keyboard('zet');
    expect(filter()).toHaveFocus();
    expect(filter()).toHaveValue('zet');
    expect(told.changed).toEqual([]);
  });

  it('are keys of labels with Alt, in the filter too', async () => {
    const { told } = show(LONG, { settings, decide: 'explicit' });
    radio('Topic 1').focus();
    await userEvent.keyboard('{Alt>}z{/Alt}');
    expect(radio('Zeta')).toBeChecked();
    expect(within(radio('Zeta')).getByText('Alt+Z')).toBeVisible();
    await userEvent.click(filter());
    await userEvent.keyboard('{Alt>}lo{/Alt}');
    expect(told.changed.at(-1)?.annotation).toBe('Location');
    expect(filter()).toHaveValue('');
    expect(within(radio('Location')).getByText('Alt+LO')).toBeVisible();
  });

  it('are found by the place of their key on a keyboard without Latin letters', () => {
    const { told } = show(LONG, { settings });
    radio('Topic 1').focus();
    const init = { key: 'я', code: 'KeyZ', altKey: true, bubbles: true, cancelable: true };
    radio('Topic 1').dispatchEvent(new KeyboardEvent('keydown', init));
    expect(told.annotated[0]?.annotation).toBe('Zeta');
  });

  it('are told by "?"', async () => {
    show(LONG, { settings });
    await userEvent.click(button('Keyboard shortcuts'));
    const list = screen.getByRole('region', { name: 'Keyboard shortcuts' });
    expect(list).toHaveTextContent('The number of a label chooses it');
    expect(list).toHaveTextContent('with Alt it is the key of a label');
    expect(list).toHaveTextContent('ZetaAlt+Z');
    expect(list).toHaveTextContent('LocationAlt+LO');
  });
});

describe('the order of the labels', () => {
  it('follows the scores on demand, and keeps to it with the next record', async () => {
    const settings = createSettings({ labels: ['sports', 'economy', 'history', 'travel'] });
    const { load } = show(TRAVEL, { settings });
    expect(namesOf('checkbox')).toEqual(['sports', 'economy', 'history', 'travel']);
    await userEvent.click(button('Sort by score'));
    expect(namesOf('checkbox')).toEqual(['travel', 'history', 'economy', 'sports']);
    const prediction = [['sports', 0.9]] as const;
    load(createTextClassificationRecord({ ...TRAVEL, id: 'next', prediction }));
    expect(namesOf('checkbox')).toEqual(['sports', 'economy', 'history', 'travel']);
    expect(button('Sort by score')).toHaveAttribute('aria-pressed', 'true');
  });

  it('may follow them from the start', () => {
    const settings = createSettings({ labels: ['sports', 'economy', 'history', 'travel'] });
    show(TRAVEL, { settings, defaultOrder: 'score' });
    expect(namesOf('checkbox')[0]).toBe('travel');
  });
});

describe('groups', () => {
  const settings = createSettings({
    labels: [
      { name: 'oak', group: 'Plants' },
      { name: 'dog', path: ['Animals', 'Mammals'] },
      'stone',
      { name: 'trout', path: ['Animals', 'Fish'] },
      { name: 'Animals' },
      { name: 'cat', path: ['Animals', 'Mammals'], description: 'purrs' },
    ],
  });

  it('nest as the paths of the settings say, each under its name', () => {
    show(LONG, { settings });
    expect(namesOf('radio')).toEqual(['stone', 'oak', 'Animals', 'dog', 'cat', 'trout']);
    const animals = screen.getByRole('group', { name: 'Animals' });
    const mammals = within(animals).getByRole('group', { name: 'Mammals' });
    expect(within(mammals).getAllByRole('radio')).toHaveLength(2);
    expect(within(animals).getAllByRole('radio')[0]).toBe(radio('Animals'));
  });

  it('are found by their names, and then stand beside the labels', async () => {
    show(LONG, { settings, maxVisibleLabels: 5 });
    await userEvent.fill(filter(), 'mammals');
    expect(namesOf('radio')).toEqual(['dog', 'cat']);
    expect(radio('dog')).toHaveTextContent('Animals › Mammals');
    expect(screen.queryByRole('group', { name: 'Mammals' })).toBeNull();
  });

  it('have keys in the order in which they are listed', async () => {
    const { told } = show(LONG, { settings });
    radio('stone').focus();
    await userEvent.keyboard('4');
    expect(told.annotated[0]?.annotation).toBe('dog');
  });
});

describe('descriptions', () => {
  const settings = createSettings({ labels: ['SPAM', { name: 'HAM', description: 'Worth reading' }] });

  it('describe a label to assistive technology, and are shown on demand from record to record', async () => {
    const { load } = show(SPAM, { settings });
    expect(radio('HAM')).toHaveAccessibleDescription('20% Worth reading');
    expect(radio('HAM')).toHaveAttribute('title', 'Worth reading');
    expect(screen.getByText('Worth reading')).not.toBeVisible();
    await userEvent.click(button('Descriptions'));
    expect(screen.getByText('Worth reading')).toBeVisible();
    load(createTextClassificationRecord({ id: 'next', text: 'Another' }));
    expect(screen.getByText('Worth reading')).toBeVisible();
    await userEvent.keyboard('{Alt>}i{/Alt}');
    expect(screen.getByText('Worth reading')).not.toBeVisible();
  });

  it('are not offered where there are none', () => {
    show(SPAM, { settings: spamSettings });
    expect(screen.queryByRole('button', { name: 'Descriptions' })).toBeNull();
  });
});

describe('creating a label', () => {
  it('is off by default', async () => {
    show(LONG, { settings: manySettings });
    await userEvent.fill(filter(), 'Dessert');
    expect(screen.queryByRole('button', { name: /Create/ })).toBeNull();
  });

  it('chooses it, tells the host, and says in the record that it is new', async () => {
    const created: string[] = [];
    const { told } = show(TRAVEL, {
      settings: travelSettings,
      createLabels: true,
      onCreateLabel: (label) => created.push(label),
    });
    await userEvent.fill(filter(), ' Slow travel ');
    await userEvent.click(button('Create “Slow travel”'));
    expect(said()).toBe('Slow travel created and chosen.');
    expect(checkbox('Slow travel')).toBeChecked();
    expect(checkbox('Slow travel')).toHaveTextContent('new');
    expect(filter()).toHaveValue('');
    expect(filter()).toHaveFocus();
    expect(created).toEqual(['Slow travel']);
    await userEvent.click(button('Validate'));
    expect(told.annotated[0]).toMatchObject({
      annotation: ['Slow travel'],
      metadata: { _labelwright: { newLabels: ['Slow travel'] } },
    });
    expect(told.edits[0]?.after.created).toEqual(['Slow travel']);
  });

  it('works by Enter where nothing is found, and takes what is there instead of making it twice', async () => {
    const { told } = show(TRAVEL, { settings: travelSettings, createLabels: true });
    await userEvent.click(filter());
    await userEvent.keyboard('cooking{Enter}');
    expect(told.changed.at(-1)?.annotation).toEqual(['cooking']);
    await userEvent.keyboard('SPORTS');
    await userEvent.click(button('Create “SPORTS”'));
    expect(said()).toContain('"SPORTS" is among the labels as "sports"');
    expect(told.changed.at(-1)?.annotation).toEqual(['cooking']);
    expect(told.errors.map(({ code }) => code)).toEqual(['LABEL_DUPLICATE']);
  });
});

describe('a list of ten thousand labels', () => {
  const settings = createSettings({
    labels: Array.from({ length: 10_000 }, (_, index) => `Label ${index + 1}`),
  });

  it('draws those in sight, and all of them can be reached by keys', async () => {
    const { told } = show(LONG, { settings, defaultExpanded: true, decide: 'explicit' });
    expect(namesOf('radio').length).toBeLessThan(150);
    radio('Label 1').focus();
    await userEvent.keyboard('{End}');
    expect(radio('Label 10000')).toHaveFocus();
    expect(radio('Label 10000')).toHaveAttribute('aria-posinset', '10000');
    expect(radio('Label 10000')).toHaveAttribute('aria-setsize', '10000');
    await userEvent.keyboard('{ArrowRight}');
    expect(radio('Label 1')).toHaveFocus();
    await userEvent.keyboard('{PageDown}{PageDown}{ArrowLeft} ');
    expect(told.changed.at(-1)?.annotation).toBe('Label 60');
    expect(screen.getAllByRole('radio').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  it('keeps the label in focus while it is scrolled out of sight', async () => {
    show(LONG, { settings, defaultExpanded: true });
    radio('Label 2').focus();
    const list = part('labels');
    list?.scrollTo({ top: 100_000 });
    await waitFor(() => expect(namesOf('radio').some((name) => Number(name.slice(6)) > 5000)).toBe(true));
    expect(radio('Label 2')).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(radio('Label 3')).toHaveFocus();
    expect(list?.scrollTop).toBeLessThan(200);
  });

  it('is filtered by plain text, with what is chosen kept in sight', async () => {
    show({ ...LONG, annotation: 'Label 77' }, { settings });
    await userEvent.fill(filter(), 'label 9999');
    expect(namesOf('radio')).toEqual(['Label 9999', 'Label 77']);
    await waitFor(() => expect(said()).toBe('1 label found.'), { timeout: 3000 });
    await userEvent.fill(filter(), 'nowhere');
    await waitFor(() => expect(said()).toBe('No label matches.'), { timeout: 3000 });
  });

  it('keeps its height while it is filtered, so that nothing below jumps', async () => {
    show(LONG, { settings });
    const actionsTop = () => part('actions')?.getBoundingClientRect().top;
    const before = actionsTop();
    await userEvent.fill(filter(), 'label 9999');
    expect(namesOf('radio')).toHaveLength(1);
    expect(actionsTop()).toBe(before);
    await userEvent.clear(filter());
    expect(actionsTop()).toBe(before);
    expect(part('labels')?.style.minBlockSize).toBe('');
  });

  it('says how many labels the button shows', async () => {
    show(LONG, { settings: manySettings });
    await userEvent.click(button('+20 more'));
    expect(said()).toBe('30 labels shown.');
    await userEvent.click(button('Show fewer'));
    expect(said()).toBe('10 labels shown.');
    expect(component()).toContainElement(document.activeElement as HTMLElement);
  });
});
