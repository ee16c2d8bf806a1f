import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnnotationRecord } from '@labelwright/core';
import { jsonlCodec } from '@labelwright/formats';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { repoRoot } from '../package/shell';
import { CHROMIUM_FLAGS, provideChromium } from '../support/chromium.mjs';
import { corpusPath, describeWithCorpus } from '../support/corpus';
import { downloaded, goTo, importPicked, intoText, LONG, openPlace, pickFile } from './steps';

/** Pictures for eyes, in a diff of a commit, when they are asked for. */
const PICTURES = join(repoRoot, 'stories/references');
/** Messages with the word "call". */
const CALLS = 551;

const takesPictures = process.env.LABELWRIGHT_PICTURES !== undefined;

let folder: string;
let context: BrowserContext;
let page: Page;

/** Where texts of the corpus are: other people's, and so no part of the repository, of which pictures are. */
const TEXTS = [
  ...['text', 'input', 'candidate', 'explore-text', 'preview-text', 'sample', 'record-metadata'].map(
    (part) => `[data-lw-part="${part}"]`,
  ),
  '[data-lw-part="source"]',
  'textarea',
].join(', ');

async function picture(name: string): Promise<void> {
  if (!takesPictures) return;
  const path = join(PICTURES, `whole-run.${name}.png`);
  await page.screenshot({ path, mask: [page.locator(TEXTS)], maskColor: '#e3e6eb', animations: 'disabled' });
}

const fileOf = (path: string): string => {
  const found = corpusPath(path);
  if (found === undefined) throw new Error(`The corpus has no file ${path}.`);
  return found;
};

/** What the browser's database holds, as JSON has it. */
async function stored(dataset: string): Promise<readonly AnnotationRecord[]> {
  const json = await page.evaluate(
    async (name) => JSON.stringify(await window.client.load(name).toArray()),
    dataset,
  );
  return JSON.parse(json);
}

async function open(dataset: string): Promise<void> {
  await page.goto(`${inject('workspaceOrigin')}/?dataset=${dataset}`);
  await page.locator('[data-lw-component="workspace"]').waitFor();
}

/** Decides the first ten records by keys; after each the next one is open. */
async function annotateTen(keys: (n: number) => Promise<void>): Promise<void> {
  await goTo(page, 'annotate');
  await page.locator('[data-lw-part="queue-bar"]').waitFor(LONG);
  await page.keyboard.press('Alt+g');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+y');
  for (let n = 1; n <= 10; n += 1) {
    await expect.poll(() => openPlace(page), LONG).toBe(n);
    await keys(n);
  }
  await expect.poll(() => openPlace(page), LONG).toBe(11);
  await page.getByText('Saved', { exact: true }).waitFor(LONG);
}

/** Exports all records as JSON lines and reads the file: it has just what is stored. */
async function expectExported(dataset: string): Promise<void> {
  await goTo(page, 'data');
  const box = page.locator('[data-lw-part="export"]');
  await box.getByRole('combobox', { name: 'Format' }).selectOption('jsonl');
  const start = box.getByRole('button', { name: /^Export [\d,]+ records$/ });
  await start.waitFor(LONG);
  const bytes = new TextEncoder().encode(await downloaded(page, start));
  const records: AnnotationRecord[] = [];
  for await (const { record, issues } of jsonlCodec.decode([bytes])) {
    expect(issues).toEqual([]);
    if (record !== undefined) records.push(record);
  }
  expect(JSON.parse(JSON.stringify(records))).toEqual(await stored(dataset));
}

describeWithCorpus('in a browser with an empty profile', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'labelwright-profile-'));
    context = await chromium.launchPersistentContext(folder, {
      executablePath: provideChromium(),
      args: CHROMIUM_FLAGS,
      viewport: { width: 1200, height: 800 },
    });
    page = context.pages()[0] ?? (await context.newPage());
  });

  afterAll(async () => {
    await context?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('5,574 messages are imported, ten annotated by keys, some hundred validated at once and taken back, exported', async () => {
    await open('sms');
    await pickFile(page, fileOf('text-classification/sms-spam.tsv'));
    await page.getByRole('combobox', { name: 'What Label is' }).selectOption('prediction');
    await picture('import');
    expect(await importPicked(page)).toContain('5,574 records imported.');

    // Half of them as they are predicted, the others otherwise: the key of a label decides.
    await annotateTen((n) => page.keyboard.press(n % 2 === 0 ? '2' : 'Shift+Enter'));
    await picture('annotate');
    const decided = (await stored('sms')).filter(({ status }) => status === 'Validated');
    expect(decided).toHaveLength(10);

    await goTo(page, 'explore');
    await page.keyboard.press('/');
    await page.keyboard.type('call');
    await page.getByRole('button', { name: `Select all ${CALLS} results` }).click(LONG);
    await picture('explore');
    await page.getByRole('button', { name: 'Validate', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await picture('bulk-question');
    await dialog.getByRole('button', { name: /^Validate/ }).click();
    const validated = async () => (await stored('sms')).filter(({ status }) => status === 'Validated').length;
    const status = page.locator('[data-lw-part="bulk-status"]');
    await status.getByText(/\d records validated/).waitFor(LONG);
    const among = decided.filter(({ text }) => /\bcall\b/i.test(text ?? '')).length;
    expect(await validated()).toBe(10 + CALLS - among);
    await picture('bulk-done');
    await status.getByRole('button', { name: 'Undo' }).click();
    await status.getByText(/as before/).waitFor(LONG);
    expect(await validated()).toBe(10);

    await expectExported('sms');
    await picture('export');
  });

  it('1,287 texts with names are imported, ten tagged by keys, exported', async () => {
    await open('wnut');
    await pickFile(page, fileOf('token-classification/wnut17-test.conll'));
    expect(await importPicked(page)).toMatch(/1,287 records imported\./);
    await annotateTen(async () => {
      await intoText(page);
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Control+Shift+ArrowRight');
      await page.keyboard.press('1');
      await page.keyboard.press('Shift+Enter');
    });
    await picture('names');
    const edited = (await stored('wnut')).filter(({ annotationAgent }) => annotationAgent === 'ada');
    expect(edited).toHaveLength(10);
    await expectExported('wnut');
  });

  it('400 translations are imported, ten edited by keys, exported', async () => {
    await open('mlqe');
    await pickFile(page, fileOf('text2text/mlqe-pe-en-de.jsonl'));
    expect(await importPicked(page)).toContain('400 records imported.');
    await annotateTen(async (n) => {
      await intoText(page);
      await page.keyboard.press('Control+End');
      await page.keyboard.type(` (${n})`);
      await page.keyboard.press('Shift+Enter');
    });
    await picture('translations');
    const written = (await stored('mlqe')).flatMap(({ annotation, status }) =>
      status === 'Validated' ? [annotation] : [],
    );
    expect(written.map((text) => /\((\d+)\)$/.exec(String(text))?.[1])).toEqual(
      Array.from({ length: 10 }, (_, index) => String(index + 1)),
    );
    await expectExported('mlqe');
  });

  it('all of it is there when the browser is opened again', async () => {
    const before = await stored('sms');
    await page.close();
    page = await context.newPage();
    await open('sms');
    await page
      .getByText(/10 validated/)
      .first()
      .waitFor({ state: 'attached', ...LONG });
    expect(await stored('sms')).toEqual(before);
  });
});
