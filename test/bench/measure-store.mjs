import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const SIZES = [1000, 10_000, 100_000];

/** How often the heap is looked at while a dataset is logged, in ms. */
const SAMPLE = 1000;

/**
 * The client over IndexedDB: logs datasets of growing size from a generator, reloads the page, and asks.
 * @returns times, the longest task of the page and the heap after a collection: before, while and after
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
  const heapNow = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
  };
  const before = await heapNow();
  let most = before;
  let running = true;
  const logging = page.evaluate(([dataset, count]) => window.storeBench.log(dataset, count), [name, size]);
  const sampling = (async () => {
    while (running) {
      most = Math.max(most, await heapNow());
      await new Promise((resolve) => setTimeout(resolve, SAMPLE));
    }
  })();
  const log = await logging;
  running = false;
  await sampling;
  const after = await heapNow();
  if (log.records !== size) throw new Error(`${log.records} of ${size} records were stored.`);
  await page.reload();
  await page.waitForFunction(() => window.storeBench !== undefined);
  const asked = [];
  for (const question of await page.evaluate(() => window.storeBench.questions)) {
    const timed = await page.evaluate(
      ([title, dataset]) => window.storeBench.ask(title, dataset),
      [question, name],
    );
    asked.push({ question, timed });
  }
  await page.close();
  return { size, log, asked, heap: { before, most, after } };
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
