import { init, memoryStore } from '@labelwright/client';
import { createTextClassificationRecord, createTokenClassificationRecord } from '@labelwright/core';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { classificationRecords, fill, spamSettings, spanSettings, thePart } from '../harness';
import { list, row, saysOf, showExplore } from './explore-harness';

afterEach(cleanup);

const marked = (id: string): readonly string[] =>
  [...row(id).querySelectorAll('[data-lw-part="explore-keyword"]')].map((mark) => mark.textContent ?? '');

const text = (id: string, words: string) => createTextClassificationRecord({ id, text: words });

describe('what was searched for', () => {
  it('is marked in the texts by the rules by which they were found', async () => {
    await showExplore({
      settings: spamSettings,
      records: [
        text('a', 'Gift, the gift: no gifted one. GIFT'),
        text('b', '我喜欢机器学习。'),
        text('c', 'Un cafe\u0301!'),
      ],
      view: { filter: { queryText: 'gift' } },
    });
    expect(marked('a')).toEqual(['Gift', 'gift', 'GIFT']);
    cleanup();
    await showExplore({
      settings: spamSettings,
      records: [text('b', '我喜欢机器学习。')],
      view: { filter: { queryText: '机器' } },
    });
    expect(marked('b')).toEqual(['机器']);
    cleanup();
    await showExplore({
      settings: spamSettings,
      records: [text('c', 'Un cafe\u0301!')],
      view: { filter: { queryText: 'café' } },
    });
    expect(marked('c')).toEqual(['cafe\u0301']);
  });

  it('is in sight in a long text', async () => {
    const words = 'a long way to go '.repeat(100);
    await showExplore({
      settings: spamSettings,
      records: [text('a', `${words}to the prize at last`)],
      view: { filter: { queryText: 'prize' } },
    });
    expect(marked('a')).toEqual(['prize']);
    const mark = row('a').querySelector('mark')?.getBoundingClientRect();
    const cell = thePart('explore-texts', row('a')).getBoundingClientRect();
    expect(mark?.bottom).toBeLessThanOrEqual(cell.bottom);
    expect(thePart('explore-text', row('a')).textContent?.startsWith('…')).toBe(true);
  });

  it('is marked within spans too', async () => {
    await showExplore({
      settings: spanSettings,
      records: [
        createTokenClassificationRecord({ id: 'a', text: 'In New York City', annotation: [['LOC', 3, 16]] }),
      ],
      view: { filter: { queryText: 'york' } },
    });
    expect(marked('a')).toEqual(['York']);
    const spans = [...row('a').querySelectorAll('[data-lw-part="explore-span"]')];
    expect(spans.map((span) => span.textContent)).toEqual(['New ', 'York', ' City']);
    expect(row('a').querySelectorAll('[data-lw-part="explore-span-name"]').length).toBe(1);
  });
});

describe('a list without records', () => {
  it('says which filters are on, and clears them', async () => {
    await showExplore({
      settings: spamSettings,
      records: classificationRecords(3),
      view: { filter: { status: ['Discarded'], queryText: 'nowhere' } },
    });
    const empty = thePart('explore-empty');
    expect(empty.textContent).toContain('No record matches.');
    expect(
      within(empty)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Search: nowhere', 'Status: Discarded']);
    await userEvent.click(within(empty).getByRole('button', { name: 'Clear all filters' }));
    await waitFor(() => expect(list().getAttribute('aria-rowcount')).toBe('3'));
  });

  it('says so where the dataset has none', async () => {
    await showExplore({ settings: spamSettings, records: [] });
    expect(thePart('explore-empty').textContent).toBe('This dataset has no records yet.');
  });
});

describe('a store that cannot be read', () => {
  it('says so, keeps the room of the records, and tries again', async () => {
    let isBroken = false;
    const store = memoryStore();
    const client = init({
      store: {
        ...store,
        get: (ref, ids) => (isBroken ? Promise.reject(new Error('The disk is gone.')) : store.get(ref, ids)),
      },
    });
    await fill(client, classificationRecords(300), spamSettings);
    await showExplore({ records: [], client });
    isBroken = true;
    list().scrollTop = list().scrollHeight;
    await waitFor(() => expect(thePart('explore-failed').textContent).toContain('The disk is gone.'));
    expect(list().getAttribute('aria-rowcount')).toBe('300');
    isBroken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(saysOf('r0300')).toContain('Message number 300'));
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });
});
