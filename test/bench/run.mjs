import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, provideChromium } from '../support/chromium.mjs';
import { measureGestures } from './measure-gesture.mjs';
import { measureMount } from './measure-mount.mjs';
import { gestureTable, mountTable, noteOf } from './report.mjs';
import { serveBuiltPage } from './serve.mjs';

/**
 * `pnpm bench`: what the TokenTagger costs in a production build in real Chromium, beside the same text as bare `<p>`
 * elements. It prints figures and judges none: no check depends on a clock. `--quick` takes fewer repetitions.
 */
const SIZES = [
  { words: 200, spans: 20 },
  { words: 2000, spans: 200 },
  { words: 20_000, spans: 2000 },
  { words: 100_000, spans: 10_000 },
];

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const mounts = values.quick ? 3 : 9;
const gestures = values.quick ? 5 : 20;

console.log('Building the page …');
const server = await serveBuiltPage();
const browser = await chromium.launch({ executablePath: provideChromium(), args: CHROMIUM_FLAGS });
try {
  console.log(noteOf({ version: browser.version(), mounts, gestures }));
  console.log(mountTable(await inTurn(SIZES, mountBoth)));
  console.log(gestureTable(await inTurn(SIZES, (size) => gesture(size))));
} finally {
  await browser.close();
  await server.close();
}

/** Bare text and component in turn, so that a busy moment of the machine meets both. */
async function mountBoth(size) {
  const bare = [];
  const tagger = [];
  for (let i = 0; i < mounts; i += 1) {
    bare.push(await measureMount(browser, server.url, size, 'mountBare'));
    tagger.push(await measureMount(browser, server.url, size, 'mountTagger'));
  }
  return { size, bare, tagger };
}

async function gesture(size) {
  return { size, times: await measureGestures(browser, server.url, size, gestures) };
}

async function inTurn(items, work) {
  const results = [];
  for (const item of items) results.push(await work(item));
  return results;
}
