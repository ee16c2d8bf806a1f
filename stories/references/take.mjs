import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

import { CHROMIUM_FLAGS, provideChromium } from '../../test/support/chromium.mjs';
import { LOOKS, SHOTS } from './shots.mjs';

/**
 * Takes the reference pictures anew: `npx pnpm@12 references [part of a name]`. They are for eyes, in a diff of a commit:
 * fonts and browsers drift, so no test compares them.
 */
const folder = dirname(fileURLToPath(import.meta.url));
const PORT = 6116;
const [wanted = ''] = process.argv.slice(2);

const storybook = spawn(
  join(folder, '../../node_modules/.bin/storybook'),
  ['dev', '-p', `${PORT}`, '--ci', '--no-version-updates', '--quiet'],
  // A group of its own, so that what it starts ends with it.
  { cwd: join(folder, '../..'), stdio: 'ignore', detached: true },
);
try {
  await answering(`http://127.0.0.1:${PORT}/index.json`);
  const browser = await chromium.launch({ executablePath: provideChromium(), args: CHROMIUM_FLAGS });
  for (const look of Object.keys(LOOKS)) await takeAll(browser, look);
  await browser.close();
} finally {
  if (storybook.pid !== undefined) process.kill(-storybook.pid);
}

/** All pictures of one look in one context: what a story has loaded, the next one has too. */
async function takeAll(browser, look) {
  const { globals = '', width = 900, touch = false, ...colors } = LOOKS[look];
  const shots = SHOTS.map((shot) => ({ ...shot, name: nameOf(shot, look) })).filter(
    ({ looks, name }) => looks.includes(look) && name.includes(wanted),
  );
  if (shots.length === 0) return;
  const context = await browser.newContext({
    viewport: { width, height: 640 },
    hasTouch: touch,
    isMobile: touch,
    reducedMotion: 'reduce',
    ...colors,
  });
  for (const { story, act, name } of shots) {
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${PORT}/iframe.html?id=${story}&viewMode=story&globals=${globals}`);
    await page.locator('[data-lw-root]').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    // A story's own steps (a selection, an open picker) are done when nothing moves any more.
    await page.waitForTimeout(1000);
    await act?.(page);
    await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
    process.stdout.write(`${name}\n`);
    await page.close();
  }
  await context.close();
}

function nameOf({ story, as }, look) {
  return [story, ...(as === undefined ? [] : [as]), look].join('.');
}

async function answering(url) {
  for (let attempt = 0; attempt < 240; attempt += 1) {
    const answered = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`Storybook did not answer at ${url}.`);
}
