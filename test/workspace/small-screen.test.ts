import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CHROMIUM_FLAGS, provideChromium } from '../support/chromium.mjs';
import { LONG } from './steps';

/** In CSS pixels: what a finger hits, and the width of the smallest phone. */
const FINGER = 44;
const WIDTH = 320;

const MODES = ['Annotate', 'Explore', 'Review', 'Metrics', 'Settings', 'Data'] as const;

let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: provideChromium(), args: CHROMIUM_FLAGS });
  context = await browser.newContext({
    viewport: { width: WIDTH, height: 640 },
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
  });
  page = await context.newPage();
  const address = `${inject('workspaceOrigin')}/?dataset=phone`;
  await page.goto(address);
  await page.getByLabel(/^Drop files here/).waitFor(LONG);
  await page.evaluate(fillDataset);
  await page.goto(address);
  await page.getByRole('button', { name: /^Validate/ }).waitFor(LONG);
});

afterAll(() => browser?.close());

/** Thirty records, some of which two people have answered. */
async function fillDataset(): Promise<void> {
  const texts = ['Snow down to the valleys', 'Late goal decides the derby', 'Parliament votes at dawn'];
  const labels = ['Weather', 'Sports', 'Politics'];
  const records = Array.from({ length: 30 }, (_, index) => ({
    task: 'TextClassification' as const,
    id: `n${String(index).padStart(2, '0')}`,
    text: `${texts[index % 3]}, part ${index}`,
    inputs: { text: `${texts[index % 3]}, part ${index}` },
    multiLabel: false,
    metadata: { page: index },
    status: 'Default' as const,
    prediction: labels.map((label, place) => ({ label, score: place === index % 3 ? 0.8 : 0.1 })),
    ...(index % 5 === 4
      ? { annotations: { ada: labels[index % 3] ?? '', grace: labels[(index + 1) % 3] ?? '' } }
      : {}),
  }));
  const settings = {
    labels: labels.map((name) => ({ name })),
    guidelines: '# News\n\nWhat is it **about**?',
  };
  await window.client.log(records, { name: 'phone', settings });
}

describe('the workspace on a phone of 320 pixels', () => {
  it.each(MODES)(
    'shows %s without scrolling sideways, and everything to tap is as large as a finger',
    async (mode) => {
      await page.getByRole('tab', { name: mode }).tap();
      await page.locator(`[data-lw-component="workspace"][data-mode="${mode.toLowerCase()}"]`).waitFor();
      // Sections that are loaded late are there when nothing changes any more.
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(WIDTH);
      await expect.poll(() => page.evaluate(tooSmall, FINGER), { timeout: 5000 }).toEqual([]);
    },
  );

  it('is annotated by taps, and the next record comes', async () => {
    await page.getByRole('tab', { name: 'Annotate' }).tap();
    for (let n = 1; n <= 3; n += 1) {
      await page.getByText(`${n} of 30`, { exact: true }).waitFor();
      await page.getByRole('button', { name: /^Validate/ }).tap();
    }
    await page.getByText('4 of 30', { exact: true }).waitFor();
    await page.getByText('Saved', { exact: true }).waitFor({ state: 'attached' });
    const validated = await page.evaluate(
      async () => (await window.client.facets('phone', { query: { status: ['Validated'] } })).total,
    );
    expect(validated).toBe(3);
  });
});

/** Buttons, tabs and fields in sight that are lower or narrower than a finger. */
function tooSmall(finger: number): readonly string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    '[data-lw-component="workspace"] :is(button, [role="tab"], select, input:not([type="radio"], [type="checkbox"]))',
  );
  return [...controls].flatMap((control) => {
    if (!control.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
    const { width, height, bottom, top } = control.getBoundingClientRect();
    const isInSight = width > 0 && height > 0 && bottom > 0 && top < window.innerHeight;
    if (!isInSight || (height >= finger - 0.5 && width >= finger - 0.5)) return [];
    const name = control.ariaLabel ?? control.textContent;
    return [`${control.localName} "${name}": ${Math.round(width)} by ${Math.round(height)}`];
  });
}
