import type { SessionJournal } from '@labelwright/core';

/** A session's notes in this page's memory: for tests, and for hosts that want nothing kept. */
export function memoryJournal(): SessionJournal {
  const kept = new Map<string, unknown>();
  return {
    entries: async () => structuredClone(kept),
    write: async (changes) => {
      // Cloned first: what cannot be kept throws here, and then nothing of it is written.
      for (const [key, value] of structuredClone(changes) as ReadonlyMap<string, unknown>) {
        if (value === undefined) kept.delete(key);
        else kept.set(key, value);
      }
    },
  };
}
