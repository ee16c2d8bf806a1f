import { cdp } from 'vitest/browser';

let opening: Promise<unknown> | undefined;

/**
 * Opens the connection to the browser. Afterwards messages come in the order in which they were sent, answered or not; those
 * sent while the first one opens it come in any order.
 */
export async function connected(): Promise<void> {
  opening ??= cdp().send('Page.getLayoutMetrics');
  await opening;
}
