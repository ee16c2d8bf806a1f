import { indexedDbJournal, indexedDbStore, init } from '@labelwright/client';
import { expect, it } from 'vitest';

/** What waits for messages, and lets no process end. */
const listening = () => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;

it('a store and a journal of the browser can be made on a server, whose process ends all the same', () => {
  const before = listening();
  init({ store: indexedDbStore() });
  indexedDbJournal({ name: 'news' });
  expect(listening()).toBe(before);
});
