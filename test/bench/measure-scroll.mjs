import { inTime, mount, openPage, pause } from './page.mjs';

/** How far a turn of the wheel goes, in CSS pixels: as far as the box is high. */
const STEP = 700;

/** Nobody scrolls longer through it, in ms. */
const LONGEST = 30_000;

/**
 * Scrolls through a mounted text with the wheel, as fast as the page takes it.
 * @returns {Promise<{ longest: number, count: number, atEnd: boolean }>} the longest frame in ms, of how many, and whether
 *   the end of the text was reached in time
 */
export async function measureScroll(browser, url, text) {
  const opened = await openPage(browser, url, text);
  const { page, check } = opened;
  try {
    await mount(opened);
    await pause(500);
    const { x, y } = await page.evaluate(() => window.bench.watchFrames());
    await page.mouse.move(x, y);
    const start = Date.now();
    let seen = { atEnd: false };
    while (!seen.atEnd && Date.now() - start < LONGEST) {
      await inTime(page.mouse.wheel(0, STEP));
      seen = await inTime(page.evaluate(() => window.bench.frames()));
    }
    check();
    return seen;
  } finally {
    await opened.close();
  }
}
