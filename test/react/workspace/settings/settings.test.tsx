import { createSettings } from '@labelwright/core';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

// Loaded before it is waited for.
import '../../../../packages/react/src/workspace/settings/settings';
import '../../../../packages/react/src/workspace/settings/markdown';
import { DATASET, type ShowOptions, showWorkspace, textRecords, thePart } from '../harness';

afterEach(cleanup);

const show = (options: Partial<ShowOptions> = {}) =>
  showWorkspace({
    records: [],
    settings: createSettings({ labels: ['a'] }),
    view: { mode: 'settings' },
    ...options,
  });

const preview = (): HTMLElement => thePart('markdown');
const written = (): HTMLTextAreaElement => screen.getByLabelText<HTMLTextAreaElement>('Text in Markdown');
const saveIn = (part: string) => userEvent.click(within(thePart(part)).getByRole('button', { name: 'Save' }));

async function drawn(guidelines: string): Promise<HTMLElement> {
  await show({ settings: createSettings({ labels: ['a'], guidelines }) });
  await waitFor(() => expect(preview().dataset.plain).toBeUndefined());
  return preview();
}

describe('guidelines', () => {
  it('are written in Markdown, seen as they will be read, and stored', async () => {
    const { client } = await show();
    await userEvent.fill(written(), '# Spam\n\n| a | b |\n| :-- | --: |\n| *one* | two |\n\n- [x] done');
    await waitFor(() => expect(preview().dataset.plain).toBeUndefined());
    expect(within(preview()).getByRole('heading', { level: 3 }).textContent).toBe('Spam');
    expect(within(preview()).getAllByRole('cell')).toHaveLength(2);
    expect(preview().querySelector('em')?.textContent).toBe('one');
    expect(preview().textContent).toContain('☑ done');
    await saveIn('guidelines-editor');
    await waitFor(async () =>
      expect((await client.dataset(DATASET)).settings?.guidelines).toMatch(/^# Spam/),
    );
  });

  it('stay as somebody is writing them while somebody else stores others', async () => {
    const { client } = await show();
    await userEvent.fill(written(), 'mine');
    await client.configureDataset(DATASET, {
      settings: createSettings({ labels: ['a'], guidelines: 'theirs' }),
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(written().value).toBe('mine');
    await userEvent.click(within(thePart('guidelines-editor')).getByRole('button', { name: 'Undo changes' }));
    await waitFor(() => expect(written().value).toBe('theirs'));
  });

  it('show raw HTML as text', async () => {
    const html =
      '<script>alert(1)</script> <img src=x onerror=alert(1)> <b onclick="x">bold</b>\n\n<div>\nblock\n</div>';
    const element = await drawn(html);
    expect(element.querySelector('script, img, b, div[onclick], [onerror]')).toBeNull();
    for (const part of [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<b onclick="x">',
      '<div>',
    ])
      expect(element.textContent).toContain(part);
  });

  it.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt&#58;alert(1))',
    '[a](java&#x0A;script:alert(1))',
    '[a](data:text/html,<script>alert(1)</script>)',
    '[a](vbscript:x)',
    '<javascript:alert(1)>',
    '[a][ref]\n\n[ref]: javascript:alert(1)',
    '![a](javascript:alert(1))',
    '[a](/settings)',
    '[a](#top)',
    'Foot[^1]\n\n[^1]: note',
  ])('lead nowhere by %s', async (markdown) => {
    expect((await drawn(markdown)).querySelectorAll('a, img, [href], [src], [id]')).toHaveLength(0);
  });

  it('open links in another tab, and load no picture from elsewhere', async () => {
    const element = await drawn(
      '[web](https://example.org/a) [mail](mailto:a@b.c) ![A cat](https://example.org/c.png)',
    );
    const links = [...element.querySelectorAll('a')];
    expect(links.map(({ href, target, rel, textContent }) => [href, target, rel, textContent])).toEqual([
      ['https://example.org/a', '_blank', 'noopener noreferrer', 'web'],
      ['mailto:a@b.c', '_blank', 'noopener noreferrer', 'mail'],
      ['https://example.org/c.png', '_blank', 'noopener noreferrer', 'Picture: A cat'],
    ]);
    expect(element.querySelector('img')).toBeNull();
    expect(element.querySelector('[style]')).toBeNull();
  });
});

describe('other settings', () => {
  it('say who may annotate', async () => {
    const { client } = await show();
    const annotators = async () => (await client.dataset(DATASET)).settings?.annotators;
    const field = within(thePart('annotators')).getByRole('textbox');
    await userEvent.fill(field, 'ada\n grace \n\nada');
    await saveIn('annotators');
    await waitFor(async () => expect(await annotators()).toEqual(['ada', 'grace']));
    await userEvent.fill(field, '');
    await saveIn('annotators');
    await waitFor(async () => expect(await annotators()).toBeUndefined());
  });

  it('limit the length of a text, where texts are written', async () => {
    const { client } = await show({ records: textRecords(2), settings: createSettings({ labels: [] }) });
    const limits = within(thePart('text-limits'));
    await userEvent.fill(limits.getByLabelText('Words: at least'), '5');
    await userEvent.fill(limits.getByLabelText('Words: at most'), '3');
    expect(limits.getByRole('button', { name: 'Save' }).ariaDisabled).toBe('true');
    await userEvent.fill(limits.getByLabelText('Words: at most'), '30');
    await saveIn('text-limits');
    await waitFor(async () =>
      expect((await client.dataset(DATASET)).settings?.textLimits).toEqual({ words: { min: 5, max: 30 } }),
    );
  });

  it('show what metadata holds', async () => {
    await show({
      settings: createSettings({
        labels: ['a'],
        metadata: [
          { name: 'split', type: 'terms', values: ['train', 'test'], required: true },
          { name: 'score', title: 'Score', type: 'float', min: 0, max: 1 },
        ],
        extraMetadata: false,
      }),
    });
    const rows = [...thePart('metadata-schema').querySelectorAll('tbody tr')].map(
      ({ textContent }) => textContent,
    );
    expect(rows).toEqual(['splitWords (required)train, test', 'ScorescoreNumberfrom 0 to 1']);
    expect(thePart('metadata-schema').textContent).toContain('Other keys are refused.');
  });
});
