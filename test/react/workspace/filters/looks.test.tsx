import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { workspace as arabic } from '../../../../packages/react/src/messages/ar/workspace';
import { withTouch } from '../../../support/touch';
import { aroundEachTest, button, click, MAILS, results, showFilters, violations } from './filters-harness';

aroundEachTest();

/** Controls of the filter bar that a finger would miss. */
function small(): readonly string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    '[data-lw-part="filter-bar"] :is(button, select, [type="search"], [type="text"], [role="option"], label:not([for]))',
  );
  return [...controls]
    .filter((control) => control.offsetParent !== null && !control.closest('[data-lw-hidden]'))
    .filter(({ offsetHeight }) => offsetHeight < 44)
    .map(({ outerHTML }) => outerHTML);
}

describe('the filter bar', () => {
  it('stands in Arabic from right to left, in the dark', async () => {
    document.documentElement.dir = 'rtl';
    document.documentElement.dataset.lwTheme = 'dark';
    await showFilters(MAILS, {
      messages: arabic,
      view: { filter: { status: ['Default'], score: { from: 0.5 } } },
    });
    expect(results()).toBe('2 من 6');
    click(button(/^التوقّعات/));
    const box = await screen.findByRole('dialog');
    await waitFor(() => expect(within(box).getAllByRole('option').length).toBeGreaterThan(0));
    expect(await violations()).toEqual([]);
    // The end of a list of scores is on the left, and an arrow to the left goes there.
    within(box).getByRole('slider', { name: 'أدنى درجة' }).focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(within(box).getByText(/51/)).toBeVisible();
    const { left, right } = box.getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(innerWidth);
  });

  it('can be used with a finger on a narrow screen', async () => {
    await page.viewport(320, 640);
    const end = await withTouch();
    try {
      await showFilters(MAILS, { view: { filter: { status: ['Default'] }, sort: [{ field: 'score' }] } });
      expect(small()).toEqual([]);
      click(button('Filters (1)'));
      for (const group of [/^Predictions/, /^Annotations/, /^Status/, /^Metadata/, /^Order/]) {
        click(button(group));
        expect(small()).toEqual([]);
      }
      click(button('How to search'));
      const [, help] = screen.getAllByRole('dialog');
      const { left, right } = help?.getBoundingClientRect() ?? new DOMRect();
      expect([left >= 0, right <= 320]).toEqual([true, true]);
    } finally {
      await end();
    }
  });
});
