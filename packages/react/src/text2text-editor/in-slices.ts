import { afterPaint } from '../internal/after-paint';

/** Work in slices: each `next` does a little. */
export type Steps<Result> = Generator<void, Result>;

/** The longest that work holds the main thread at once: a key pressed meanwhile waits no longer. */
const SLICE_MS = 5;

/** Who types on has no use for what is of the text before: nothing begins until the last key was so long ago. */
const QUIET_MS = 100;

/**
 * Does work slice by slice once nobody types, each when a frame has been painted and the browser has nothing more urgent to do:
 * never between a key and the frame that shows it.
 * @returns ends it early
 */
export function inSlices<Result>(steps: Steps<Result>, done: (result: Result) => void): () => void {
  const timer = setTimeout(slice, QUIET_MS);
  let undo = () => clearTimeout(timer);
  function slice(): void {
    const end = performance.now() + SLICE_MS;
    let step = steps.next();
    while (step.done !== true && performance.now() < end) step = steps.next();
    if (step.done === true) done(step.value);
    else undo = afterPaint(slice);
  }
  return () => undo();
}
