import { describe, it } from 'vitest';
import { corpusRoot } from './corpus-files.mjs';

export { corpusPath, wantsWholeCorpus } from './corpus-files.mjs';

/** A `describe` that needs the corpus. Without it `body` does not run, and one skipped test says why. */
export function describeWithCorpus(title: string, body: () => void): void {
  describe(title, () => {
    if (corpusRoot() === undefined) it.skip('needs the corpus: set LABELWRIGHT_DATA to its folder');
    else body();
  });
}
