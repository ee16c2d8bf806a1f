import { withPage } from './page.mjs';

/**
 * Mounts one of the two on a fresh page.
 * @param {'mountTagger' | 'mountBare'} what
 * @returns {Promise<{ ms: number, cpu: number, elements: number, heap: number }>} render call to painted frame,
 *   and what the main thread computed for it (which other processes do not lengthen), in ms; elements and bytes added
 */
export function measureMount(browser, url, size, what) {
  return withPage(browser, url, size, async (page, cdp) => {
    const elementsBefore = await page.evaluate(() => window.bench.elements());
    const heapBefore = await heapAfterGc(cdp);
    const cpuBefore = await metric(cdp, 'ThreadTime');
    const ms = await page.evaluate((name) => window.bench[name](), what);
    const cpu = ((await metric(cdp, 'ThreadTime')) - cpuBefore) * 1000;
    const heap = (await heapAfterGc(cdp)) - heapBefore;
    const elements = (await page.evaluate(() => window.bench.elements())) - elementsBefore;
    return { ms, cpu, elements, heap };
  });
}

async function heapAfterGc(cdp) {
  for (let round = 0; round < 2; round += 1) await cdp.send('HeapProfiler.collectGarbage');
  return metric(cdp, 'JSHeapUsedSize');
}

async function metric(cdp, wanted) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted).value;
}
