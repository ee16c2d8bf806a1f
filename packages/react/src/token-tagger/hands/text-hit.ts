import type { ActiveSpan } from '@labelwright/core';
import { isElement } from '../../internal/dom-nodes';
import { boxesOf } from '../../internal/layout';
import { type DrawnText, offsetOf } from '../places/text-positions';
import type { TextDocument } from '../text/text-document';

/** What of the spans a pointer hit. */
export interface TextHit {
  /** A code point that is in all spans drawn there. */
  readonly offset: number;
  /** The span whose own name or lane was hit; `undefined` on text, where several may lie one over the other. */
  readonly own: ActiveSpan | undefined;
  /** Whether it is a token of the dense layout, or its tag. */
  readonly token: boolean;
}

const MARK = '[data-lw-part="mark"]';
const TOKEN = '[data-lw-part="token"]';

/** Where a pointer event happened, in the window, and on what. */
export interface PointedEvent {
  readonly target: EventTarget;
  readonly clientX: number;
  readonly clientY: number;
}

/** What is hit by an event; `undefined` beside all spans and slots. */
export function textHit(event: PointedEvent, shown: DrawnText, document: TextDocument): TextHit | undefined {
  const { target } = event;
  if (!isElement(target)) return undefined;
  const token = target.closest(TOKEN);
  if (token !== null)
    return { offset: offsetOf(shown, { node: token, offset: 0 }), own: undefined, token: true };
  const mark = target.closest<HTMLElement>(MARK);
  if (mark === null) return undefined;
  const offset = offsetOf(shown, { node: mark, offset: 0 });
  const own = ownHit(mark, event);
  return { offset, own: own && spanOf(own, offset, shown, document), token: false };
}

/** The mark whose own name or lane is hit, of `mark` and those around it. */
function ownHit(mark: HTMLElement, event: PointedEvent): HTMLElement | undefined {
  // The text is in the innermost mark, so what is hit of another one is its own.
  if (mark.querySelector(MARK) !== null || isOnName(mark, event)) return mark;
  const { borderBlockEndWidth, paddingBlockEnd } = getComputedStyle(mark);
  const line = Number.parseFloat(borderBlockEndWidth);
  const bottom = bottomAt(mark, event);
  if (bottom === undefined || event.clientY <= bottom - line - Number.parseFloat(paddingBlockEnd))
    return undefined;
  // The innermost mark reaches down over the lanes of all others: whose line is nearest tells the height alone.
  return marksAround(mark).find((outer) => event.clientY <= (bottomAt(outer, event) ?? 0) + line / 2);
}

/** Whether the event is within the mark and beside its text: there the stylesheet draws its name. */
function isOnName(mark: HTMLElement, { clientX }: PointedEvent): boolean {
  const text = mark.ownerDocument.createRange();
  text.selectNodeContents(mark);
  return boxesOf(text).every(({ left, right }) => clientX < left || clientX > right);
}

/** The lower edge of an element at the line of text that the event is in. */
function bottomAt(element: HTMLElement, { clientX, clientY }: PointedEvent): number | undefined {
  const lines = [...element.getClientRects()].filter(
    ({ left, right }) => left <= clientX && clientX <= right,
  );
  return lines.find(({ top, bottom }) => top <= clientY && clientY <= bottom)?.bottom ?? lines.at(-1)?.bottom;
}

/** The marks around a mark, outermost first, itself included: lanes go down in that order. */
function marksAround(mark: HTMLElement): readonly HTMLElement[] {
  const outer = mark.parentElement?.closest<HTMLElement>(MARK);
  return outer ? [...marksAround(outer), mark] : [mark];
}

function spanOf(
  mark: HTMLElement,
  offset: number,
  { map, blocks }: DrawnText,
  document: TextDocument,
): ActiveSpan | undefined {
  const index = Number(mark.closest<HTMLElement>('[data-lw-block]')?.dataset.lwBlock);
  const at = map.toUtf16(offset) - (blocks[index]?.utf16Start ?? 0);
  const segment = document.segments(index)?.find((other) => other.at === at);
  const found = segment?.marks.find(({ level }) => level === Number(mark.dataset.level));
  return found && { layer: found.layer, span: found.span };
}
