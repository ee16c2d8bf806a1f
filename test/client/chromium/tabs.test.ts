import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PageServer } from '../../package/page-server';
import { CHROMIUM_FLAGS, provideChromium } from '../../support/chromium.mjs';
import { openStorePage } from './open-page';
import { serveStorePage } from './serve';

let server: PageServer;
let browser: Browser;

beforeAll(async () => {
  server = await serveStorePage();
  browser = await chromium.launch({ executablePath: provideChromium(), args: CHROMIUM_FLAGS });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

it('two tabs annotate the same records at the same time, and no mark of either is lost', async () => {
  const context = await browser.newContext();
  const [left, right] = [
    await openStorePage(context, server.origin),
    await openStorePage(context, server.origin),
  ];
  const records = 8;
  const rounds = 6;
  await left.page.evaluate((count) => window.storePage.log('both', count, 'when stored'), records);
  const annotate = ({ page }: typeof left, agent: string) =>
    page.evaluate(([name, count]) => window.storePage.annotate('both', name, count), [
      agent,
      rounds,
    ] as const);
  const results = await Promise.all([annotate(left, 'ada'), annotate(right, 'grace')]);
  expect(results.map(({ saved }) => saved)).toEqual([records * rounds, records * rounds]);
  const marks = await right.page.evaluate(() => window.storePage.marks('both'));
  expect(marks).toHaveLength(records);
  const expected = ['ada', 'grace'].flatMap((agent) =>
    Array.from({ length: rounds }, (_, round) => `${agent}${round}`),
  );
  for (const metadata of marks) expect(Object.keys(metadata)).toEqual(expect.arrayContaining(expected));
  await context.close();
}, 180_000);

it('the index of one tab follows what another tab writes', async () => {
  const context = await browser.newContext();
  const [left, right] = [
    await openStorePage(context, server.origin),
    await openStorePage(context, server.origin),
  ];
  await left.page.evaluate(() => window.storePage.log('seen', 30, 'when stored'));
  await right.page.evaluate(() => window.storePage.watch('seen'));
  const before = await right.page.evaluate(() => window.storePage.watched({ annotatedBy: ['ada'] }));
  expect(before.ids).toEqual([]);
  // New records, a mark and an agent on all of them, and two that go.
  await left.page.evaluate(() => window.storePage.log('seen', 40, 'when stored'));
  await left.page.evaluate(() => window.storePage.annotate('seen', 'ada', 1));
  await left.page.evaluate(() => window.storePage.remove('seen', [3, 39]));
  const watched = () => right.page.evaluate(() => window.storePage.watched({ metadata: { ada0: true } }));
  await expect.poll(async () => (await watched()).ids.length, { timeout: 10_000 }).toBe(38);
  const { facets, ids, told } = await watched();
  expect(ids).not.toContain('r-000003');
  expect(facets.total).toBe(38);
  expect(facets.metadata.ada0).toEqual([{ value: 'true', count: 38 }]);
  expect(told).toBeGreaterThan(before.told);
  await context.close();
}, 60_000);

it('a second tab with a session of the same name has notes of its own, and goes on with them', async () => {
  const context = await browser.newContext();
  const open = () => openStorePage(context, server.origin);
  const note = ({ page }: Awaited<ReturnType<typeof open>>, value: string) =>
    page.evaluate((what) => window.storePage.note('news', 'draft', what), value);
  const notes = ({ page }: Awaited<ReturnType<typeof open>>) =>
    page.evaluate(() => window.storePage.notes('news'));
  const [first, second] = [await open(), await open()];
  await note(first, 'of the first');
  await note(second, 'of the second');
  expect([await notes(first), await notes(second)]).toEqual([
    { draft: 'of the first' },
    { draft: 'of the second' },
  ]);
  await first.page.reload();
  await first.page.waitForFunction(() => window.storePage !== undefined);
  expect(await notes(first)).toEqual({ draft: 'of the first' });
  await second.page.close();
  expect(await notes(await open())).toEqual({ draft: 'of the second' });
  await context.close();
}, 60_000);

it('a dataset that was streamed in is found by query after a reload, and left nothing on the heap', async () => {
  const count = 5000;
  const { page, acknowledged } = await openStorePage(await browser.newContext(), server.origin);
  const cdp = await page.context().newCDPSession(page);
  const heap = async (): Promise<number> => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
  };
  await page.evaluate(() => window.storePage.log('first', 500, 'when stored'));
  const before = await heap();
  expect(await page.evaluate((all) => window.storePage.log('many', all, 'when stored'), count)).toBe(count);
  // The records themselves are some three megabytes.
  expect((await heap()) - before).toBeLessThan(500_000);
  await page.reload();
  await page.waitForFunction(() => window.storePage !== undefined);
  const found = await page.evaluate(() =>
    window.storePage.stored('many', 'metadata.even:true annotatedAs:B'),
  );
  expect(found).toEqual(Array.from({ length: count }, (_, n) => n).filter((n) => n % 6 === 0));
  expect(acknowledged.size).toBe(count);
}, 180_000);
