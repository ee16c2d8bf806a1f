import { withPage } from './page.mjs';

/**
 * Mounts one of the two on a fresh page.
 * @param {'mountTagger' | 'mountBare'} what
 * @returns {Promise<{ ms: number, elements: number, heap: number }>} render call to painted frame; elements and bytes added
 */
export function measureMount(browser, url, size, what) {
  return withPage(browser, url, size, async (page, cdp) => {
    const elementsBefore = await page.evaluate(() => window.bench.elements());
    const heapBefore = await heapAfterGc(cdp);
    const ms = await page.evaluate((name) => window.bench[name](), what);
    const heap = (await heapAfterGc(cdp)) - heapBefore;
    const elements = (await page.evaluate(() => window.bench.elements())) - elementsBefore;
    return { ms, elements, heap };
  });
}

async function heapAfterGc(cdp) {
  for (let round = 0; round < 2; round += 1) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize').value;
}
