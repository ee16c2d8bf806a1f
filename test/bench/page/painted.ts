/** What a trace has where a measured time ends. */
const PAINTED_MARK = 'bench-painted';

const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);

/** A double `requestAnimationFrame`: the frame that shows what is in the DOM now has been painted at the start of the next. */
export async function painted(): Promise<number> {
  await nextFrame();
  await nextFrame();
  return performance.now();
}

/** A page that drew so many frames in a row, each in no time, does nothing more: some five seconds. */
const AT_REST = 300;

/** A frame is drawn in no time when it came less than so many ms after the one before. */
const NO_TIME = 50;

/**
 * Waits for the painted frame that shows what `isDrawn` looks for: where it is in the DOM already, a double
 * `requestAnimationFrame`.
 * @returns when that was; `undefined` where it did not come within `limit` ms, or does not come at all
 */
export async function paintedWith(isDrawn: () => boolean, limit: number): Promise<number | undefined> {
  const start = performance.now();
  let last = start;
  for (let quiet = 0; quiet < AT_REST && last - start < limit; ) {
    const now = await nextFrame();
    if (isDrawn()) {
      await nextFrame();
      performance.mark(PAINTED_MARK);
      return performance.now();
    }
    quiet = now - last < NO_TIME ? quiet + 1 : 0;
    last = now;
  }
  return undefined;
}
