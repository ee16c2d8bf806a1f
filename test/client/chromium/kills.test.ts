import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageServer } from '../../package/page-server';
import { CHROMIUM_FLAGS, provideChromium } from '../../support/chromium.mjs';
import { openStorePage } from './open-page';
import { createProfile } from './profile';
import { serveStorePage } from './serve';

/** Of the renderer, and as many of the browser. */
const KILLS = Number(process.env.LABELWRIGHT_KILLS ?? 5);

/** More than is ever logged before the kill. */
const ENDLESS = 1_000_000;

let server: PageServer;

beforeAll(async () => {
  server = await serveStorePage();
});

afterAll(() => server.close());

/** Starts to log, and returns at a random moment after the first acknowledgements. */
async function logUntilSomeMoment(
  context: BrowserContext,
  name: string,
  acknowledges: 'when stored' | 'early',
) {
  const { page, acknowledged, whenAcknowledged } = await openStorePage(context, server.origin);
  // It never ends: the page dies.
  page
    .evaluate(([dataset, count, when]) => window.storePage.log(dataset, count, when), [
      name,
      ENDLESS,
      acknowledges,
    ] as const)
    .catch(() => undefined);
  await whenAcknowledged(1 + Math.floor(Math.random() * 1000));
  return { page, acknowledged };
}

/** Those of the acknowledged records that are not there. */
async function lost(page: Page, name: string, acknowledged: ReadonlySet<number>): Promise<number[]> {
  const stored = new Set(await page.evaluate((dataset) => window.storePage.stored(dataset), name));
  return [...acknowledged].filter((n) => !stored.has(n));
}

describe('killed in the middle of a log', () => {
  describe('the renderer', () => {
    let browser: Browser;
    let context: BrowserContext;

    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: provideChromium(), args: CHROMIUM_FLAGS });
      context = await browser.newContext();
    });
    afterAll(() => browser.close());

    async function crash(name: string, acknowledges: 'when stored' | 'early') {
      const { page, acknowledged } = await logUntilSomeMoment(context, name, acknowledges);
      const cdp = await context.newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      cdp.send('Page.crash').catch(() => undefined);
      await crashed;
      await page.close();
      const after = await openStorePage(context, server.origin);
      const missing = await lost(after.page, name, acknowledged);
      await after.page.close();
      return { acknowledged: acknowledged.size, missing };
    }

    it(`loses no acknowledged record, ${KILLS} times`, async () => {
      for (let kill = 0; kill < KILLS; kill += 1) {
        const { acknowledged, missing } = await crash(`renderer-${kill}`, 'when stored');
        expect(acknowledged).toBeGreaterThan(0);
        expect(missing).toEqual([]);
      }
    }, 180_000);

    it('would lose some if the store acknowledged early, so that the test above can fail', async () => {
      let missing = 0;
      for (let kill = 0; kill < KILLS && missing === 0; kill += 1) {
        missing = (await crash(`early-${kill}`, 'early')).missing.length;
      }
      expect(missing).toBeGreaterThan(0);
    }, 180_000);
  });

  it(`the whole browser loses no acknowledged record, ${KILLS} times`, async () => {
    const profile = await createProfile();
    try {
      let before: { readonly name: string; readonly acknowledged: ReadonlySet<number> } | undefined;
      for (let kill = 0; kill <= KILLS; kill += 1) {
        const browser = await profile.launch();
        try {
          if (before !== undefined) {
            const { page } = await openStorePage(browser.context, server.origin);
            expect(before.acknowledged.size).toBeGreaterThan(0);
            expect(await lost(page, before.name, before.acknowledged)).toEqual([]);
          }
          const name = `browser-${kill}`;
          if (kill < KILLS)
            before = { name, ...(await logUntilSomeMoment(browser.context, name, 'when stored')) };
        } finally {
          await browser.kill();
        }
      }
    } finally {
      await profile.remove();
    }
  }, 180_000);
});
