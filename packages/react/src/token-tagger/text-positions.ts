import type { OffsetMap, TextRange } from '@labelwright/core';

import { type DomPosition, positionOf, textOffsetOf } from '../internal/dom-offsets';
import { readSelection } from '../internal/dom-selection';
import { type Block, blockAt } from './blocks';

/** A text as it is drawn: one child of `element` for each block. */
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
  if (node === element) return blocks[offset]?.start ?? map.length;
  if (!element.contains(node)) {
    return element.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING ? 0 : map.length;
  }
  const start = node instanceof Element ? node : node.parentElement;
  const blockElement = start?.closest<HTMLElement>('[data-lw-block]');
  const block = blocks[Number(blockElement?.dataset.lwBlock)];
  if (!blockElement || block === undefined) return 0;
  return Math.min(map.toCodePoint(block.utf16Start + textOffsetOf(blockElement, node, offset)), block.end);
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

function domPositionOf(
  { element, blocks, map }: DrawnText,
  offset: number,
  side: 'start' | 'end',
): DomPosition | undefined {
  // The end of a range lies in the block that its last code point is in.
  const index = blockAt(blocks, side === 'end' ? Math.max(offset - 1, 0) : offset);
  const block = blocks[index];
  const child = element.children[index];
  if (block === undefined || child === undefined) return undefined;
  return positionOf(child, map.toUtf16(offset) - block.utf16Start, side);
}
