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
    // What React does for a key it does in a microtask, which was asked for before this one.
    await Promise.resolve();
  }
}
