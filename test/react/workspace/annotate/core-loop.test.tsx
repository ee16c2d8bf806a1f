import { memoryJournal } from '@labelwright/client';
import { createSettings, createTextClassificationRecord } from '@labelwright/core';
import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { pressKeys } from '../../../support/keys';
import {
  classificationRecords,
  part,
  said,
  showWorkspace,
  spamSettings,
  spanSettings,
  textRecords,
  thePart,
  tokenRecords,
  workspace,
} from '../harness';

afterEach(cleanup);

const position = () => thePart('position').textContent;
const at = (place: string) => expect.poll(position).toBe(place);
const focusedComponent = () =>
  document.activeElement?.closest<HTMLElement>('[data-lw-part="editor-slot"] > *')?.dataset.lwComponent;

describe('by keyboard alone', () => {
  it('classifies one record after the other, the focus staying where it is', async () => {
    const { stored } = await showWorkspace({ records: classificationRecords(5), settings: spamSettings });
    await pressKeys('Tab');
    thePart('position').focus();
    await pressKeys('Alt+y', '1', '2', '1');
    await at('4 of 5');
    await expect
      .poll(async () => (await stored('r0001', 'r0002', 'r0003')).map((record) => record?.annotation))
      .toEqual(['SPAM', 'HAM', 'SPAM']);
    expect(focusedComponent()).toBe('text-classifier');
    const [first] = await stored('r0001');
    expect(first).toMatchObject({ status: 'Validated', annotationAgent: 'ada' });
  });

  it('tags, validates and goes on', async () => {
    const { stored } = await showWorkspace({ records: tokenRecords(3), settings: spanSettings });
    thePart('position').focus();
    await pressKeys('Alt+y', 'Home', 'Shift+ArrowRight', '1', 'Shift+Enter');
    await at('2 of 3');
    expect(focusedComponent()).toBe('token-tagger');
    await pressKeys('Home', 'Shift+ArrowRight', '2', 'Shift+Enter');
    await at('3 of 3');
    await expect
      .poll(async () => (await stored('r0001', 'r0002')).map((record) => record?.annotation))
      .toMatchObject([[{ label: 'PER', start: 0, end: 7 }], [{ label: 'LOC', start: 0, end: 7 }]]);
  });

  it('writes texts, validating from inside of the field', async () => {
    const { stored } = await showWorkspace({ records: textRecords(3) });
    thePart('position').focus();
    await pressKeys('Alt+y');
    await userEvent.keyboard('{Control>}a{/Control}Hello{Shift>}{Enter}{/Shift}');
    await at('2 of 3');
    expect(focusedComponent()).toBe('text2text-editor');
    await userEvent.keyboard('{Control>}a{/Control}Hi{Shift>}{Enter}{/Shift}');
    await at('3 of 3');
    await expect
      .poll(async () => (await stored('r0001', 'r0002')).map((record) => record?.annotation))
      .toEqual(['Hello', 'Hi']);
    // From a text field too.
    await pressKeys('Alt+z');
    await at('2 of 3');
  });

  it('walks through the queue without deciding', async () => {
    await showWorkspace({ records: classificationRecords(9), settings: spamSettings });
    thePart('labels').querySelector<HTMLElement>('[role="radio"]')?.focus();
    await pressKeys('Alt+n', 'F9', 'Alt+p');
    await at('2 of 9');
    await pressKeys('1');
    await pressKeys('Alt+p', 'Alt+p');
    await at('1 of 9');
    // The second one is decided.
    await pressKeys('Alt+Shift+n');
    await at('3 of 9');
    await pressKeys('Alt+g');
    await userEvent.keyboard('7{Enter}');
    await at('7 of 9');
    expect(focusedComponent()).toBe('text-classifier');
  });

  it('undoes and redoes decisions over records', async () => {
    const { stored } = await showWorkspace({ records: classificationRecords(4), settings: spamSettings });
    thePart('labels').querySelector<HTMLElement>('[role="radio"]')?.focus();
    await pressKeys('1', '2');
    await at('3 of 4');
    await pressKeys('Control+z');
    await at('2 of 4');
    await pressKeys('Control+z');
    await at('1 of 4');
    await expect
      .poll(async () => (await stored('r0001', 'r0002')).map((record) => record?.status))
      .toEqual(['Default', 'Default']);
    await pressKeys('Control+y');
    await expect.poll(async () => (await stored('r0001'))[0]?.annotation).toBe('SPAM');
  });

  it('flags a record and writes a note on it', async () => {
    const { stored } = await showWorkspace({ records: classificationRecords(2), settings: spamSettings });
    thePart('labels').querySelector<HTMLElement>('[role="radio"]')?.focus();
    await pressKeys('Alt+b');
    expect(thePart('queue-checkLater').getAttribute('aria-pressed')).toBe('true');
    expect(said()).toBe('Flagged to check later.');
    await pressKeys('Alt+w');
    await userEvent.keyboard('Ask Bob{Escape}');
    expect(focusedComponent()).toBe('text-classifier');
    expect(thePart('record-note').textContent).toBe('Ask Bob');
    await expect
      .poll(async () => (await stored('r0001'))[0]?.metadata)
      .toMatchObject({ _labelwright: { checkLater: true, note: 'Ask Bob' } });
    await pressKeys('Alt+n');
    expect(part('record-note')).toBeNull();
  });

  it('saves a long note now and then while it is written, and says so when there is a pause', async () => {
    const { stored } = await showWorkspace({ records: classificationRecords(2), settings: spamSettings });
    thePart('labels').querySelector<HTMLElement>('[role="radio"]')?.focus();
    await pressKeys('Alt+w');
    const noteOf = async () => JSON.stringify((await stored('r0001'))[0]?.metadata);
    while ((await noteOf()) === '{}') await userEvent.keyboard('on and ');
    expect(await noteOf()).toContain('on and');
    expect(said()).not.toBe('Note saved.');
    await expect.poll(said).toBe('Note saved.');
  });

  it('opens the guidelines beside the record, and closes them', async () => {
    const settings = createSettings({ labels: ['SPAM', 'HAM'], guidelines: 'Nobody asked for **spam**.' });
    await showWorkspace({ records: classificationRecords(2), settings });
    const label = thePart('labels').querySelector<HTMLElement>('[role="radio"]');
    label?.focus();
    await pressKeys('Alt+Shift+g');
    expect(said()).toBe('Guidelines');
    await expect.poll(() => part('guidelines-panel')?.textContent ?? '').toContain('Nobody asked for spam.');
    expect(document.activeElement).toBe(label);
    await pressKeys('Alt+Shift+g');
    expect(part('guidelines-panel')).toBeNull();
  });

  it('takes the keys of labels from the buttons of the queue too', async () => {
    const { stored } = await showWorkspace({ records: classificationRecords(3), settings: spamSettings });
    await userEvent.click(thePart('queue-info'));
    await pressKeys('Escape');
    thePart('queue-next').focus();
    await pressKeys('Enter', '2');
    await expect.poll(async () => (await stored('r0002'))[0]?.annotation).toBe('HAM');
    expect(focusedComponent()).toBe('text-classifier');
    workspace().focus();
    await pressKeys('1');
    await expect.poll(async () => (await stored('r0003'))[0]?.annotation).toBe('SPAM');
  });

  it('goes on where it was left: record, draft and undo', async () => {
    const records = [1, 2, 3].map((place) =>
      createTextClassificationRecord({ id: `r${place}`, text: `Text ${place}`, multiLabel: true }),
    );
    const journal = memoryJournal();
    const { client, unmount } = await showWorkspace({ records, settings: spamSettings, journal });
    thePart('labels').querySelector<HTMLElement>('[role="checkbox"]')?.focus();
    await pressKeys('1', 'Shift+Enter', '2');
    await at('2 of 3');
    await expect.poll(async () => [...(await journal.entries()).keys()].join(' ')).toContain('r2');
    unmount();
    await showWorkspace({ records, settings: spamSettings, journal, client });
    await at('2 of 3');
    expect(thePart('chosen-count').textContent).toBe('1 label chosen');
    thePart('labels').querySelector<HTMLElement>('[role="checkbox"]')?.focus();
    // First the record's own step, then the decision before it.
    await pressKeys('Control+z', 'Control+z');
    await at('1 of 3');
  });

  it('stays on a record where that is wished, and gives it back by undo', async () => {
    const { stored } = await showWorkspace({
      records: classificationRecords(3),
      settings: spamSettings,
      autoAdvance: false,
    });
    const status = async () => (await stored('r0001'))[0]?.status;
    thePart('labels').querySelector<HTMLElement>('[role="radio"]')?.focus();
    // At once: the component has the decision in its own history until the store has answered.
    await pressKeys('1', 'Control+z');
    await expect.poll(() => thePart('status').textContent).toBe('Open');
    await expect.poll(() => thePart('saving-text').textContent).toBe('Saved');
    expect(await status()).toBe('Default');
    await pressKeys('2');
    await expect.poll(status).toBe('Validated');
    await expect.poll(() => thePart('saving-text').textContent).toBe('Saved');
    await pressKeys('Control+z');
    await expect.poll(status).toBe('Default');
    await expect.poll(() => thePart('status').textContent).toBe('Open');
    expect(position()).toBe('1 of 3');
  });

  it('shows the end of the queue, and what is left', async () => {
    await showWorkspace({ records: classificationRecords(2), settings: spamSettings });
    thePart('labels').querySelector<HTMLElement>('[role="radio"]')?.focus();
    await pressKeys('1', '2');
    await expect.poll(() => part('end-of-queue')?.textContent ?? '').toContain('2 decisions');
  });
});
