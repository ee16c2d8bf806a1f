import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

const repoRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * The folder with the real texts some tests read: `LABELWRIGHT_DATA`, else `../shared/data` beside the
 * repository. It is not part of the repository, so every test on it has to do without.
 */
export function corpusRoot(): string | undefined {
  const root = process.env['LABELWRIGHT_DATA'] ?? join(repoRoot, '../shared/data');
  return existsSync(root) ? resolve(root) : undefined;
}

/** The absolute path of a corpus file (`unicode/blns.json`); `undefined` where the corpus lacks it. */
export function corpusPath(relative: string): string | undefined {
  const root = corpusRoot();
  if (root === undefined) return undefined;
  const path = join(root, relative);
  return existsSync(path) ? path : undefined;
}

/** A `describe` that needs the corpus: without it, the whole block shows as skipped and its title says why. */
export function describeWithCorpus(title: string, body: () => void): void {
  if (corpusRoot() === undefined) {
    describe.skip(`${title} (no corpus: set LABELWRIGHT_DATA to its folder)`, body);
  } else {
    describe(title, body);
  }
}
