import type { OffsetMap, TextRange } from '@labelwright/core';

import { isElement } from '../../internal/dom-nodes';
import { type DomPosition, positionOf, textOffsetOf } from '../../internal/dom-offsets';
import { readSelection } from '../../internal/dom-selection';
import { type Block, placeAt } from './blocks';

/**
 * A text as it is drawn: each child of `element` is a stretch, named by the first of its blocks; it has its blocks as children,
 * or far from the viewport their bare text.
 */
export interface DrawnText {
  readonly element: HTMLElement;
  readonly blocks: readonly Block[];
  readonly map: OffsetMap;
}

/** A range as the browser has it selected: not snapped, `backward` when its start is where the selection went. */
export interface NativeRange extends TextRange {
  readonly backward: boolean;
  /** `false` where the browser's selection goes on beyond the text. */
  readonly whole: boolean;
}

/** What of the text the browser has selected, in code points; `undefined` where its selection does not touch the text. */
export function nativeRange(text: DrawnText): NativeRange | undefined {
  const selection = readSelection(text.element);
  if (selection === undefined) return undefined;
  const anchor = offsetOf(text, selection.anchor);
  const focus = offsetOf(text, selection.focus);
  const inside = [selection.anchor, selection.focus].filter(({ node }) => text.element.contains(node));
  if (inside.length === 0) return undefined;
  return {
    start: Math.min(anchor, focus),
    end: Math.max(anchor, focus),
    backward: focus < anchor,
    whole: inside.length === 2,
  };
}

/** The code point offset of a DOM position; one before or behind the text is at its start or end. */
export function offsetOf({ element, blocks, map }: DrawnText, { node, offset }: DomPosition): number {
  if (node === element) return blockOf(blocks, element.children[offset])?.start ?? map.length;
  if (!element.contains(node)) {
    return element.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING ? 0 : map.length;
  }
  const start = isElement(node) ? node : node.parentElement;
  const box = start?.closest(`${BLOCK}, ${STRETCH}`);
  const block = blockOf(blocks, box);
  if (!box || block === undefined) return 0;
  return map.toCodePoint(block.utf16Start + textOffsetOf(box, node, offset));
}

const BLOCK = '[data-lw-block]';
const STRETCH = '[data-lw-stretch]';

/** The block that an element draws, or with which it begins. */
function blockOf(blocks: readonly Block[], element: Element | null | undefined): Block | undefined {
  return blocks[placeOf(element)];
}

/** The place of that block among all. */
function placeOf(element: Element | null | undefined): number {
  return Number(element?.getAttribute('data-lw-block') ?? element?.getAttribute('data-lw-stretch') ?? -1);
}

/** The DOM range of a stretch of the text. */
export function domRangeOf(text: DrawnText, { start, end }: TextRange): Range | undefined {
  const from = domPositionOf(text, start, 'start');
  const to = domPositionOf(text, end, 'end');
  if (from === undefined || to === undefined) return undefined;
  const range = text.element.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

/**
 * The DOM position of an offset. Where one text node ends and the next one starts, `side` tells which of the two is meant.
 */
export function domPositionOf(
  { element, blocks, map }: DrawnText,
  offset: number,
  side: 'start' | 'end',
): DomPosition | undefined {
  // The end of a range lies in the block that its last code point is in.
  const index = placeAt(blocks, side === 'end' ? Math.max(offset - 1, 0) : offset);
  const stretch = childAt(element, index);
  if (stretch === undefined) return undefined;
  const box = stretch.firstElementChild === null ? stretch : stretch.children[index - placeOf(stretch)];
  const block = blockOf(blocks, box);
  if (box === undefined || block === undefined) return undefined;
  return positionOf(box, map.toUtf16(offset) - block.utf16Start, side);
}

/** The element of the block that draws the code point at an offset; the whole text where that is none. */
export function blockElementAt(text: DrawnText, offset: number): Element {
  const node = domPositionOf(text, offset, 'start')?.node;
  const element = isElement(node) ? node : node?.parentElement;
  return element?.closest(BLOCK) ?? text.element;
}

/** The child of `element` that holds the block at `index`. O(log n). */
function childAt({ children }: Element, index: number): Element | undefined {
  let low = 0;
  let high = children.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (placeOf(children[middle]) <= index) low = middle;
    else high = middle - 1;
  }
  return children[low];
}
