import { inTime, LIMIT, mount, OverLimit, openPage, pause } from './page.mjs';
import { mainThreadTimes, startTrace, stopTrace } from './trace.mjs';

/**
 * A subject on a page, mounted and ready for gestures.
 * @returns {Promise<object>} to be closed by its `close`
 */
export async function openSession(browser, url, text, gesture) {
  const opened = await openPage(browser, url, text);
  try {
    await mount(opened);
    await pause(500);
    if (gesture.armedBy !== undefined) await opened.page.click(gesture.armedBy);
    return { ...opened, gesture };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/**
 * Adds a span by a real drag over two plain words, with a key before or behind it where the subject wants one.
 * @param {number} place where in the text, 0 to 1
 * @returns {Promise<Timed & { at: Point } | undefined>} `undefined` where no span came of it
 */
export async function addSpan(session, place) {
  const { page, gesture } = session;
  const pair = await inTime(page.evaluate((at) => window.bench.showPair(at), place));
  if (pair === undefined) throw new Error(`No two plain words at ${place.toFixed(2)} of the text.`);
  const { from, on, to } = pair;
  if (gesture.keyBefore !== undefined) await page.keyboard.press(gesture.keyBefore);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, from.y);
  await page.mouse.move(to.x, to.y);
  if (gesture.key === undefined) return timed(session, 'pointerup', () => page.mouse.up(), on, 'added');
  await page.mouse.up();
  return timed(session, 'keydown', () => page.keyboard.press(gesture.key), on, 'added');
}

/** Clicks on a span and presses a key that changes or removes it. */
export async function editSpan(session, at, key, change) {
  const { page } = session;
  await page.mouse.click(at.x, at.y);
  return timed(session, 'keydown', () => page.keyboard.press(key), at, change);
}

/** Leaves what a gesture made, so that the next one starts anew. */
export async function leave({ page, gesture }) {
  if (gesture.reset !== undefined) await page.keyboard.press(gesture.reset);
  await pause(100);
}

/**
 * @typedef {object} Timed all in ms
 * @property {number} idle a double `requestAnimationFrame` just before
 * @property {number} ms from the event to the painted frame with the change in it
 * @property {number} commit the main thread in the event's dispatch, and
 * @property {number} frame from there to the painted frame
 */

/**
 * Waits until no frame is under way, for a time that is another one each time: an event right behind a frame would always
 * have most of the next one to wait.
 */
function atRest() {
  return pause(60 + Math.random() * 40);
}

/** @returns {Promise<Timed & { at: object } | undefined>} `undefined` where the change did not come */
export async function timed(session, type, act, at, change) {
  const { page, cdp, check } = session;
  const trace = await startTrace(cdp);
  await atRest();
  const idle = await page.evaluate(() => window.bench.idle());
  await page.evaluate(
    ([name, limit, point, wanted]) => window.bench.timeNext(name, limit, point, wanted),
    [type, LIMIT, at, change],
  );
  await atRest();
  const start = performance.now();
  await inTime(act());
  const ms = await inTime(page.evaluate(() => window.bench.timed()));
  const events = await stopTrace(cdp, trace);
  check();
  if (performance.now() - start > LIMIT) throw new OverLimit();
  if (ms === undefined) return undefined;
  return { idle, ms, ...mainThreadTimes(events, type), at };
}
