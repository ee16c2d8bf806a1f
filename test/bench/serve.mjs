import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';

const folder = dirname(fileURLToPath(import.meta.url));
const root = join(folder, 'page');

/** The names by which pages import the subject that they are built for. */
const SUBJECTS = ['bench-subject', 'label-subject', 'editor-subject', 'novel-subject'];

/**
 * V8 compiles a function when it first runs, which is a good part of a mount, unless it finds this at the top of a script (or
 * what it kept of an earlier visit): https://v8.dev/blog/explicit-compile-hints
 */
const COMPILE_ON_LOAD = '//# allFunctionsCalledOnLoad';

/**
 * Builds a page for each subject (minified, for production) and serves them all.
 * @param {readonly { id: string, page: string, root?: string }[]} subjects `root`: the folder of its `index.html`
 * @param {{ compiled: boolean }} options `compiled`: every page's functions are compiled when it loads
 * @returns {Promise<{ urlOf: (id: string) => string, failures: ReadonlyMap<string, string>, close: () => Promise<void> }>}
 *   `failures`: why a subject has no page, by its id
 */
export async function servePages(subjects, { compiled }) {
  const outDir = mkdtempSync(join(tmpdir(), 'labelwright-bench-'));
  const failures = new Map();
  for (const { id, page, root: own = 'page' } of subjects) {
    try {
      await buildPage(join(folder, own), join(folder, page), join(outDir, id), compiled);
    } catch (error) {
      // The first line only counts the errors.
      const [, reason = error.message] = error.message.split('\n').filter((line) => line !== '');
      failures.set(id, `not built: ${reason}`);
    }
  }
  const server = await preview({
    root,
    configFile: false,
    appType: 'mpa',
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, strictPort: false },
  });
  const [url] = server.resolvedUrls?.local ?? [];
  if (url === undefined) throw new Error('The preview server has no address.');
  return {
    urlOf: (id) => `${url}${id}/`,
    failures,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}

function buildPage(root, subject, outDir, compiled) {
  return build({
    root,
    configFile: false,
    mode: 'production',
    logLevel: 'error',
    base: './',
    plugins: [react()],
    resolve: { alias: Object.fromEntries(SUBJECTS.map((name) => [name, subject])) },
    // Label Studio's style sheet has rules that no minifier takes.
    build: {
      outDir,
      cssMinify: false,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: compiled ? { output: { postBanner: COMPILE_ON_LOAD } } : {},
    },
  });
}
