import { drawableText } from '@labelwright/core';

/*
 * A page cannot hold every text: HTML drops NUL and makes LF of CR and CRLF, silently; UTF-8 has no lone surrogates. What is
 * drawn instead is the same on a server and in a browser, so that hydration finds what it expects.
 */

/** A text to read: every kind of line break as LF, which the style sheet breaks the line at. */
export function drawnText(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(drawableText)
    .join('\n');
}

/**
 * A text to point at, unit for unit: a UTF-16 offset in what is drawn is one in the text. A lone CR is drawn as LF; of CRLF
 * the CR is drawn as a zero-width space, so copying needs a handler that takes the text itself.
 */
export function drawnUnits(text: string): string {
  if (!MAY_DIFFER.test(text)) return text;
  return text
    .split('\n')
    .map((line) => (line.endsWith('\r') ? `${drawnText(line.slice(0, -1))}\u200b` : drawnText(line)))
    .join('\n');
}

/** Nearly every text can be drawn as it is, and one native search finds that out. */
const MAY_DIFFER = /[\0\r\uD800-\uDFFF]/;
