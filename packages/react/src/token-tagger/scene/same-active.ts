import { type ActiveSpan, sameSpan } from '@labelwright/core';

/** Whether both point at one span of one layer. */
export function sameActive(a: ActiveSpan, b: ActiveSpan): boolean {
  return a.layer === b.layer && sameSpan(a.span, b.span);
}
