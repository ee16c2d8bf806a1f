import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { pressKeys } from '../../support/keys';
import { button, said, show, showQueue, spamSettings } from './harness';

afterEach(cleanup);

describe('what a key changes in the view, with the focus elsewhere', () => {
  it.each([
    { key: 'Alt+e', once: 'Explanation: off.', twice: 'Explanation: on.' },
    { key: 'Alt+o', once: 'Sort by score: on.', twice: 'Sort by score: off.' },
    { key: '?', once: 'Keyboard shortcuts', twice: 'Keyboard shortcuts' },
  ])('is said: $once', async ({ key, once, twice }) => {
    show(
      {
        id: 'all',
        text: 'Free prize',
        prediction: [['SPAM', 0.8]],
        explanation: { text: [{ token: 'Free', attributions: { SPAM: 0.5 } }] },
      },
      { settings: spamSettings },
    );
    await userEvent.tab();
    await pressKeys(key);
    expect(said()).toBe(once);
    await pressKeys(key);
    expect(said()).toBe(twice);
  });

  it('is nothing where there is nothing to show', async () => {
    show({ id: 'bare', text: 'Free prize' }, { settings: spamSettings });
    await userEvent.tab();
    await pressKeys('Alt+e');
    expect(said()).toBe('');
  });
});

it('the button of the list of keys tells whether the list is there', async () => {
  show({ id: 'a', text: 'Free prize' }, { settings: spamSettings });
  const help = button('Keyboard shortcuts');
  expect(help).toHaveAttribute('aria-expanded', 'false');
  await userEvent.click(help);
  expect(help).toHaveAttribute('aria-expanded', 'true');
});

describe('the next record', () => {
  const next = async (inputs: Readonly<Record<string, string | readonly string[]>>) => {
    showQueue(
      [
        { id: 'a', text: 'First' },
        { id: 'b', inputs },
      ],
      { settings: spamSettings },
    );
    await userEvent.tab();
    await pressKeys('1');
    return said();
  };

  it('is read out, each of its texts', async () => {
    const heard = await next({ subject: 'Prize', body: ['Dear\nAda', 'Yours'] });
    expect(heard).toBe('SPAM chosen and validated. New record. Prize Dear Ada Yours');
  });

  it('is begun where it is long', async () => {
    const heard = await next({ text: 'nine '.repeat(200) });
    expect(heard).toMatch(/New record\. (nine ){100}…$/);
  });

  it('is begun with whole characters', async () => {
    const heard = await next({ text: `.${'🎁'.repeat(600)}` });
    expect(heard).toMatch(/New record\. \.🎁{499}…$/u);
  });
});
