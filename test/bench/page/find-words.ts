import type { Point } from './subject';

/** Two words side by side on one line and under no span: where a drag over them starts and ends. */
export interface WordPair {
  readonly from: Point;
  /** In the first word, which stays where it is when the second one is moved on by a label behind it. */
  readonly on: Point;
  readonly to: Point;
}

const WORDS = /(?<= )\w{3,} \w{3,}(?= )/g;

/** How far around a place words are looked for, in UTF-16 units. */
const NEAR = 120;

/**
 * Looks through what `box` shows for two words under no span, as an eye would: by places in the window, whatever elements
 * the text is in.
 */
export function findWordPair(box: HTMLElement, isFree: (point: Point) => boolean): WordPair | undefined {
  const view = box.getBoundingClientRect();
  for (const down of [0.4, 0.5, 0.3, 0.6, 0.2, 0.7]) {
    for (const along of [0.3, 0.5, 0.7, 0.15]) {
      const x = view.left + view.width * along;
      const y = view.top + view.height * down;
      const caret = document.caretPositionFromPoint(x, y);
      if (!(caret?.offsetNode instanceof Text) || !box.contains(caret.offsetNode)) continue;
      const pieces = textAround(box, caret.offsetNode, caret.offset);
      const pair = pairsNear(pieces, view).find((found) =>
        Object.values(found).every((point) => isFree(point) && isOnText(point)),
      );
      if (pair !== undefined) return pair;
    }
  }
  return undefined;
}

/** Whether a pointer here hits text, and not something that lies over it. */
function isOnText({ x, y }: Point): boolean {
  const node = document.caretPositionFromPoint(x, y)?.offsetNode;
  return node instanceof Text && node.parentElement === document.elementFromPoint(x, y);
}

/** A piece of a text node; `at` is where it starts in what the pieces say together. */
interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly text: string;
  readonly at: number;
}

/** The text around a place, which may be in one node or in many. */
function textAround(box: HTMLElement, node: Text, offset: number): readonly Piece[] {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  let first: Text = node;
  let units = offset;
  while (units < NEAR && walker.previousNode() && walker.currentNode instanceof Text) {
    first = walker.currentNode;
    units += first.length;
  }
  const pieces: Piece[] = [];
  let at = 0;
  let start = Math.max(units - NEAR, 0);
  for (let next: Node | null = first; next instanceof Text && at < 2 * NEAR; next = walker.nextNode()) {
    const text = next.data.slice(start, start + 2 * NEAR - at);
    pieces.push({ node: next, start, text, at });
    at += text.length;
    start = 0;
  }
  return pieces;
}

function pairsNear(pieces: readonly Piece[], view: DOMRect): readonly WordPair[] {
  const pairs: WordPair[] = [];
  const joined = pieces.map(({ text }) => text).join('');
  for (const match of joined.matchAll(WORDS)) {
    const range = document.createRange();
    setBoundary(pieces, match.index, (node, offset) => range.setStart(node, offset));
    setBoundary(pieces, match.index + match[0].length - 1, (node, offset) => range.setEnd(node, offset + 1));
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    const left = Math.min(...rects.map((rect) => rect.left));
    const right = Math.max(...rects.map((rect) => rect.right));
    const top = Math.min(...rects.map((rect) => rect.top));
    const bottom = Math.max(...rects.map((rect) => rect.bottom));
    const onOneLine = bottom - top < 1.5 * (rects[0]?.height ?? 0);
    if (!onOneLine || top < view.top + 10 || bottom > view.bottom - 10) continue;
    const y = (top + bottom) / 2;
    pairs.push({ from: { x: left + 3, y }, on: { x: left + 8, y }, to: { x: right - 3, y } });
  }
  return pairs;
}

function setBoundary(pieces: readonly Piece[], at: number, set: (node: Text, offset: number) => void): void {
  const piece = pieces.findLast((candidate) => candidate.at <= at);
  if (piece !== undefined) set(piece.node, piece.start + at - piece.at);
}
