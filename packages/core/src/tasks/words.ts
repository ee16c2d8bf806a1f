import type { TextRange } from '../text/offset-map';
import { tokenAt } from '../text/token-index';
import { isBlank, isWhiteSpace } from '../text/white-space';
import type { AlignedText } from './aligned-text';

/**
 * The tokens at `offset` (code points) that no white space parts, such as a name with the comma behind it; a token of white
 * space stands alone. `undefined` where no token is. Costs as much as the word has tokens.
 */
export function wordAt(text: AlignedText, offset: number): TextRange | undefined {
  const { tokens } = text;
  const token = tokenAt(tokens, offset);
  if (token === undefined || isBlankToken(text, token.start, token.end)) return token;
  let first = tokens.firstEndingAfter(token.end - 1);
  let last = first;
  while (first > 0 && isJoined(text, first - 1)) first -= 1;
  while (last + 1 < tokens.count && isJoined(text, last)) last += 1;
  return { start: tokens.start(first), end: tokens.end(last) };
}

/** Whether no white space lies between token `i` and the next, nor in either of them alone. */
function isJoined({ map, tokens }: AlignedText, i: number): boolean {
  const { text } = map;
  const start = map.toUtf16(tokens.start(i));
  const end = map.toUtf16(tokens.end(i + 1));
  if (isBlank(text, start, map.toUtf16(tokens.end(i)))) return false;
  if (isBlank(text, map.toUtf16(tokens.start(i + 1)), end)) return false;
  for (let at = map.toUtf16(tokens.end(i)); at < map.toUtf16(tokens.start(i + 1)); at += 1)
    if (isWhiteSpace(text.charCodeAt(at))) return false;
  return true;
}

function isBlankToken({ map }: AlignedText, start: number, end: number): boolean {
  return isBlank(map.text, map.toUtf16(start), map.toUtf16(end));
}
