import { cdp } from 'vitest/browser';

import { onPage, type Point, settled, unscaled } from './pointer';

/*
 * Fingers, through the browser's own input handling. A long press cannot be made this way: Chromium's driver recognises taps,
 * scrolling and pinching, but selects no word by a finger that rests.
 */

/** How long the browser waits for a second tap, which would zoom. */
const SECOND_TAP_MS = 400;

type TouchType = 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel';

async function touch(type: TouchType, points: readonly Point[]): Promise<void> {
  await cdp().send('Input.dispatchTouchEvent', {
    type,
    touchPoints: points.map((point, id) => ({ ...onPage(point), id })),
  });
}

/** Makes the page one that is touched, until what it gives back is called. */
export async function withTouch(): Promise<() => Promise<void>> {
  await unscaled();
  await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
  return async () => {
    // The next test's first tap is no second one.
    await new Promise((resolve) => setTimeout(resolve, SECOND_TAP_MS));
    await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: false });
  };
}

/** Taps until the browser calls it a click: right after another touch it now and then drops one. */
export async function tap(point: Point): Promise<void> {
  for (let attempt = 0, clicked = false; !clicked && attempt < 3; attempt += 1) {
    const click = new Promise<boolean>((resolve) => {
      document.addEventListener('click', () => resolve(true), { capture: true, once: true });
      setTimeout(() => resolve(false), 3 * SECOND_TAP_MS);
    });
    await touch('touchStart', [point]);
    await touch('touchEnd', []);
    clicked = await click;
  }
  await settled();
}

/** Puts a finger down at the first place, moves it over the others and lifts it at the last one; or the system takes it away. */
export async function dragFinger(
  points: readonly [Point, ...Point[]],
  last: 'lift' | 'cancel' = 'lift',
): Promise<void> {
  await touch('touchStart', [points[0]]);
  for (const point of points.slice(1)) await touch('touchMove', [point]);
  await touch(last === 'lift' ? 'touchEnd' : 'touchCancel', []);
  await settled();
}

/** Scrolls by a finger that goes up `distance` pixels. */
export async function scrollByFinger(from: Point, distance: number): Promise<void> {
  await touch('touchStart', [from]);
  for (let step = 1; step <= 10; step += 1) {
    await touch('touchMove', [{ x: from.x, y: from.y - (distance * step) / 10 }]);
    await new Promise(requestAnimationFrame);
  }
  await touch('touchEnd', []);
  await settled();
}

/** Moves two fingers apart, from 20 to 20 times `factor` pixels on both sides of a place. */
export async function pinch({ x, y }: Point, factor: number): Promise<void> {
  const fingers = (apart: number) => [
    { x: x - apart, y },
    { x: x + apart, y },
  ];
  await touch('touchStart', fingers(20));
  for (let step = 1; step <= 10; step += 1) {
    await touch('touchMove', fingers(20 + (20 * (factor - 1) * step) / 10));
    await new Promise(requestAnimationFrame);
  }
  await touch('touchEnd', []);
  await settled();
}
