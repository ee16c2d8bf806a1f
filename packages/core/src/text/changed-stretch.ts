import { isInsidePair } from './offset-map';

/** Where two texts differ, in UTF-16 units: `[start, beforeEnd)` of one is `[start, afterEnd)` of the other. */
export interface ChangedStretch {
  readonly start: number;
  readonly beforeEnd: number;
  readonly afterEnd: number;
}

/** The smallest stretch outside which two texts are equal; it never begins or ends inside a surrogate pair. O(n). */
export function changedStretch(before: string, after: string): ChangedStretch {
  const shared = Math.min(before.length, after.length);
  let start = 0;
  while (start < shared && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  if (isInsidePair(before, start) || isInsidePair(after, start)) start -= 1;
  let beforeEnd = before.length;
  let afterEnd = after.length;
  while (
    beforeEnd > start &&
    afterEnd > start &&
    before.charCodeAt(beforeEnd - 1) === after.charCodeAt(afterEnd - 1)
  ) {
    beforeEnd -= 1;
    afterEnd -= 1;
  }
  if (isInsidePair(before, beforeEnd) || isInsidePair(after, afterEnd)) {
    beforeEnd += 1;
    afterEnd += 1;
  }
  return { start, beforeEnd, afterEnd };
}
