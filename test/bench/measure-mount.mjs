import { mount, openPage } from './page.mjs';

/**
 * Mounts a subject on a fresh page.
 * @returns {Promise<{ ms: number, idle: number, cpu: number, elements: number, heap: number, prepared: number,
 *   structure?: { blocks: number, visibleSpans: number, drawnSpans: number } }>} render call to painted frame, two idle
 *   frames just before, and what the main thread computed for it (which other processes do not lengthen), in ms; elements and bytes added
 */
export async function measureMount(browser, url, text) {
  const opened = await openPage(browser, url, text);
  const { page, cdp, prepared } = opened;
  try {
    const elementsBefore = await page.evaluate(() => window.bench.elements());
    const heapBefore = await heapAfterGc(cdp);
    const cpuBefore = await metric(cdp, 'ThreadTime');
    const idle = await page.evaluate(() => window.bench.idle());
    const ms = await mount(opened);
    const cpu = ((await metric(cdp, 'ThreadTime')) - cpuBefore) * 1000;
    const heap = (await heapAfterGc(cdp)) - heapBefore;
    const elements = (await page.evaluate(() => window.bench.elements())) - elementsBefore;
    const structure = await page.evaluate(() => window.bench.structure());
    return { ms, idle, cpu, elements, heap, prepared, structure };
  } finally {
    await opened.close();
  }
}

async function heapAfterGc(cdp) {
  for (let round = 0; round < 2; round += 1) await cdp.send('HeapProfiler.collectGarbage');
  return metric(cdp, 'JSHeapUsedSize');
}

async function metric(cdp, wanted) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted).value;
}
