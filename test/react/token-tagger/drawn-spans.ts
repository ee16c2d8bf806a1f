import { createOffsetMap } from '@labelwright/core';

/** A span as the page shows it; offsets in code points. */
export interface DrawnSpan {
  readonly label: string;
  readonly layer: string;
  readonly start: number;
  readonly end: number;
  /** The text of all its marks, joined. */
  readonly text: string;
}

/** The spans that are drawn in an element: put together of their marks, from the one that starts to the one that ends. */
export function drawnSpans(element: HTMLElement): readonly DrawnSpan[] {
  const map = createOffsetMap(element.textContent ?? '');
  const spans: DrawnSpan[] = [];
  const open = new Map<string | undefined, { start: number; text: string }>();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    for (const mark of marksAround(node, element)) {
      const { label = '', layer = '', level } = mark.dataset;
      if (mark.hasAttribute('data-starts')) open.set(level, { start: map.toCodePoint(at), text: '' });
      const span = open.get(level);
      if (span === undefined) throw new Error(`A mark of ${label} at ${at} goes on with what never started.`);
      span.text += node.data;
      if (!mark.hasAttribute('data-ends')) continue;
      open.delete(level);
      spans.push({ label, layer, ...span, end: map.toCodePoint(at + node.length) });
    }
    at += node.length;
  }
  if (open.size > 0) throw new Error('A span was never ended.');
  return spans;
}

function marksAround(node: Node, element: HTMLElement): readonly HTMLElement[] {
  const marks: HTMLElement[] = [];
  for (let parent = node.parentElement; parent !== null && parent !== element; parent = parent.parentElement)
    if (parent.matches('mark')) marks.push(parent);
  return marks;
}
