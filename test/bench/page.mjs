/** No step of a measurement takes longer; what does is printed as that. In ms. */
export const LIMIT = 60_000;

/** Thrown where a step took longer than `LIMIT`. */
export class OverLimit extends Error {}

/**
 * Opens a subject's page in a context of its own (so nothing is cached or warmed up), with the input made and the machine at
 * rest.
 * @returns {Promise<{ page: import('playwright').Page, cdp: import('playwright').CDPSession, prepared: number,
 *   check: () => void, close: () => Promise<void> }>} `prepared`: how long the input took, in ms; `check` throws what the
 *   page has thrown
 */
export async function openPage(browser, url, text) {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  // A page that never comes to rest does not close either.
  const close = () => Promise.race([context.close(), pause(5000)]);
  try {
    const { page, cdp, check } = await openIn(context, url);
    await cdp.send('Performance.enable');
    const prepared = await inTime(
      page.evaluate(
        ([words, spans, oneLine]) => window.bench.prepare(words, spans, oneLine),
        [text.words, text.spans, text.oneLine === true],
      ),
    );
    await pause(200);
    return { page, cdp, prepared, check, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Opens a page in a context that others share.
 * @returns {Promise<{ page: import('playwright').Page, cdp: import('playwright').CDPSession, check: () => void }>} `check`
 *   throws what the page has thrown
 */
export async function openIn(context, url) {
  const errors = [];
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT);
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(url);
  const cdp = await context.newCDPSession(page);
  const check = () => {
    if (errors.length > 0) throw errors[0];
  };
  return { page, cdp, check };
}

/** @returns {Promise<number>} the bytes on a page's heap after a collection */
export async function heapOf(cdp) {
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

/** @returns {Promise<number>} ms from the render call to the painted frame with the spans */
export async function mount({ page, check }) {
  const start = performance.now();
  const ms = await inTime(page.evaluate((limit) => window.bench.mount(limit), LIMIT));
  check();
  if (performance.now() - start > LIMIT) throw new OverLimit();
  if (ms === undefined) throw new Error('No span was drawn.');
  return ms;
}

/** A page that computes does not answer: it is given a little longer than what it is asked to do in time. */
export async function inTime(promise) {
  const late = Symbol('late');
  const timer = pause(LIMIT + 2000, late);
  const result = await Promise.race([promise, timer]);
  if (result !== late) return result;
  promise.catch(() => undefined);
  throw new OverLimit();
}

export function pause(ms, value) {
  return new Promise((resolve) => setTimeout(resolve, ms, value).unref());
}
