import {
  createSettings,
  createTextClassificationRecord,
  createTokenClassificationRecord,
  type LabelSettings,
} from '@labelwright/core';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

// Loaded before it is waited for.
import '../../../../packages/react/src/workspace/settings/settings';
import { DATASET, type ShowOptions, said, showWorkspace, thePart } from '../harness';

afterEach(cleanup);

const settings = createSettings({ labels: ['ham', 'spam', { name: 'news', hotkey: 'n', color: '#0a7d5a' }] });
const RECORDS = ['ham', 'ham', 'spam', undefined].map((annotation, place) =>
  createTextClassificationRecord({
    id: `r${place}`,
    text: `Message ${place}`,
    prediction: [['ham', 0.8]],
    ...(annotation === undefined ? {} : { annotation, annotationAgent: 'ada' }),
  }),
);

const show = (options: Partial<ShowOptions> = {}) =>
  showWorkspace({ records: RECORDS, settings, view: { mode: 'settings' }, ...options });

const labelsNow = async ({ client }: Awaited<ReturnType<typeof show>>): Promise<readonly LabelSettings[]> =>
  (await client.dataset(DATASET)).settings?.labels ?? [];
const namesNow = async (shown: Awaited<ReturnType<typeof show>>) =>
  (await labelsNow(shown)).map(({ name }) => name);
const annotations = async ({ stored }: Awaited<ReturnType<typeof show>>) =>
  (await stored('r0', 'r1', 'r2', 'r3')).map((record) => [record?.annotation, record?.status]);

const lines = (): readonly string[] =>
  [...thePart('label-list').querySelectorAll<HTMLElement>('[data-lw-part="label-line"]')].map(
    ({ dataset }) => dataset.label ?? '',
  );
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const inDialog = () => within(screen.getByRole('dialog'));
const press = (name: string | RegExp) => userEvent.click(inDialog().getByRole('button', { name }));
const impact = () =>
  [...thePart('impact-table').querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent),
  );
const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

describe('labels that change in records too', () => {
  it('are renamed when it is seen what that changes', async () => {
    const shown = await show();
    await userEvent.click(button('Edit ham'));
    await userEvent.fill(inDialog().getByLabelText('Name'), 'legit');
    await press('See what it changes');
    await waitFor(() => expect(impact()).toEqual([['ham', 'legit', '2', '4']]));
    expect(thePart('impact').textContent).toContain('4 of 4 records will change.');
    expect(await namesNow(shown)).toEqual(['ham', 'spam', 'news']);
    await press('Rename');
    await closed();
    expect(await namesNow(shown)).toEqual(['legit', 'spam', 'news']);
    expect((await annotations(shown)).map(([annotation]) => annotation)).toEqual([
      'legit',
      'legit',
      'spam',
      undefined,
    ]);
    await waitFor(() => expect(lines()).toEqual(['legit', 'spam', 'news']));
    expect(said()).toBe('4 records changed.');
  });

  it('are merged into another one', async () => {
    const shown = await show();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select spam' }));
    await userEvent.click(button('Merge…'));
    await userEvent.fill(inDialog().getByLabelText('Into the label'), 'nothing');
    expect(inDialog().getByText(/no such label/)).toBeDefined();
    await userEvent.fill(inDialog().getByLabelText('Into the label'), 'ham');
    await press('See what it changes');
    await waitFor(() => expect(impact()).toEqual([['spam', 'ham', '1', '0']]));
    await press('Merge 1 label');
    await closed();
    expect(await namesNow(shown)).toEqual(['ham', 'news']);
    expect((await annotations(shown)).map(([annotation]) => annotation)).toEqual([
      'ham',
      'ham',
      'ham',
      undefined,
    ]);
  });

  it('are removed with the answers that they were, or stay where somebody thinks better of it', async () => {
    const shown = await show();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select ham' }));
    await userEvent.click(button('Remove…'));
    await waitFor(() => expect(thePart('impact').textContent).toContain('2 records lose their answer'));
    await press('Cancel');
    await closed();
    expect(await namesNow(shown)).toEqual(['ham', 'spam', 'news']);
    await userEvent.click(button('Remove…'));
    await waitFor(() => expect(impact()).toEqual([['ham', 'Goes', '2', '4']]));
    await press('Remove 1 label');
    await closed();
    expect(await namesNow(shown)).toEqual(['spam', 'news']);
    expect(await annotations(shown)).toEqual([
      [undefined, 'Default'],
      [undefined, 'Default'],
      ['spam', 'Validated'],
      [undefined, 'Default'],
    ]);
  });

  it('are the spans of tokens as well', async () => {
    const record = createTokenClassificationRecord({
      id: 'r0',
      text: 'Ada met Grace',
      annotation: [
        ['PERS', 0, 3],
        ['PER', 8, 13],
      ],
    });
    const shown = await show({ records: [record], settings: createSettings({ labels: ['PER', 'PERS'] }) });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select PERS' }));
    await userEvent.click(button('Merge…'));
    await userEvent.fill(inDialog().getByLabelText('Into the label'), 'PER');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(impact()).toEqual([['PERS', 'PER', '1', '0']]));
    await press('Merge 1 label');
    await closed();
    const [merged] = await shown.stored('r0');
    expect(merged?.task === 'TokenClassification' && merged.annotation?.map(({ label }) => label)).toEqual([
      'PER',
      'PER',
    ]);
  });
});

