import { changedStretch } from '../text/changed-stretch';
import { codePointFromUtf16, codePointLength, utf16FromCodePoint } from '../text/code-points';

/** One stretch of a text replaced by another; `start` in code points. Plain data, invertible. */
export interface TextSplice {
  readonly start: number;
  readonly removed: string;
  readonly inserted: string;
}

/** The smallest single splice that makes `after` of `before`; borders never fall inside a surrogate pair. O(n). */
export function spliceBetween(before: string, after: string): TextSplice {
  const { start, beforeEnd, afterEnd } = changedStretch(before, after);
  return {
    start: codePointFromUtf16(before, start),
    removed: before.slice(start, beforeEnd),
    inserted: after.slice(start, afterEnd),
  };
}

/** Applies a splice to the text it was made for. */
export function applySplice(text: string, { start, removed, inserted }: TextSplice): string {
  const at = utf16FromCodePoint(text, start);
  return text.slice(0, at) + inserted + text.slice(at + removed.length);
}

/** The splice that undoes another. */
export function invertSplice({ start, removed, inserted }: TextSplice): TextSplice {
  return { start, removed: inserted, inserted: removed };
}

/**
 * One splice for two in a row where they are one stretch of typing or deleting within a word, so that undo goes word by
 * word; `undefined` elsewhere. Several characters that arrive at once (a paste, a word from an input method) stay a step
 * of their own.
 */
export function mergeSplices(last: TextSplice, next: TextSplice): TextSplice | undefined {
  // A step that changed no letter (taking the candidate on the screen) is a choice, not typing.
  if (last.inserted === '' && last.removed === '') return undefined;
  if (continuesTyping(last, next)) return { ...last, inserted: last.inserted + next.inserted };
  if (last.inserted !== '' || next.inserted !== '') return undefined;
  if (continuesBackspacing(last, next))
    return { start: next.start, removed: next.removed + last.removed, inserted: '' };
  if (next.start === last.start && !startsWord(last.removed, next.removed))
    return { start: last.start, removed: last.removed + next.removed, inserted: '' };
  return undefined;
}

function continuesTyping(last: TextSplice, next: TextSplice): boolean {
  return (
    last.inserted !== '' &&
    next.removed === '' &&
    codePointLength(next.inserted) === 1 &&
    next.start === last.start + codePointLength(last.inserted) &&
    !startsWord(last.inserted, next.inserted)
  );
}

function continuesBackspacing(last: TextSplice, next: TextSplice): boolean {
  const entersWord = /^\s/u.test(last.removed) && /\S$/u.test(next.removed);
  return next.start + codePointLength(next.removed) === last.start && !entersWord;
}

function startsWord(before: string, after: string): boolean {
  return /\s$/u.test(before) && /^\S/u.test(after);
}
