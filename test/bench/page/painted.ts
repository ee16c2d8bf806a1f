/** What a trace has where a measured time ends. */
const PAINTED_MARK = 'bench-painted';

const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);

/** A double `requestAnimationFrame`: the frame that shows what is in the DOM now has been painted at the start of the next. */
export async function painted(): Promise<number> {
  await nextFrame();
  await nextFrame();
  return performance.now();
}

/**
 * Waits for the painted frame that shows what `isDrawn` looks for: where it is in the DOM already, a double
 * `requestAnimationFrame`.
 * @returns when that was; `undefined` where it did not come in time
 */
export async function paintedWith(isDrawn: () => boolean, limit: number): Promise<number | undefined> {
  const start = performance.now();
  do {
    await nextFrame();
    if (isDrawn()) {
      await nextFrame();
      performance.mark(PAINTED_MARK);
      return performance.now();
    }
  } while (performance.now() - start < limit);
  return undefined;
}
