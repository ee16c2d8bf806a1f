/** Whether there is a network, and who is told when that changes. */
export interface Connection {
  readonly online: () => boolean;
  /** @returns takes the listener away */
  readonly subscribe: (listener: () => void) => () => void;
}

/** For what is on this device, whatever the network does. */
export const NO_NETWORK_NEEDED: Connection = { online: () => true, subscribe: () => () => undefined };

/**
 * What the browser says of the network. Only `window` is told of changes; everything else in the library listens to elements of
 * its own. A browser that says "online" may still not reach a server: then saving is tried again.
 */
export const BROWSER_CONNECTION: Connection = {
  online: () => navigator.onLine,
  subscribe: (listener) => {
    window.addEventListener('online', listener);
    window.addEventListener('offline', listener);
    return () => {
      window.removeEventListener('online', listener);
      window.removeEventListener('offline', listener);
    };
  },
};
