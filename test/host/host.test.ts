import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packed } from '../package/packed';
import { repoRoot } from '../package/shell';
import { serveBuilt } from '../support/built-pages';
import { CHROMIUM_FLAGS, provideChromium } from '../support/chromium.mjs';
import { listenForComplaints } from '../support/complaints';

const { hosts } = packed();

const APP = join(repoRoot, 'test/host/app');

let browser: Browser;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  // Inside of the project that has the packed packages installed.
  const root = join(hosts.react19, 'app');
  await cp(APP, root, { recursive: true });
  const server = await serveBuilt(root);
  browser = await chromium.launch({ executablePath: provideChromium(), args: CHROMIUM_FLAGS });
  page = await browser.newPage();
  complaints = listenForComplaints(page);
  await page.goto(server.origin);
  await page.getByRole('radio', { name: /Politics/ }).waitFor();
  return server.close;
});

afterAll(() => browser?.close());

describe('a host application with a store, a theme and labels of its own', () => {
  it('is at most 60 lines', async () => {
    const files = await readdir(APP);
    const sources = await Promise.all(files.map((file) => readFile(join(APP, file), 'utf8')));
    expect(sources.join('').trimEnd().split('\n').length).toBeLessThanOrEqual(60);
  });

  it('shows its labels, its theme and its guidelines', async () => {
    expect(await page.getByRole('radio').count()).toBe(3);
    const chosen = page.getByRole('tab', { selected: true });
    expect(await chosen.evaluate((tab) => getComputedStyle(tab).fontFamily)).toBe('Georgia, serif');
    const validate = page.getByRole('button', { name: /^Validate/ });
    expect(await validate.evaluate((button) => getComputedStyle(button).borderRadius)).toBe('0px');
    await page.locator('[data-lw-component="workspace"]').focus();
    await page.keyboard.press('Alt+Shift+G');
    const strong = page.getByText('front page', { exact: true });
    expect(await strong.evaluate(({ tagName }) => tagName)).toBe('STRONG');
  });

  it('is annotated by keys alone, and its store hears of each record', async () => {
    await page.locator('[data-lw-component="workspace"]').focus();
    await page.keyboard.press('Alt+y');
    await page.keyboard.press('s');
    await page.waitForFunction(() => /^newsroom: .* Validated$/.test(document.title));
  });

  it('has it all after a reload, and says nothing in the console', async () => {
    await page.reload();
    await page
      .getByText(/1 validated/)
      .first()
      .waitFor({ state: 'attached' });
    expect(complaints).toEqual([]);
  });
});
