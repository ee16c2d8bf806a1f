import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, provideChromium } from '../support/chromium.mjs';
import { installPeers, peerVersions } from './install-peers.mjs';
import { measureEdits, measureMounts, measurePeerGestures, measureScrolls } from './measure.mjs';
import { measureBlanks } from './measure-blanks.mjs';
import { conversionTable, measureConversions } from './measure-convert.mjs';
import { measureEditor } from './measure-editor.mjs';
import { measureLabels } from './measure-labels.mjs';
import { measureStore } from './measure-store.mjs';
import { measureWorkspace } from './measure-workspace.mjs';
import { readOptions } from './options.mjs';
import { noteOf, printReport } from './report.mjs';
import { blanksTable } from './report-blanks.mjs';
import { editorTable } from './report-editor.mjs';
import { storeTables } from './report-store.mjs';
import { workspaceTables } from './report-workspace.mjs';
import { servePages } from './serve.mjs';
import {
  ARMED_TAGGER,
  BARE,
  EDITOR_SUBJECTS,
  LABEL_SUBJECTS,
  NOVEL_SUBJECTS,
  TAGGER,
  WORKSPACE,
} from './subjects.mjs';
import { verdictsOf } from './verdicts.mjs';

/**
 * `pnpm bench`: what the TokenTagger costs in a production build in real Chromium, beside the same text as bare `<p>`
 * elements and beside other components. It prints figures and what they say of the budgets; no check depends on a clock.
 */
const start = performance.now();
const { parts, texts, peers, mounts, gestures, compiled } = readOptions();

if (parts.includes('convert')) console.log(conversionTable(await measureConversions()));
// That runs in Node alone; no page has to be built for it.
if (parts.every((part) => part === 'convert')) process.exit();

const trouble = peers.length === 0 ? undefined : installPeers();
const installed = trouble === undefined ? peers : [];
console.log('Building the pages …');
const pages = [
  BARE,
  TAGGER,
  ...(parts.includes('gestures') ? [ARMED_TAGGER] : []),
  ...(parts.includes('scroll') ? NOVEL_SUBJECTS : []),
  ...(parts.includes('labels') ? LABEL_SUBJECTS : []),
  ...(parts.includes('editor') ? EDITOR_SUBJECTS : []),
  ...(parts.includes('workspace') ? [WORKSPACE] : []),
  ...installed,
];
const server = await servePages(pages, { compiled });
const absent = new Map(trouble === undefined ? server.failures : peers.map(({ id }) => [id, trouble]));
for (const { id } of [BARE, TAGGER, ARMED_TAGGER, WORKSPACE, ...NOVEL_SUBJECTS])
  if (absent.has(id)) throw new Error(`${id} is ${absent.get(id)}`);

const browser = await chromium.launch({ executablePath: provideChromium(), args: CHROMIUM_FLAGS });
const bench = { browser, urlOf: server.urlOf, texts, peers, absent, stopped: new Map(), mounts, gestures };
try {
  console.log(noteOf({ version: browser.version(), mounts, gestures, compiled }));
  if (peers.length > 0) console.log(`Peers: ${peerVersions()}.`);
  const results = {
    mounts: parts.includes('mount') ? await measureMounts(bench) : undefined,
    edits: parts.includes('gestures') ? await measureEdits(bench) : undefined,
    gestures: parts.includes('gestures') ? await measurePeerGestures(bench) : undefined,
    scrolls: parts.includes('scroll') ? await measureScrolls(bench) : undefined,
    blanks: parts.includes('scroll') ? await measureBlanks(bench) : undefined,
    labels: parts.includes('labels') ? await measureLabels(bench) : undefined,
    editor: parts.includes('editor') ? await measureEditor(bench) : undefined,
    workspace: parts.includes('workspace') ? await measureWorkspace(bench) : undefined,
    store: parts.includes('store') ? await measureStore(browser) : undefined,
  };
  printReport(bench, results);
  if (results.blanks !== undefined) console.log(blanksTable(results.blanks));
  if (results.editor !== undefined) console.log(editorTable(results.editor));
  if (results.workspace !== undefined) console.log(workspaceTables(results.workspace));
  if (results.store !== undefined) console.log(storeTables(results.store));
  console.log(`\nBudgets\n${verdictsOf(bench, results).join('\n')}`);
  console.log(`\nTook ${Math.round((performance.now() - start) / 1000)} s.`);
} finally {
  await browser.close();
  await server.close();
}
