import { memoryJournal, memoryStore } from '@labelwright/client';
import { describeJournal } from './journal-contract';
import { describeStore } from './store-contract';

describeStore('a store in memory', () => {
  const store = memoryStore();
  return { store, close: store.close };
});

describeJournal('a journal in memory', memoryJournal);
