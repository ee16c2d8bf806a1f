import { createListeners, type Listeners } from '../listeners';

/** Listeners that are called at most once a frame. */
export interface Frame extends Listeners<void> {
  close(): void;
}

/** In ms. A timer and no animation frame, since those stand still in a tab that is not seen. */
const FRAME = 16;

export function createFrame(): Frame {
  const listeners = createListeners<void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  const tell = (): void => {
    timer = undefined;
    listeners.tell();
  };
  return {
    subscribe: listeners.subscribe,
    tell: () => {
      if (!isClosed) timer ??= setTimeout(tell, FRAME);
    },
    close: () => {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
