import { timed } from './measure-gesture.mjs';
import { heapOf, inTime, LIMIT, openIn, pause } from './page.mjs';
import { WORKSPACE } from './subjects.mjs';

export const WORKSPACE_RECORDS = 100_000;

/** Filters that a list is shown with, each after the other one. */
const FILTERS = [
  { annotatedAs: ['RARE'] },
  { status: ['Default'], metadata: { split: ['test'] } },
  { score: { from: 0.9 } },
  { queryText: 'needle' },
  {},
];

/** How many places of the list are looked at while it is scrolled through. */
const STOPS = 200;

/**
 * The workspace over IndexedDB with 100,000 records: opened on fresh pages, where a browser compiles every function first; from one
 * record to the next, beside the component alone; filtered; scrolled through.
 */
export async function measureWorkspace({ browser, urlOf, mounts, gestures }) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
  const url = urlOf(WORKSPACE.id);
  const on = async (act) => {
    const session = await openIn(context, url);
    await pause(200);
    try {
      return await act(session);
    } finally {
      await session.page.close();
    }
  };
  const open = (page, mode) =>
    inTime(page.evaluate(([name, limit]) => window.bench.open(name, limit), [mode, LIMIT]));
  try {
    await on(({ page }) => page.evaluate((count) => window.bench.fill(count), WORKSPACE_RECORDS));
    const opened = { annotate: [], explore: [] };
    for (let round = 0; round < mounts; round += 1) {
      for (const mode of ['annotate', 'explore'])
        opened[mode].push(
          await on(async ({ page }) => ({
            ms: await open(page, mode),
            idle: await page.evaluate(() => window.bench.idle()),
          })),
        );
    }
    const next = await on(async (session) => {
      await open(session.page, 'annotate');
      return decisions(session, gestures);
    });
    const alone = await on(async (session) => {
      await session.page.evaluate(
        ([count, limit]) => window.bench.openAlone(count, limit),
        [gestures + 10, LIMIT],
      );
      return decisions(session, gestures);
    });
    const { filtered, heap } = await on(async (session) => {
      await open(session.page, 'explore');
      // Until all records are counted, answers come from reading them.
      await pause(10_000);
      return { filtered: await filters(session, mounts), heap: await scrollThrough(session) };
    });
    return { opened, next, alone, filtered, heap };
  } finally {
    await context.close();
  }
}

/** Decides one record after the other by a label's key: to the next record's frame. */
async function decisions(session, count) {
  await session.page.evaluate(() => window.bench.focus());
  const runs = [];
  // The first one compiles; it is not counted.
  for (let i = -1; i < count; i += 1) {
    const run = await timed(session, 'keydown', () => session.page.keyboard.press('1'));
    if (i >= 0) runs.push(run);
  }
  return runs;
}

async function filters({ page, check }, rounds) {
  const runs = new Map(FILTERS.map((filter) => [JSON.stringify(filter), []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const filter of FILTERS) {
      const ms = await inTime(
        page.evaluate(([by, limit]) => window.bench.filter(by, limit), [filter, LIMIT]),
      );
      check();
      runs.get(JSON.stringify(filter)).push(ms);
      await pause(300);
    }
  }
  return runs;
}

/** The heap in bytes after a collection, before and at places of the whole list. */
async function scrollThrough({ page, cdp }) {
  const samples = [await heapOf(cdp)];
  for (let stop = 1; stop <= STOPS; stop += 1) {
    await page.evaluate((part) => window.bench.scrollTo(part), stop / STOPS);
    if (stop % 20 === 0) samples.push(await heapOf(cdp));
  }
  return samples;
}
