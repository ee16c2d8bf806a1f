import type { Client } from '@labelwright/client';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { pressKeys } from '../../../support/keys';
import {
  classificationRecords,
  memoryClient,
  part,
  showWorkspace,
  spamSettings,
  spanSettings,
  textRecords,
  thePart,
  tokenRecords,
  violations,
} from '../harness';

afterEach(cleanup);

/** A store that answers when it is told to; at first it answers at once. */
function slowClient() {
  const client = memoryClient();
  let gate: Promise<unknown> | undefined;
  let open: () => void = () => undefined;
  let fail: () => void = () => undefined;
  const slow: Client = {
    ...client,
    get: async (name, ids) => {
      await gate;
      return client.get(name, ids);
    },
  };
  return {
    client: slow,
    stop: () => {
      gate = new Promise<void>((resolve, reject) => {
        open = resolve;
        fail = () => reject(new Error('The server is away.'));
      });
    },
    answer: () => open(),
    fail: () => {
      fail();
      gate = undefined;
    },
  };
}

const COUNT = 30;
const at = (place: number) => expect.poll(() => thePart('position').textContent).toBe(`${place} of ${COUNT}`);
const height = (): number => thePart('annotate-main').getBoundingClientRect().height;
const isSeen = (element: Element | null | undefined): boolean =>
  element?.checkVisibility({ visibilityProperty: true }) === true;

/** Messages to classify, with the focus on the first one's labels. */
async function showMessages(client: Client) {
  const shown = await showWorkspace({
    records: classificationRecords(COUNT),
    settings: spamSettings,
    client,
  });
  thePart('labels').querySelector<HTMLElement>('[role="radio"]')?.focus();
  return shown;
}

/** Far enough away that nothing of it has been read ahead. */
async function goFar(place: number): Promise<void> {
  await pressKeys('Alt+g');
  await userEvent.keyboard(`${place}{Enter}`);
  await at(place);
}

