/**
 * Calls `work` once the browser has painted what is in the page by now, which is when the frame after it begins, and has
 * nothing more urgent to do. A page in the background paints nothing, and nobody waits for it: there a timer calls.
 * @returns undoes it
 */
export function afterPaint(work: () => void): () => void {
  let idle: number | undefined;
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      // Safari has no idle callbacks yet.
      if (typeof requestIdleCallback === 'function')
        idle = requestIdleCallback(run, { timeout: LONGEST_BUSY_MS });
      else run();
    });
  });
  const timer = setTimeout(run, LONGEST_WAIT_MS);
  function undo(): void {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    if (idle !== undefined) cancelIdleCallback(idle);
  }
  function run(): void {
    undo();
    work();
  }
  return undo;
}

/** Who looks at the page shall not wait for what it lacks. */
const LONGEST_BUSY_MS = 50;

/** Frames come every 16 ms, or as the machine can. */
const LONGEST_WAIT_MS = 500;
