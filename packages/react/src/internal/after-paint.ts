/**
 * Calls `work` once the browser has painted what is in the page by now. A page in the background paints nothing, and nobody
 * waits for it: there a timer calls.
 * @returns undoes it
 */
export function afterPaint(work: () => void): () => void {
  let timer = setTimeout(run, LONGEST_WAIT_MS);
  // Callbacks of a frame run before it is painted, and timers that they set after.
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(work);
  });
  function run(): void {
    cancelAnimationFrame(frame);
    work();
  }
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}

/** Frames come every 16 ms, or as the machine can. */
const LONGEST_WAIT_MS = 500;
