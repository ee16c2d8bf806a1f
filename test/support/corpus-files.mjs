import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const repoRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * The folder with the real texts some tests read: `LABELWRIGHT_DATA`, else `../shared/data` beside the
 * repository. It is not part of the repository, so every test on it has to do without.
 * @returns {string | undefined}
 */
export function corpusRoot() {
  const root = process.env.LABELWRIGHT_DATA ?? join(repoRoot, '../shared/data');
  return existsSync(root) ? resolve(root) : undefined;
}

/**
 * The absolute path of a corpus file (`unicode/blns.json`); `undefined` where the corpus lacks it.
 * @param {string} relative
 * @returns {string | undefined}
 */
export function corpusPath(relative) {
  const root = corpusRoot();
  if (root === undefined) return undefined;
  const path = join(root, relative);
  return existsSync(path) ? path : undefined;
}

/** `test:corpus` asks for every record, a plain `test` for a sample. */
export function wantsWholeCorpus() {
  return process.env.LABELWRIGHT_CORPUS === 'all';
}

/**
 * The server's side of `readCorpus` in `browser-corpus.ts`.
 * @param {unknown} _context
 * @param {string} relative
 */
export async function readCorpus(_context, relative) {
  const path = corpusPath(relative);
  if (path === undefined) throw new Error(`The corpus has no file ${relative}.`);
  return readFile(path, 'utf8');
}
