import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { heapOf } from './page.mjs';

const SIZES = [1000, 10_000, 100_000];

/** How often the heap is looked at while a dataset is logged, in ms. */
const SAMPLE = 1000;

/**
 * The client over IndexedDB: logs datasets of growing size from a generator, reloads the page, and asks.
 * @returns times, the longest task, and the heap after a collection: before, while and after
 */
export async function measureStore(browser) {
  const server = await servePage();
  const context = await browser.newContext();
  const rows = [];
  try {
    for (const size of SIZES) rows.push(await measureSize(context, server.url, size));
  } finally {
    await context.close();
    await server.close();
  }
  return rows;
}

async function measureSize(context, url, size) {
  const name = `of-${size}`;
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => window.storeBench !== undefined);
  const cdp = await context.newCDPSession(page);
  const runLog = (dataset) =>
    page.evaluate(([into, count]) => window.storeBench.log(into, count), [dataset, size]);
  const log = await withLongestTask(cdp, () => runLog(name));
  // Once more: a collection is a task of the page, and one that nobody but us asks for.
  const heap = await withHeap(cdp, () => runLog(`${name}-again`));
  if (log.records !== size) throw new Error(`${log.records} of ${size} records were stored.`);
  await page.reload();
  await page.waitForFunction(() => window.storeBench !== undefined);
  const asked = [];
  for (const question of await page.evaluate(() => window.storeBench.questions)) {
    const timed = await withLongestTask(cdp, () =>
      page.evaluate(([title, dataset]) => window.storeBench.ask(title, dataset), [question, name]),
    );
    asked.push({ question, timed });
  }
  await page.close();
  return { size, log, asked, heap };
}

/** The heap in bytes after a collection: before, at most while `run` goes on, and after it. */
async function withHeap(cdp, run) {
  const before = await heapOf(cdp);
  let most = before;
  let isRunning = true;
  const running = run().finally(() => {
    isRunning = false;
  });
  while (isRunning) {
    most = Math.max(most, await heapOf(cdp));
    await new Promise((resolve) => setTimeout(resolve, SAMPLE));
  }
  await running;
  return { before, most, after: await heapOf(cdp) };
}

/**
 * Runs something in the page and adds the longest of its tasks, in ms that the thread computed (other processes do not lengthen
 * that). A long run has hundreds of thousands of events, so none but the longest is kept.
 */
async function withLongestTask(cdp, run) {
  const longest = new Map();
  const pages = new Set();
  const collect = ({ value }) => {
    for (const { name, pid, tid, tdur = 0, args } of value) {
      const thread = `${pid} ${tid}`;
      if (name === 'RunTask') longest.set(thread, Math.max(longest.get(thread) ?? 0, tdur / 1000));
      // The browser's own threads run tasks too.
      if (name === 'thread_name' && args.name === 'CrRendererMain') pages.add(thread);
    }
  };
  cdp.on('Tracing.dataCollected', collect);
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline'], excludedCategories: ['*'] },
  });
  const result = await run();
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', collect);
  return { ...result, longest: Math.max(...[...pages].map((thread) => longest.get(thread) ?? 0)) };
}

async function servePage() {
  const entry = join(dirname(fileURLToPath(import.meta.url)), 'page/store.ts');
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const server = createServer((request, response) => {
    const script = request.url === '/page.js';
    response.writeHead(200, { 'Content-Type': script ? 'text/javascript' : 'text/html' });
    response.end(
      script
        ? outputFiles[0].text
        : '<!doctype html><title>Store</title><script type="module" src="/page.js"></script>',
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
