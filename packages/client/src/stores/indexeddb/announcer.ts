import { createListeners, type Listeners } from '../../listeners';
import type { StoreChange } from '../../store';

export interface Announcer extends Pick<Listeners<StoreChange>, 'subscribe'> {
  /** Tells everybody: whoever listens here, and other tabs and workers of the site. */
  announce(change: Omit<StoreChange, 'own'>): void;
  close(): void;
}

/** Carries changes between all that have the same database open. Without a BroadcastChannel only this page hears. */
export function createAnnouncer(name: string): Announcer {
  const listeners = createListeners<StoreChange>();
  // A server has channels and no database: nothing is to be heard there, and listening would keep its process from ending.
  const canHear = typeof BroadcastChannel !== 'undefined' && 'indexedDB' in globalThis;
  const channel = canHear ? new BroadcastChannel(`labelwright:${name}`) : undefined;
  if (channel !== undefined) {
    channel.onmessage = ({ data }: MessageEvent<Omit<StoreChange, 'own'>>) =>
      listeners.tell({ ...data, own: false });
  }
  return {
    subscribe: listeners.subscribe,
    announce: (change) => {
      listeners.tell({ ...change, own: true });
      channel?.postMessage(change);
    },
    close: () => channel?.close(),
  };
}
