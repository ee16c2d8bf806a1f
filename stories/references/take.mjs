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
  for (const { story, looks, act } of SHOTS) {
    for (const look of looks) {
      const name = `${story}.${look}`;
      if (name.includes(wanted)) await take(browser, name, story, LOOKS[look], act);
    }
  }
  await browser.close();
} finally {
  if (storybook.pid !== undefined) process.kill(-storybook.pid);
}

async function take(browser, name, story, { globals = '', width = 900, forcedColors = 'none' }, act) {
  const context = await browser.newContext({
    viewport: { width, height: 640 },
    forcedColors,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${PORT}/iframe.html?id=${story}&viewMode=story&globals=${globals}`);
  await page.locator('[data-lw-part="text"]').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  // A story's own steps (a selection, an open picker) are done when nothing moves any more.
  await page.waitForTimeout(1000);
  await act?.(page);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
  process.stdout.write(`${name}\n`);
  await context.close();
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
