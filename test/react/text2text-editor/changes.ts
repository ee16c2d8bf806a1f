import { screen, waitFor } from '@testing-library/react';
import { expect } from 'vitest';

/** The text of an element as it is on the page, without what only assistive technology gets. */
export function seenText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[data-lw-hidden]')) hidden.remove();
  return copy.textContent ?? '';
}

/** The part that shows changes, once it has them of the text as it is now. */
export async function shownChanges(): Promise<HTMLElement> {
  const region = await screen.findByRole('region', { name: 'Changes' });
  await waitFor(
    () => {
      const text = region.querySelector('[data-lw-part="diff-text"]');
      expect(text !== null && !text.hasAttribute('data-pending')).toBe(true);
    },
    { timeout: 10_000 },
  );
  return region;
}

/** What is removed and added on the page, and what both texts would be by it; unchanged text has to be shown in full. */
export function readChanges(region: HTMLElement) {
  const text = region.querySelector('[data-lw-part="diff-text"]');
  const parts = [...(text?.childNodes ?? [])].map((node) => ({
    kind: node.nodeName === 'DEL' ? 'removed' : node.nodeName === 'INS' ? 'added' : 'same',
    text: node instanceof Element ? seenText(node) : (node.textContent ?? ''),
  }));
  const of = (kind: string) => parts.filter((part) => part.kind === kind).map((part) => part.text);
  const without = (kind: string) =>
    parts
      .filter((part) => part.kind !== kind)
      .map((part) => part.text)
      .join('');
  return { removed: of('removed'), added: of('added'), before: without('added'), after: without('removed') };
}
