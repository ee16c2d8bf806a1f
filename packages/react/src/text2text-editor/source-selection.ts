import { readSelection } from '../internal/dom-selection';
import type { Keystroke } from '../internal/keystroke';

/** What is selected in an element, in UTF-16 units of its text; `undefined` where nothing is, or not there. */
export function selectedIn(
  element: HTMLElement,
): { readonly start: number; readonly end: number } | undefined {
  const selection = readSelection(element);
  if (selection === undefined || selection.collapsed) return undefined;
  const offsets = [selection.anchor, selection.focus].map(({ node, offset }) =>
    offsetIn(element, node, offset),
  );
  const [start, end] = [Math.min(...offsets), Math.max(...offsets)];
  return start < end ? { start, end } : undefined;
}

/** How much of an element's text is before a position; one outside the element counts as the nearer end. */
function offsetIn(element: HTMLElement, node: Node, offset: number): number {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const place = range.comparePoint(node, offset);
  if (place < 0) return 0;
  if (place === 0) range.setEnd(node, offset);
  return range.toString().length;
}

/**
 * Word by word with the arrow keys, more words with Shift, all to the start or the end with Home and End: what a browser does in
 * a text field, never going out of the element.
 * @returns whether the key was one of these
 */
export function selectByWord(
  { key, shiftKey, altKey, ctrlKey, metaKey }: Keystroke,
  element: HTMLElement,
  selection: Selection,
): boolean {
  const move = MOVES.get(key);
  if (move === undefined || altKey || ctrlKey || metaKey) return false;
  if (selectedIn(element) === undefined) selection.collapse(element, 0);
  else if (!shiftKey) move.forwards ? selection.collapseToEnd() : selection.collapseToStart();
  const edge = move.forwards ? element.childNodes.length : 0;
  if (move.by === undefined) selection.extend(element, edge);
  else selection.modify('extend', move.direction, move.by);
  const { focusNode } = selection;
  if (focusNode === null || !element.contains(focusNode)) selection.extend(element, edge);
  return true;
}

interface Move {
  readonly direction: string;
  /** `undefined`: to the end of the element. */
  readonly by: 'word' | 'line' | undefined;
  readonly forwards: boolean;
}

const MOVES: ReadonlyMap<string, Move> = new Map([
  ['ArrowRight', { direction: 'right', by: 'word', forwards: true }],
  ['ArrowLeft', { direction: 'left', by: 'word', forwards: false }],
  ['ArrowDown', { direction: 'forward', by: 'line', forwards: true }],
  ['ArrowUp', { direction: 'backward', by: 'line', forwards: false }],
  ['End', { direction: 'forward', by: undefined, forwards: true }],
  ['Home', { direction: 'backward', by: undefined, forwards: false }],
]);
