import { codeOf, partsOf } from './real-keys';

/**
 * Presses keys as events that the page itself makes, at the element that has the focus. The component cannot tell them from
 * real ones; what the browser does on its own with a key (scrolling, typing, Tab) does not happen. A hundred times as quick.
 */
export async function pressInPage(...combinations: readonly string[]): Promise<void> {
  for (const combination of combinations) {
    const { key, modifiers } = partsOf(combination);
    const init = {
      key,
      code: codeOf(key),
      altKey: (modifiers & 1) !== 0,
      ctrlKey: (modifiers & 2) !== 0,
      metaKey: (modifiers & 4) !== 0,
      shiftKey: (modifiers & 8) !== 0,
      bubbles: true,
      cancelable: true,
      composed: true,
    };
    const focused = document.activeElement ?? document.body;
    focused.dispatchEvent(new KeyboardEvent('keydown', init));
    focused.dispatchEvent(new KeyboardEvent('keyup', init));
    await nextTask();
  }
}

/** Each key is a task of its own, as it is in the browser: React takes keys within one task for an update without end. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