describe('labels by themselves', () => {
  it('are added, one or a whole list', async () => {
    const shown = await show();
    const field = screen.getByLabelText('New label');
    await userEvent.fill(field, 'ham');
    expect(thePart('add-labels').textContent).toContain('There is a label ham already.');
    await userEvent.fill(field, 'sport');
    await userEvent.keyboard('{Enter}');
    await waitFor(async () => expect(await namesNow(shown)).toEqual(['ham', 'spam', 'news', 'sport']));
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'a\nham\n b \n\na');
    field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
    await waitFor(async () =>
      expect(await namesNow(shown)).toEqual(['ham', 'spam', 'news', 'sport', 'a', 'b']),
    );
  });

  it('are moved by keys, and stored when that is over', async () => {
    const shown = await show();
    screen.getByRole('checkbox', { name: 'Select news' }).focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
    expect(lines()).toEqual(['news', 'ham', 'spam']);
    expect(said()).toBe('news is number 1 of 3.');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Select news');
    await userEvent.click(button('Move ham down'));
    await waitFor(async () => expect(await namesNow(shown)).toEqual(['news', 'spam', 'ham']), {
      timeout: 3000,
    });
  });

  it('have a colour, a key, a description and groups, and what cannot be is said', async () => {
    const shown = await show();
    await userEvent.click(button('Edit ham'));
    const dialog = inDialog();
    await userEvent.fill(dialog.getByLabelText('Key'), 'n');
    expect(dialog.getByText('news has this key already.')).toBeDefined();
    await userEvent.fill(dialog.getByLabelText('Your own colour'), 'nocolour');
    expect(dialog.getByText('This is no colour of CSS.')).toBeDefined();
    expect(dialog.getByRole('button', { name: 'Save' }).ariaDisabled).toBe('true');
    await userEvent.fill(dialog.getByLabelText('Key'), 'h');
    await userEvent.click(dialog.getByLabelText('Colour 3'));
    await userEvent.fill(dialog.getByLabelText('Description'), 'What is wanted');
    await userEvent.fill(dialog.getByLabelText('Groups'), 'Mail\nGood');
    await userEvent.fill(dialog.getByLabelText('Place'), '3');
    await press('Save');
    await closed();
    expect((await labelsNow(shown)).at(2)).toEqual({
      name: 'ham',
      hotkey: 'h',
      color: expect.stringMatching(/^#[0-9a-f]{6}$/),
      description: 'What is wanted',
      path: ['Mail', 'Good'],
    });
    expect(thePart('label-list').textContent).toContain('Mail › Good');
  });

  it('draw what is in sight of ten thousand, and are found by their names', async () => {
    const many = createSettings({ labels: Array.from({ length: 10_000 }, (_, place) => `Label ${place}`) });
    await show({ records: [], settings: many });
    expect(lines().length).toBeLessThan(60);
    expect(thePart('label-count').textContent).toBe('10,000 labels');
    await userEvent.fill(screen.getByLabelText('Find a label'), '9876');
    expect(lines()).toEqual(['Label 9876']);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select all that are shown' }));
    expect(thePart('label-editor').textContent).toContain('1 selected');
  });

  it('are only shown where they can only be read', async () => {
    await show({ readOnly: true });
    expect(lines()).toEqual(['ham', 'spam', 'news']);
    expect(screen.queryByRole('button', { name: 'Edit ham' })).toBeNull();
    expect(screen.queryByLabelText('New label')).toBeNull();
  });
});
