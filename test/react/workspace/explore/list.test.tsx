import {
  createText2TextRecord,
  createTextClassificationRecord,
  createTokenClassificationRecord,
} from '@labelwright/core';
import { cleanup, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { classificationRecords, DATASET, spamSettings, spanSettings, thePart } from '../harness';
import { drawnIds, list, row, saysOf, settled, showExplore } from './explore-harness';

afterEach(cleanup);

describe('the list of records', () => {
  it('shows of a classified text what was predicted and annotated, side by side', async () => {
    await showExplore({
      settings: spamSettings,
      records: [
        createTextClassificationRecord({
          id: 'a',
          text: 'Win a prize',
          prediction: [
            ['SPAM', 0.93],
            ['HAM', 0.07],
          ],
          predictionAgent: 'model',
          annotation: 'HAM',
          annotationAgent: 'ada',
          status: 'Validated',
          eventTimestamp: '2024-03-01T10:00:00Z',
          metadata: { _labelwright: { checkLater: true, note: 'odd' } },
        }),
        createTextClassificationRecord({ id: 'b', inputs: { subject: 'Hello', body: 'How are you?' } }),
      ],
    });
    const says = saysOf('a');
    for (const part of [
      'Validated',
      'Win a prize',
      'SPAM93%',
      'by model',
      'HAM',
      'by ada',
      'Not as predicted',
    ])
      expect(says).toContain(part);
    for (const part of ['Check later', 'Note', 'Mar 1, 2024']) expect(says).toContain(part);
    for (const part of ['Open', 'subject: Hello', 'body: How are you?', 'No prediction', 'Not annotated'])
      expect(saysOf('b')).toContain(part);
  });

  it('shows spans in their text, with their names, and counts them by label', async () => {
    await showExplore({
      settings: spanSettings,
      records: [
        createTokenClassificationRecord({
          id: 'a',
          text: '👋 Ada met Bob in Paris',
          prediction: [
            ['PER', 2, 5, 0.9],
            ['LOC', 17, 22, 0.8],
          ],
          annotation: [
            ['PER', 2, 5],
            ['PER', 10, 13],
          ],
        }),
      ],
    });
    const spans = [...row('a').querySelectorAll<HTMLElement>('[data-lw-part="explore-span"]')];
    expect(
      spans.map((span) => [span.textContent, 'annotated' in span.dataset, 'predicted' in span.dataset]),
    ).toEqual([
      ['Ada', true, true],
      ['Bob', true, false],
      ['Paris', false, true],
    ]);
    const names = [...row('a').querySelectorAll('[data-lw-part="explore-span-name"]')];
    expect(names.map((name) => name.textContent)).toEqual(['PER', 'PER', 'LOC']);
    expect(thePart('explore-annotation', row('a')).textContent).toContain('PER2');
    expect(saysOf('a')).toContain('Not as predicted');
  });

  it('shows a text beside what it should become', async () => {
    await showExplore({
      records: [
        createText2TextRecord({
          id: 'a',
          text: 'Guten Morgen',
          prediction: [
            ['Good day', 0.2],
            ['Good morning', 0.7],
          ],
          annotation: 'Good morning!',
        }),
      ],
    });
    expect(thePart('explore-prediction', row('a')).textContent).toContain('Good morning70%+1 more');
    expect(thePart('explore-annotation', row('a')).textContent).toContain('Good morning!');
  });

  it('scrolls to the last of 10,000, draws and reads only what is near, and comes back', async () => {
    await showExplore({ records: classificationRecords(10_000), settings: spamSettings });
    expect(list().getAttribute('aria-rowcount')).toBe('10000');
    expect(drawnIds().length).toBeLessThan(40);
    const height = row('r0001').getBoundingClientRect().height;
    expect(list().scrollHeight).toBe(Math.round(height * 10_000));
    list().scrollTop = list().scrollHeight;
    // Ids are in the order of texts: r10000 comes behind r1000.
    await waitFor(() => expect(saysOf('r9999')).toContain('Message number 9999'));
    expect(row('r9999').getAttribute('aria-rowindex')).toBe('10000');
    const end = list().getBoundingClientRect();
    expect(row('r9999').getBoundingClientRect().bottom).toBeCloseTo(end.bottom, 0);
    list().scrollTop = 0;
    await waitFor(() => expect(saysOf('r0001')).toContain('Message number 1'));
  });

  it('shows a changed record in its place', async () => {
    const { client } = await showExplore({ records: classificationRecords(200), settings: spamSettings });
    list().scrollTop = 5000;
    await waitFor(() => expect(drawnIds()).not.toContain('r0001'));
    await settled();
    const { scrollTop } = list();
    const id = drawnIds()[12] ?? '';
    const before = row(id);
    await client.log([{ id, annotation: 'SPAM', annotationAgent: 'bob', status: 'Validated' }], {
      name: DATASET,
    });
    await waitFor(() => expect(saysOf(id)).toContain('by bob'));
    expect(row(id)).toBe(before);
    expect(list().scrollTop).toBe(scrollTop);
  });

  it('keeps what is in view where it is when records above it go', async () => {
    const { client } = await showExplore({ records: classificationRecords(200), settings: spamSettings });
    list().scrollTop = 5000;
    await waitFor(() => expect(drawnIds()).not.toContain('r0001'));
    await settled();
    const id = drawnIds()[12] ?? '';
    const { top } = row(id).getBoundingClientRect();
    await client.deleteRecords(DATASET, { ids: ['r0001', 'r0002', 'r0003'] });
    await waitFor(() => expect(list().getAttribute('aria-rowcount')).toBe('197'));
    expect(row(id).getBoundingClientRect().top).toBeCloseTo(top, 0);
  });

  it('opens a record with Enter, and is where it was afterwards', async () => {
    await showExplore({ records: classificationRecords(200), settings: spamSettings });
    list().focus();
    await userEvent.keyboard('{PageDown}{PageDown}{PageDown}{ArrowDown}');
    await settled();
    const current = list().querySelector('[data-current] bdi')?.textContent ?? '';
    const { scrollTop } = list();
    expect(scrollTop).toBeGreaterThan(500);
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(thePart('editor-slot').textContent).toContain(`number ${Number(current.slice(1))}`),
    );
    await userEvent.click(document.querySelector('[role="tab"][data-tab="explore"]') ?? document.body);
    await settled();
    await waitFor(() => expect(list().scrollTop).toBe(scrollTop));
    expect(list().querySelector('[data-current] bdi')?.textContent).toBe(current);
  });
});
