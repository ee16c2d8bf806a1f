import type { SessionJournal } from '@labelwright/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** What every journal promises. */
export function describeJournal(title: string, open: () => SessionJournal): void {
  describe(title, () => {
    it('gives back what was written last under each key, and nothing under a key that was deleted', async () => {
      const key = fc.constantFrom('position', 'draft:a', 'draft:b', 'undo', '', '__proto__');
      const change = fc.dictionary(key, fc.option(fc.jsonValue(), { nil: undefined }), {
        noNullPrototype: true,
      });
      await fc.assert(
        fc.asyncProperty(fc.array(change, { maxLength: 5 }), async (changes) => {
          const journal = open();
          const expected = new Map<string, unknown>();
          for (const entries of changes) {
            await journal.write(new Map(Object.entries(entries)));
            for (const [name, value] of Object.entries(entries)) {
              if (value === undefined) expected.delete(name);
              else expected.set(name, value);
            }
          }
          const kept = await journal.entries();
          expect([...kept].sort(byKey)).toEqual([...expected].sort(byKey));
        }),
        { numRuns: 25 },
      );
    });

    it('writes nothing of a change that holds something that cannot be kept', async () => {
      const journal = open();
      await journal.write(new Map([['position', 1]]));
      const change = new Map<string, unknown>([
        ['position', 2],
        ['draft', () => 1],
      ]);
      await expect(journal.write(change)).rejects.toThrow();
      expect(await journal.entries()).toEqual(new Map([['position', 1]]));
    });

    it('keeps what a host does to its own objects later out', async () => {
      const journal = open();
      const draft = { text: 'a' };
      await journal.write(new Map([['draft', draft]]));
      draft.text = 'b';
      const kept = await journal.entries();
      expect(kept).toEqual(new Map([['draft', { text: 'a' }]]));
    });
  });
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
