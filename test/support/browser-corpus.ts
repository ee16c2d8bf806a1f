import { describe, inject, it } from 'vitest';
import { commands } from 'vitest/browser';

/**
 * The corpus for tests that run in a browser: the files are read by the test server, as `corpus.ts` does it,
 * and only below the corpus folder.
 */
declare module 'vitest/browser' {
  interface BrowserCommands {
    readCorpus: (relative: string) => Promise<string>;
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    corpus: 'absent' | 'sample' | 'all';
  }
}

/** The text of a corpus file (`token-classification/wnut17-test.conll`), read as UTF-8. Rejects where it is missing. */
export function readCorpus(relative: string): Promise<string> {
  return commands.readCorpus(relative);
}

/** A `describe` that needs the corpus. Without it `body` does not run, and one skipped test says why. */
export function describeWithCorpus(title: string, body: () => void): void {
  describe(title, () => {
    if (inject('corpus') === 'absent') it.skip('needs the corpus: set LABELWRIGHT_DATA to its folder');
    else body();
  });
}

/** `test:corpus` asks for every record, a plain `test` for a sample. */
export function wantsWholeCorpus(): boolean {
  return inject('corpus') === 'all';
}
