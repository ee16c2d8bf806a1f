/** How long a page may be kept from drawing and answering, in ms: well below the 50 that count as a long task. */
const LONGEST = 12;

/**
 * For loops that wait for nothing slow: all their turns would be one task. Each call resolves at once, or, when some milliseconds
 * have gone since the last pause, in a task of its own.
 */
export function createBreath(longest = LONGEST): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < longest) return undefined;
    return nextTask().then(() => {
      since = performance.now();
    });
  };
}

/** A message comes without the 4 ms that browsers add to nested timers. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // An open port keeps Node from ending.
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** How long reading on may wait for a page that is always busy, in ms. */
const LONGEST_BUSY = 200;

/** When the page has nothing else to do; soon where nobody tells. */
export function whenIdle(): Promise<void> {
  // Not in every browser, and not in Node.
  if (typeof requestIdleCallback === 'undefined') return nextTask();
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: LONGEST_BUSY });
  });
}
