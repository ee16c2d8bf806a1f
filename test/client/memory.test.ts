import { memoryStore } from '@labelwright/client';
import { describeStore } from './store-contract';

describeStore('a store in memory', () => {
  const store = memoryStore();
  return { store, close: store.close };
});
