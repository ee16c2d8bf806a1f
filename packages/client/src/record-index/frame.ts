/** Listeners that are called at most once a frame. */
export interface Frame {
  subscribe(listener: () => void): () => void;
  tell(): void;
  close(): void;
}

/** In ms. A timer and no animation frame, since those stand still in a tab that is not seen. */
const FRAME = 16;

export function createFrame(): Frame {
  const listeners = new Set<{ readonly hear: () => void }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    timer = undefined;
    for (const { hear } of [...listeners]) {
      try {
        hear();
      } catch (error) {
        // One that throws keeps none of the others from hearing.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  };
  return {
    subscribe: (hear) => {
      const entry = { hear };
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    tell: () => {
      timer ??= setTimeout(tell, FRAME);
    },
    close: () => {
      clearTimeout(timer);
      listeners.clear();
    },
  };
}
