import type { StoreChange } from './store';

export interface Listeners {
  subscribe(listener: (change: StoreChange) => void): () => void;
  tell(change: StoreChange): void;
}

/** Whoever wants to hear of writes. One that throws keeps none of the others from hearing, and fails no write. */
export function createListeners(): Listeners {
  const listeners = new Set<{ readonly hear: (change: StoreChange) => void }>();
  return {
    subscribe: (hear) => {
      const entry = { hear };
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    tell: (change) => {
      for (const { hear } of [...listeners]) {
        try {
          hear(change);
        } catch (error) {
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
  };
}
