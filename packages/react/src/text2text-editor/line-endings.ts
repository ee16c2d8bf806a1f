import { changedStretch } from '@labelwright/core';

/*
 * A `<textarea>` knows LF only: it turns CR and CRLF into LF and never tells. So what it shows is not the record's text,
 * and what was typed in it has to find its way back into that text. All offsets here are in UTF-16 units.
 */

export type LineEnd = '\n' | '\r\n' | '\r';

/** The text as a `<textarea>` holds it: each line end an LF. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** The line end that a text uses most, the earlier one on a tie; `undefined` where it has a single line. */
export function dominantLineEnd(text: string): LineEnd | undefined {
  const counts = new Map<LineEnd, number>();
  for (const [found] of text.matchAll(/\r\n|\r|\n/g)) {
    // The expression matches nothing else.
    const lineEnd = found as LineEnd;
    counts.set(lineEnd, (counts.get(lineEnd) ?? 0) + 1);
  }
  let most: LineEnd | undefined;
  for (const [lineEnd, count] of counts)
    if (count > (counts.get(most ?? lineEnd) ?? 0) || most === undefined) most = lineEnd;
  return most;
}

/** The line end for new lines: that of the first text which has any, else LF. */
export function lineEndLike(...texts: readonly (string | undefined)[]): LineEnd {
  if (!texts.some((text) => text?.includes('\r'))) return '\n';
  for (const text of texts) {
    const lineEnd = text === undefined ? undefined : dominantLineEnd(text);
    if (lineEnd !== undefined) return lineEnd;
  }
  return '\n';
}

/**
 * The text after an edit in a `<textarea>` that showed `text` and now holds `value`. What was not edited stays as it was,
 * byte for byte; line breaks that were put in become `lineEnd`. `withLineFeeds` of the result is always `value`.
 */
export function takeEdited(text: string, value: string, lineEnd: LineEnd): string {
  if (lineEnd === '\n' && !text.includes('\r')) return withLineFeeds(value);
  const shown = withLineFeeds(text);
  const edited = withLineFeeds(value);
  const { start, beforeEnd, afterEnd } = changedStretch(shown, edited);
  const head = text.slice(0, offsetInText(text, start));
  const inserted = edited.slice(start, afterEnd).replaceAll('\n', lineEnd);
  const tail = text.slice(offsetInText(text, beforeEnd));
  return joinLines(joinLines(head, inserted), tail);
}

/** Where the offset `shown` of `withLineFeeds(text)` is in `text` itself; never inside a CRLF. */
function offsetInText(text: string, shown: number): number {
  let pairs = 0;
  let at = text.indexOf('\r\n');
  while (at !== -1 && at - pairs < shown) {
    pairs += 1;
    at = text.indexOf('\r\n', at + 2);
  }
  return shown + pairs;
}

/** Two stretches as one; a CR and an LF that meet at the seam stay two line breaks. */
function joinLines(first: string, second: string): string {
  return first.endsWith('\r') && second.startsWith('\n') ? `${first}\r${second}` : first + second;
}
