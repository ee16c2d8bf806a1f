import { codePointFromUtf16, codePointLength, utf16FromCodePoint } from '../text/code-points';

/** One stretch of a text replaced by another; `start` in code points. Plain data, invertible. */
export interface TextSplice {
  readonly start: number;
  readonly removed: string;
  readonly inserted: string;
}

/** The smallest single splice that makes `after` of `before`; borders never fall inside a surrogate pair. O(n). */
export function spliceBetween(before: string, after: string): TextSplice {
  const shared = Math.min(before.length, after.length);
  let head = 0;
  while (head < shared && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  if (splitsPair(before, head) || splitsPair(after, head)) head -= 1;
  let tail = 0;
  while (
    tail < shared - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  if (tail > 0 && (splitsPair(before, before.length - tail) || splitsPair(after, after.length - tail)))
    tail -= 1;
  return {
    start: codePointFromUtf16(before, head),
    removed: before.slice(head, before.length - tail),
    inserted: after.slice(head, after.length - tail),
  };
}

/** Applies a splice to the text it was made for. */
export function applySplice(text: string, { start, removed, inserted }: TextSplice): string {
  const at = utf16FromCodePoint(text, start);
  return text.slice(0, at) + inserted + text.slice(at + removed.length);
}

export function invertSplice({ start, removed, inserted }: TextSplice): TextSplice {
  return { start, removed: inserted, inserted: removed };
}

/**
 * One splice for two in a row where they are one stretch of typing or deleting within a word; `undefined` elsewhere,
 * so that undo goes word by word.
 */
export function mergeSplices(last: TextSplice, next: TextSplice): TextSplice | undefined {
  if (
    last.removed === '' &&
    next.removed === '' &&
    next.start === last.start + codePointLength(last.inserted)
  ) {
    const startsWord = /\s$/u.test(last.inserted) && /^\S/u.test(next.inserted);
    return startsWord ? undefined : { ...last, inserted: last.inserted + next.inserted };
  }
  if (
    last.inserted === '' &&
    next.inserted === '' &&
    next.start + codePointLength(next.removed) === last.start
  ) {
    const endsWord = /^\s/u.test(last.removed) && /\S$/u.test(next.removed);
    return endsWord ? undefined : { start: next.start, removed: next.removed + last.removed, inserted: '' };
  }
  return undefined;
}

function splitsPair(text: string, utf16: number): boolean {
  const low = text.charCodeAt(utf16);
  const high = text.charCodeAt(utf16 - 1);
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff;
}
