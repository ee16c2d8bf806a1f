/** The labels of a component as they stand on the page, whoever drew them and in which order. */
export function labelElements(root: Element): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-lw-part="label"]')];
}

export function filterElement(root: Element): HTMLInputElement | null {
  return root.querySelector<HTMLInputElement>('[data-lw-part="filter"]');
}

/** Whether only some of the labels are on the page. */
export function isWindowed(root: Element): boolean {
  return root.querySelector('[data-lw-part="labels"][data-windowed]') !== null;
}

/** The label that Tab leads to; the first where none is marked. */
export function labelStop(root: Element): HTMLElement | undefined {
  const labels = labelElements(root);
  return labels.find((label) => label.tabIndex === 0) ?? labels[0];
}

/** Where a key leads from a label: to the next or the previous one, around the ends, to the first or the last. */
export function labelAfterKey(root: Element, from: HTMLElement, key: string): HTMLElement | undefined {
  const labels = labelElements(root);
  const index = labels.indexOf(from);
  if (index === -1) return undefined;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return labels[(index + 1) % labels.length];
    case 'ArrowLeft':
    case 'ArrowUp':
      return labels.at(index - 1);
    case 'Home':
      return labels[0];
    case 'End':
      return labels.at(-1);
    default:
      return undefined;
  }
}

/** In a right-to-left page the next label is on the left. */
export function readingKey(root: Element, key: string): string {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return key;
  const direction = root.ownerDocument.defaultView?.getComputedStyle(root).direction;
  if (direction !== 'rtl') return key;
  return key === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
}
