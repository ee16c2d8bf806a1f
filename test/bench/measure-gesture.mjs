import { withPage } from './page.mjs';
import { mainThreadTimes, startTrace, stopTrace } from './trace.mjs';

/** A key that means nothing to the component: what a frame costs when an event changes nothing. */
const IDLE_KEY = 'F9';

/**
 * Adds spans all over a mounted text, each by a real drag over two words and the key of a label.
 * @returns lists of ms: `idle` double frames, by themselves and behind a key that does nothing (`idleKey`); mouse button up
 *   (`dragEnd`) and `labelKey`, each to the painted frame; main-thread time of the label key's event to the `commit`, and to
 *   the painted `frame`. `missed`: how many gestures added nothing and were repeated
 */
export function measureGestures(browser, url, size, count) {
  return withPage(browser, url, size, async (page, cdp) => {
    await page.evaluate(() => window.bench.mountTagger());
    await page.waitForTimeout(500);
    const times = { idle: [], idleKey: [], dragEnd: [], labelKey: [], commit: [], frame: [] };
    let missed = 0;
    // The first one compiles and caches; it is not counted.
    for (let i = -1; i < count; i += 1) {
      const one = await addSpan(page, cdp, (Math.max(i, 0) + 0.5) / count);
      if (one === undefined) {
        missed += 1;
        if (missed > count / 4)
          throw new Error(`${missed} drags with a label key behind them added no span.`);
        i -= 1;
      } else if (i >= 0) {
        for (const [name, value] of Object.entries(one)) times[name].push(value);
      }
    }
    return { ...times, missed };
  });
}

/** The times of one gesture; `undefined` where it added nothing. */
async function addSpan(page, cdp, place) {
  const pair = await page.evaluate((at) => window.bench.showPair(at), place);
  if (pair === undefined) throw new Error(`No two plain words at ${place} of the text.`);
  const marksBefore = await page.evaluate(() => window.bench.marks());
  const idle = await page.evaluate(() => window.bench.idle());
  const [from, to] = pair;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, from.y);
  await page.mouse.move(to.x, to.y);
  const dragEnd = await timed(page, 'pointerup', () => page.mouse.up());
  await page.waitForTimeout(100);
  const idleKey = await timed(page, 'keydown', () => page.keyboard.press(IDLE_KEY));
  await page.waitForTimeout(100);
  const trace = await startTrace(cdp);
  const labelKey = await timed(page, 'keydown', () => page.keyboard.press('1'));
  const { commit, frame } = mainThreadTimes(await stopTrace(cdp, trace), 'keydown');
  const added = (await page.evaluate(() => window.bench.marks())) - marksBefore;
  await page.keyboard.press('Escape');
  await page.waitForTimeout(100);
  return added > 0 ? { idle, idleKey, dragEnd, labelKey, commit, frame } : undefined;
}

async function timed(page, type, act) {
  await page.evaluate((name) => window.bench.timeNext(name), type);
  await act();
  return page.evaluate(() => window.bench.timed());
}
