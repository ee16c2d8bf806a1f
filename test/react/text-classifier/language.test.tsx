import { createTextClassificationRecord } from '@labelwright/core';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

import { settled } from '../../support/pointer';
import { component, show, spamSettings } from './harness';

afterEach(cleanup);

const EXPLAINED = {
  id: 'a',
  inputs: { subject: '直す', body: ['骨を直す', '海'] },
  prediction: [['SPAM', 0.8]],
  explanation: { subject: [{ token: '直', attributions: { SPAM: 0.5 } }] },
} as const;

/** What is in another language than the page. */
const foreign = (lang: string) =>
  [...component().querySelectorAll(`[lang="${lang}"]`)].map(({ textContent }) => textContent);

describe('the language of the texts', () => {
  it('is on the texts and what is quoted of them, not on the interface', () => {
    show(EXPLAINED, { settings: spamSettings, lang: 'ja' });
    expect(foreign('ja')).toEqual(['直す', '骨を直す海', '直']);
    expect(component().closest('[lang="ja"]')).toBeNull();
  });

  it('is that of the page where the host names none', () => {
    show(EXPLAINED, { settings: spamSettings });
    expect(component().querySelector('[lang]')).toBeNull();
  });

  it('is what the next record is read out in', async () => {
    const { load } = show(EXPLAINED, { settings: spamSettings, lang: 'ja' });
    load(createTextClassificationRecord({ id: 'b', text: '海を直す' }));
    await settled();
    const region = screen.getByRole('status');
    expect(region.textContent.trim()).toBe('New record. 海を直す');
    expect(region.querySelector('[lang="ja"]')?.textContent).toBe('海を直す');
  });
});
