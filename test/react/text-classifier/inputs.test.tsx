import { createTextClassificationRecord } from '@labelwright/core';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { button, component, part, show, spamSettings } from './harness';

afterEach(cleanup);

const long = Array.from({ length: 200 }, (_, index) => `Sentence ${index} goes on for a while.`).join(' ');

describe('long texts', () => {
  it('are folded, each by itself, and stay as they were made with the next record', async () => {
    const { load } = show({ id: 'a', inputs: { title: 'Short', body: long } }, { settings: spamSettings });
    const box = () =>
      part('input-texts')?.parentElement?.parentElement?.querySelectorAll('[data-lw-part="input-texts"]')[1];
    expect(box()?.clientHeight).toBeLessThan(260);
    expect(screen.queryByRole('button', { name: /title/ })).toBeNull();
    await userEvent.click(button('Show all of body'));
    expect(box()?.clientHeight).toBeGreaterThan(260);
    expect(button('Show less of body')).toHaveFocus();
    expect(button('Show less of body')).toHaveAttribute('aria-expanded', 'true');
    load(createTextClassificationRecord({ id: 'b', inputs: { title: 'Next', body: `${long} ${long}` } }));
    expect(box()?.clientHeight).toBeGreaterThan(500);
    await userEvent.keyboard('{Alt>}t{/Alt}');
    expect(box()?.clientHeight).toBeLessThan(260);
  });

  it('need no button where they fit', () => {
    show({ text: 'A short message' }, { settings: spamSettings });
    expect(screen.queryByRole('button', { name: /Show all/ })).toBeNull();
    show({ text: 'word '.repeat(100) }, { settings: spamSettings });
    expect(screen.queryByRole('button', { name: /Show all/ })).toBeNull();
  });

  it('are folded where many lines make them long', () => {
    show({ text: 'line\n'.repeat(60) }, { settings: spamSettings });
    expect(button('Show all of the text')).toBeVisible();
  });
});

describe('what was searched for', () => {
  const marked = () =>
    [...component().querySelectorAll('mark')].map(
      (mark) => `${mark.textContent}@${mark.previousSibling?.textContent ?? ''}`,
    );

  it('is marked as whole words at the ends and beside punctuation, whatever the case, and is no pattern', () => {
    const text = 'Pay now. (PAY) payment, repay; c++ or .* pay';
    show({ text, searchKeywords: ['pay', 'c++', '.*'] }, { settings: spamSettings });
    expect([...component().querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
      'Pay',
      'PAY',
      'c++',
      '.*',
      'pay',
    ]);
    expect(part('input-text')?.textContent).toBe(text);
  });

  it('is marked anywhere in scripts without spaces', () => {
    show({ text: '我们在北京学习', searchKeywords: ['北京'] }, { settings: spamSettings });
    expect(marked()).toEqual(['北京@我们在']);
  });

  it('is marked inside what explains a label', () => {
    show(
      {
        text: 'a free prize',
        searchKeywords: ['free'],
        prediction: [['SPAM', 1]],
        explanation: { text: [{ token: 'free', attributions: { SPAM: 0.5 } }] },
      },
      { settings: spamSettings },
    );
    expect(component().querySelector('[data-sign="positive"] > mark')?.textContent).toBe('free');
  });
});

it('shows links and markup as text', () => {
  const text = 'See https://example.org/<b>page</b> & more';
  const { container } = show({ text }, { settings: spamSettings });
  expect(container.querySelectorAll('a, b')).toHaveLength(0);
  expect(part('input-text')?.textContent).toBe(text);
});
