import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright';

/** A minute: a file is read, or thousands of records are changed, on a busy machine. */
export const LONG = { timeout: 60_000 };

const WORKSPACE = '[data-lw-component="workspace"]';

/** Goes to a section by its key. */
export async function goTo(page: Page, section: 'annotate' | 'explore' | 'data'): Promise<void> {
  const place = { annotate: 1, explore: 2, data: 6 }[section];
  await page.locator(WORKSPACE).first().focus();
  await page.keyboard.press(`Alt+Shift+Digit${place}`);
  await page.locator(`${WORKSPACE}[data-mode="${section}"]`).waitFor();
}

/** Leads the focus by keys into the text that is worked on: it may be there, or a few steps on. */
export async function intoText(page: Page): Promise<void> {
  for (let steps = 0; steps < 12; steps += 1) {
    const found = await page.evaluate(() => document.activeElement?.matches('textarea, [role="textbox"]'));
    if (found === true) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('No key leads into the text.');
}

/** Picks a file in the browser's own picker. */
export async function pickFile(page: Page, path: string): Promise<void> {
  const picker = page.waitForEvent('filechooser');
  await page.getByLabel(/^Drop files here/).click();
  await (await picker).setFiles(path);
  await importButton(page).waitFor(LONG);
}

export function importButton(page: Page): Locator {
  return page.getByRole('button', { name: /^Import [\d,]+ records?$/ });
}

/** @returns what the workspace says of it */
export async function importPicked(page: Page): Promise<string> {
  await importButton(page).click();
  const outcome = page.locator('[data-lw-part="import-outcome"]');
  await outcome.waitFor(LONG);
  return (await outcome.textContent()) ?? '';
}

/** What a file has in it that the workspace gives to download. */
export async function downloaded(page: Page, press: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download', LONG), press.click()]);
  return readFile(await download.path(), 'utf8');
}

/** Which record can be worked on: its place, from 1; `undefined` while it is being read, for then no key is meant for it. */
export async function openPlace(page: Page): Promise<number | undefined> {
  const bar = page.locator('[data-lw-part="queue-bar"]');
  const text = await bar
    .getByText(/^[\d,]+ of [\d,]+$/)
    .first()
    .textContent();
  // After the place: a record that is drawn now is at this place or behind it.
  const isDrawn = await page.locator('[data-lw-part="editor-slot"]:not([data-waiting])').isVisible();
  return isDrawn ? Number.parseInt((text ?? '').replaceAll(',', ''), 10) : undefined;
}