describe('while the next record is being read', () => {
  it.each([
    { name: 'TextClassifier', records: classificationRecords(COUNT), settings: spamSettings, place: 'label' },
    { name: 'TokenTagger', records: tokenRecords(COUNT), settings: spanSettings, place: 'text' },
    { name: 'Text2TextEditor', records: textRecords(COUNT), settings: undefined, place: 'editor' },
  ])('$name keeps its room, and has the focus again', async ({ records, settings, place }) => {
    const { client, stop, answer } = slowClient();
    await showWorkspace({ records, ...(settings && { settings }), client });
    thePart('position').focus();
    await pressKeys('Alt+y');
    const focused = document.activeElement;
    expect(focused?.getAttribute('data-lw-part')).toBe(place);
    const before = height();
    stop();
    // Five are read ahead.
    await pressKeys('Alt+n', 'Alt+n', 'Alt+n', 'Alt+n', 'Alt+n', 'Alt+n');
    await at(7);
    await expect.poll(() => part('editor-wait')).not.toBeNull();
    expect(part('queue-state')).toBeNull();
    expect(Math.abs(height() - before)).toBeLessThanOrEqual(1);
    answer();
    await expect.poll(() => part('editor-wait')).toBeNull();
    expect(document.activeElement).toBe(focused);
  });

  it('neither key nor click decides anything, and the keys of the workspace go on', async () => {
    const { client, stop, answer } = slowClient();
    const { stored } = await showMessages(client);
    stop();
    await goFar(20);
    await pressKeys('1', '2', 'Enter');
    const { left, top } = thePart('labels').getBoundingClientRect();
    const under = document.elementFromPoint(left + 12, top + 12);
    expect(under?.closest('[data-lw-component="text-classifier"]') ?? null).toBeNull();
    await pressKeys('Alt+p');
    await at(19);
    answer();
    await expect.poll(() => thePart('editor-slot').textContent).toContain('number 19');
    await pressKeys('2');
    await at(20);
    await expect
      .poll(async () => (await stored('r0001', 'r0019', 'r0020')).map((record) => record?.annotation))
      .toEqual([undefined, 'HAM', undefined]);
  });

  it('says so after a moment only, and hides the record that is left', async () => {
    const { client, stop, answer } = slowClient();
    await showMessages(client);
    const first: unknown[] = [];
    const observer = new MutationObserver(() => {
      const wait = part('editor-wait');
      if (wait !== null) first.push(isSeen(wait), isSeen(part('labels')));
    });
    observer.observe(thePart('annotate-main'), { childList: true, subtree: true });
    stop();
    await goFar(20);
    expect(first.slice(0, 2)).toEqual([false, true]);
    await expect.poll(() => isSeen(part('editor-wait'))).toBe(true);
    observer.disconnect();
    expect(thePart('editor-wait').textContent).toBe('Loading records …');
    expect(isSeen(part('labels'))).toBe(false);
    expect(await violations()).toEqual([]);
    answer();
    await expect.poll(() => thePart('editor-slot').textContent).toContain('number 20');
    expect(isSeen(part('labels'))).toBe(true);
  });

  it('loses nothing of what was begun on the record that is left', async () => {
    const { client, stop, answer } = slowClient();
    await showWorkspace({ records: textRecords(COUNT), client });
    thePart('position').focus();
    await pressKeys('Alt+y');
    await userEvent.keyboard('{Control>}a{/Control}Hello');
    stop();
    await goFar(20);
    await userEvent.keyboard('lost');
    await goFar(1);
    await expect.poll(() => part('editor-wait')).toBeNull();
    expect((thePart('editor') as HTMLTextAreaElement).value).toBe('Hello');
    answer();
  });

  it('the field for a place stays, so that no digit of it decides the record that comes', async () => {
    const { client, stop, answer } = slowClient();
    const { stored } = await showMessages(client);
    stop();
    await goFar(20);
    await pressKeys('Alt+g', '1');
    answer();
    await expect.poll(() => thePart('editor-slot').textContent).toContain('number 20');
    await pressKeys('2', 'Enter');
    await at(12);
    expect((await stored('r0020'))[0]?.status).toBe('Default');
  });

  it('a store that fails is told of, without the record that is left', async () => {
    const { client, stop, fail } = slowClient();
    await showMessages(client);
    stop();
    await goFar(20);
    fail();
    await expect.poll(() => part('queue-state')?.dataset.state).toBe('failed');
    expect(part('editor-slot')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await expect.poll(() => part('editor-slot')?.textContent ?? '').toContain('number 20');
  });
});

it('the place stays as it was while the queue of other filters is being read', async () => {
  const client = memoryClient();
  let gate: Promise<void> | undefined;
  let answer: () => void = () => undefined;
  const slow: Client = {
    ...client,
    index: (name, options) => {
      const index = client.index(name, options);
      async function* ids(...given: Parameters<typeof index.ids>) {
        await gate;
        yield* index.ids(...given);
      }
      return Object.assign(Object.create(index) as typeof index, { ids });
    },
  };
  await showWorkspace({ records: classificationRecords(COUNT), settings: spamSettings, client: slow });
  await at(1);
  gate = new Promise((resolve) => {
    answer = resolve;
  });
  const places = new Set<string | null>();
  const observer = new MutationObserver(() => places.add(thePart('position').textContent));
  observer.observe(thePart('queue-bar'), { childList: true, subtree: true, characterData: true });
  await userEvent.fill(screen.getByRole('searchbox'), 'number 1');
  await expect.poll(() => thePart('position').getAttribute('aria-disabled')).toBe('true');
  expect(thePart('position').textContent).toBe(`1 of ${COUNT}`);
  answer();
  await expect.poll(() => thePart('position').getAttribute('aria-disabled')).not.toBe('true');
  observer.disconnect();
  expect([...places].filter((place) => place?.includes('not among'))).toEqual([]);
});
