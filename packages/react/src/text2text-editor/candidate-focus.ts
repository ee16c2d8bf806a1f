import { placeAfterKey } from '../internal/place-after-key';

/** Where the focus rests when it leaves the editor: the candidate that Tab would reach, else the component itself. */
export function restingPlace(root: EventTarget & Element): HTMLElement {
  const tabStop = candidateElements(root).find((element) => element.tabIndex === 0);
  // The component's root is an element of HTML.
  return tabStop ?? (root as HTMLElement);
}

/** The candidates in a component, in the order of the page. */
export function candidateElements(root: Element): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-lw-part="candidate"]')];
}

/** Index of the candidate that an event happened on; `undefined` anywhere else. */
export function candidateAt(target: EventTarget): number | undefined {
  // Not `instanceof`: in a frame the element is of another window's class.
  if (!('matches' in target)) return undefined;
  const element = target as HTMLElement;
  return element.matches('[data-lw-part="candidate"]') ? Number(element.dataset.index) : undefined;
}

const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Where an arrow key, Home or End leads from `index`; `undefined` for other keys. */
export function nextIndex(key: string, index: number, count: number): number | undefined {
  return placeAfterKey(key, { at: index, count, steps: STEPS, wraps: true });
}
