/**
 * Calls `work` once the browser has painted what is in the page by now, which is when the frame after it begins. A page in the
 * background paints nothing, and nobody waits for it: there a timer calls.
 * @returns undoes it
 */
export function afterPaint(work: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(run);
  });
  const timer = setTimeout(run, LONGEST_WAIT_MS);
  function undo(): void {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  }
  function run(): void {
    undo();
    work();
  }
  return undo;
}

/** Frames come every 16 ms, or as the machine can. */
const LONGEST_WAIT_MS = 500;
