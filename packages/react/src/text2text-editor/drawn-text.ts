import { drawableText } from '@labelwright/core';

/**
 * A whole text as one text node that server and browser draw alike: line ends as LF (HTML would change the others
 * silently), what no page can hold as a visible symbol.
 */
export function drawnText(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(drawableText)
    .join('\n');
}
