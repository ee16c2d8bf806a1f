import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnnotationRecord } from '@labelwright/core';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_FLAGS, provideChromium } from '../support/chromium.mjs';
import { listenForComplaints } from '../support/complaints';
import { packed } from './packed';
import { servePages } from './page-server';
import { shell } from './shell';

const { hosts } = packed();

const CASES = (['react18', 'react19'] as const).flatMap((react) =>
  (['production', 'development'] as const).map((mode) => ({ react, mode })),
);

const COMPONENTS = ['Classify', 'Tag', 'Translate'];

/** The text of each record in `fixtures/app.tsx`. */
const TEXT = 'Ada 👋\r\nlives\n\r\nin \0Paris \ud800.';

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: provideChromium(), args: CHROMIUM_FLAGS });
});

afterAll(() => browser.close());

describe.each(CASES)("a server-rendered $mode page on $react under default-src 'self'", ({ react, mode }) => {
  let origin: string;

  beforeAll(async () => {
    const server = await servePages(await buildSite(hosts[react], mode));
    origin = server.origin;
    return server.close;
  });

  it('shows the three components before any script runs', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(origin);
    await expectComponents(page);
    await page.close();
  });

  it('hydrates without a word in the console and hands out what is annotated', async () => {
    const page = await browser.newPage();
    const complaints = listenForComplaints(page);
    await page.goto(origin);
    await page.locator('[data-hydrated]').waitFor();
    await expectComponents(page);
    for (const name of COMPONENTS) await validate(page, name);
    const annotated: AnnotationRecord[] = JSON.parse((await page.locator('output').textContent()) ?? '');
    expect(annotated.map(({ task }) => task)).toEqual([
      'TextClassification',
      'TokenClassification',
      'Text2Text',
    ]);
    for (const record of annotated) {
      expect(record).toMatchObject({ status: 'Validated', annotationAgent: 'ada', text: TEXT });
    }
    expect(complaints).toEqual([]);
    await page.close();
  });
});

async function expectComponents(page: Page): Promise<void> {
  for (const name of COMPONENTS) {
    expect(await page.getByRole('region', { name }).isVisible()).toBe(true);
  }
}

async function validate(page: Page, name: string): Promise<void> {
  await page
    .getByRole('region', { name })
    .getByRole('button', { name: /^Validate/ })
    .first()
    .click();
}

async function buildSite(host: string, mode: 'production' | 'development') {
  const shared = {
    absWorkingDir: host,
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
  } as const;
  const client = await build({
    ...shared,
    entryPoints: ['client.tsx'],
    minify: mode === 'production',
    write: false,
  });
  await build({
    ...shared,
    entryPoints: ['server.tsx'],
    packages: 'external',
    outfile: join(host, 'server.js'),
  });
  const rendered = await shell(`node -e "import('./server.js').then(({ html }) => console.log(html))"`, host);
  const styles = await readFile(join(host, 'node_modules/@labelwright/react/dist/styles.css'), 'utf8');
  return {
    '/': { type: 'text/html', body: document(rendered.trimEnd()) },
    '/client.js': { type: 'text/javascript', body: client.outputFiles[0]?.text ?? '' },
    '/styles.css': { type: 'text/css', body: styles },
  };
}

function document(content: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
<link rel="stylesheet" href="/styles.css"><script type="module" src="/client.js"></script></head>
<body><div id="root">${content}</div></body></html>`;
}
