export interface Listeners<T> {
  subscribe(listener: (news: T) => void): () => void;
  tell(news: T): void;
}

/** Whoever wants to hear of something. One that throws keeps none of the others from hearing, and fails no write. */
export function createListeners<T>(): Listeners<T> {
  const listeners = new Set<{ readonly hear: (news: T) => void }>();
  return {
    subscribe: (hear) => {
      const entry = { hear };
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    tell: (news) => {
      for (const { hear } of [...listeners]) {
        try {
          hear(news);
        } catch (error) {
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
  };
}
