/**
 * Calls `work` once the browser has painted what is in the page by now. A page that is in the background paints nothing and
 * has nobody who waits for it: there a timer calls.
 * @returns undoes it
 */
export function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined = setTimeout(() => run(), LONGEST_WAIT_MS);
  // A frame's callbacks run before it is painted, timers set in them after.
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(() => run(), 0);
  });
  const undo = (): void => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
  const run = (): void => {
    undo();
    work();
  };
  return undo;
}

/** Frames come every 16 ms, or as the machine can. */
const LONGEST_WAIT_MS = 500;

/** Calls `work` some time after the next paint, while the browser has nothing else to do. */
export function whenIdle(work: () => void): () => void {
  let undo = afterPaint(() => {
    // Safari has no idle callbacks yet.
    if (typeof requestIdleCallback !== 'function') return work();
    const idle = requestIdleCallback(work, { timeout: LONGEST_WAIT_MS });
    undo = () => cancelIdleCallback(idle);
  });
  return () => undo();
}
