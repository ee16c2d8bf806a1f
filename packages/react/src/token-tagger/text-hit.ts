import type { ActiveSpan } from '@labelwright/core';

import type { TextDocument } from './text-document';
import { type DrawnText, offsetOf } from './text-positions';

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

/** What is hit by an event on `target`; `undefined` beside all spans and slots. */
export function textHit(target: EventTarget, shown: DrawnText, document: TextDocument): TextHit | undefined {
  if (!(target instanceof Element)) return undefined;
  const token = target.closest(TOKEN);
  if (token !== null)
    return { offset: offsetOf(shown, { node: token, offset: 0 }), own: undefined, token: true };
  const mark = target.closest<HTMLElement>(MARK);
  if (mark === null) return undefined;
  const offset = offsetOf(shown, { node: mark, offset: 0 });
  // The text is in the innermost mark, so what is hit of another one is its own.
  const own = mark.querySelector(MARK) === null ? undefined : spanOf(mark, offset, shown, document);
  return { offset, own, token: false };
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
