import { inTime, openIn, pause } from './page.mjs';
import { picturesOf, tallestBands } from './pictures.mjs';
import { Results } from './results.mjs';
import { LATE_NOVEL, NOVEL_SUBJECTS } from './subjects.mjs';

/** The model looks for names in all of it first. In ms. */
const MOUNT_LIMIT = 240_000;

const WINDOW = { width: 1024, height: 700 };

/** Each way begins at so many places, spread over the novel. */
const ROUNDS = 3;

/** A band without text is blank if it is taller than so many lines; a gap between paragraphs is an empty line. */
const BLANK_LINES = 3;

/** After a jump everything is drawn by then, and nothing moves any more. In ms. */
const REST = 1000;

/** Ways to scroll, all by real input. For `Results` each is a text, all of them as long. */
export const WAYS = [
  { id: 'wheel', title: 'wheel, as fast as it is taken', words: 1, scroll: turnAsTaken },
  { id: 'keys', title: 'Page Down held', words: 1, scroll: holdPageDown },
  { id: 'clock', title: 'wheel, 60 turns a second', words: 1, scroll: turnByClock },
  { id: 'finger', title: 'a finger that flings', words: 1, scroll: fling },
];

/**
 * Scrolls through the live story of Moby Dick and through its bare text, and looks in pictures of all frames for those that
 * leave blank where text belongs. A compositor that is overtaken leaves blank whatever page it draws: the bare text shows how
 * much of that is its own. A text that is drawn late on purpose shows that the look finds what it is for.
 * @returns {Promise<Results>} by subject and way: how many `pictures` of frames, how many `presented`, `blank` ones, the
 *   `longest` run of these, the ms that it `lasted`, the `speed` in CSS pixels a second, and the tallest gap `atRest`
 */
export async function measureBlanks({ browser, urlOf }) {
  const results = new Results(new Map());
  const reader = await (await browser.newContext()).newPage();
  const open = [];
  for (const subject of NOVEL_SUBJECTS)
    await results.attempt(subject, WAYS[0], async () =>
      open.push({ subject, session: await openNovel(browser, urlOf(subject.id), reader) }),
    );
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const way of WAYS) {
      for (const { subject, session } of open) {
        // One way is enough for it to be seen.
        if (subject === LATE_NOVEL && way !== WAYS[0]) continue;
        await results.measure(subject, way, () => scrollOnce(session, way, 0.1 + (0.8 * round) / ROUNDS));
      }
    }
  }
  for (const { session } of open) await session.page.context().close();
  await reader.context().close();
  return results;
}

async function openNovel(browser, url, reader) {
  const context = await browser.newContext({ viewport: WINDOW });
  const { page, cdp, check } = await openIn(context, url);
  page.setDefaultTimeout(MOUNT_LIMIT);
  const drawn = await page.evaluate((limit) => window.bench.mount(limit), MOUNT_LIMIT);
  check();
  if (!drawn) throw new Error('The novel was not drawn.');
  await goTo(page, 0.5);
  const area = await page.evaluate(() => window.bench.textArea());
  const session = { page, cdp, check, reader, area };
  return { ...session, atRest: await tallestGapAtRest(session) };
}

/** What is no more than a gap of the text itself. */
async function tallestGapAtRest({ page, reader, area }) {
  const gaps = [];
  for (const place of [0.15, 0.3, 0.45, 0.6, 0.75, 0.9]) {
    await goTo(page, place);
    const data = (await page.screenshot({ type: 'jpeg' })).toString('base64');
    gaps.push(...(await tallestBands(reader, [{ data }], area, WINDOW.width)));
  }
  return Math.max(...gaps);
}

async function goTo(page, place) {
  await page.evaluate((part) => window.bench.scrollTo(part), place);
  await pause(REST);
}

async function scrollOnce({ page, cdp, check, reader, area, atRest }, way, place) {
  await page.bringToFront();
  await page.mouse.move((area.left + area.right) / 2, (area.top + area.bottom) / 2);
  await goTo(page, place);
  const from = await page.evaluate(() => window.bench.scrolled());
  let ms = 0;
  const { pictures, presented } = await picturesOf(cdp, async () => {
    const start = performance.now();
    await inTime(way.scroll(cdp, area));
    ms = performance.now() - start;
  });
  const distance = (await page.evaluate(() => window.bench.scrolled())) - from;
  check();
  // Where nothing has moved there is nothing to be seen.
  if (distance < 10 * WINDOW.height || pictures.length < 10) return undefined;
  const bands = await tallestBands(reader, pictures, area, WINDOW.width);
  const isBlank = bands.map((band) => band > BLANK_LINES * area.lineHeight);
  return {
    pictures: pictures.length,
    presented,
    blank: isBlank.filter(Boolean).length,
    ...longestRun(isBlank, pictures),
    speed: (distance / ms) * 1000,
    atRest: atRest / area.lineHeight,
  };
}

/** The longest run of blank frames, and how long it was on the screen, in ms. */
function longestRun(isBlank, pictures) {
  let [longest, lasted] = [0, 0];
  for (let start = 0; start < isBlank.length; start += 1) {
    if (!isBlank[start]) continue;
    let end = start;
    while (isBlank[end]) end += 1;
    const ms = (pictures[end] ?? pictures[end - 1]).at - pictures[start].at;
    if (end - start > longest || (end - start === longest && ms > lasted))
      [longest, lasted] = [end - start, ms];
    start = end;
  }
  return { longest, lasted };
}

const turn = (cdp, { left, right, top, bottom }, deltaY) =>
  cdp.send('Input.dispatchMouseEvent', {
    type: 'mouseWheel',
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    deltaX: 0,
    deltaY,
  });

/** Nearly two windows each, and the next as soon as the browser has taken it: as much as it can do. */
async function turnAsTaken(cdp, area) {
  for (let turns = 0; turns < 100; turns += 1) await turn(cdp, area, 1200);
}

/** As fast as keyboards repeat. */
async function holdPageDown(cdp) {
  const key = { key: 'PageDown', code: 'PageDown', windowsVirtualKeyCode: 34 };
  const press = (autoRepeat) =>
    cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key, autoRepeat });
  await everySecond(30, 90, (index) => press(index > 0));
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

/** 24,000 pixels a second, whether the browser comes along or not. */
async function turnByClock(cdp, area) {
  await everySecond(60, 150, () => turn(cdp, area, 400));
}

/** A finger goes up the screen and lets go, again and again while the text still runs on. */
async function fling(cdp, { left, right, top, bottom }) {
  const touch = (type, ...touchPoints) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints });
  const place = (part) => ({ x: (left + right) / 2, y: bottom - part * (bottom - top), id: 0 });
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  for (let flings = 0; flings < 6; flings += 1) {
    await touch('touchStart', place(0.1));
    await everySecond(125, 10, (index) => touch('touchMove', place(0.1 + 0.08 * (index + 1))));
    await touch('touchEnd');
    await pause(150);
  }
  await pause(REST);
  await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: false });
}

/** Does something `rate` times a second, `count` times, without waiting for what comes of it until the end. */
async function everySecond(rate, count, act) {
  const start = performance.now();
  const acts = [];
  for (let index = 0; index < count; index += 1) {
    acts.push(act(index));
    await pause(Math.max(start + ((index + 1) * 1000) / rate - performance.now(), 0));
  }
  await Promise.all(acts);
}
