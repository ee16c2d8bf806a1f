import { alignTokens } from '../text/align-tokens';
import type { OffsetMap } from '../text/offset-map';
import { quote } from './describe';
import { editDistance } from './edit-distance';

/** How far behind the last token that was found a misspelt one is looked for, in code points. */
const WINDOW = 300;

/** Longer words are not compared: the cost is quadratic, and nobody would recognise them in a message. */
const LONGEST_WORD = 64;

/** Says which token is not in the text, where the search began, and what stands there instead. */
export function tokenNotFoundMessage(
  map: OffsetMap,
  tokens: readonly string[],
  missing: number,
  derived: boolean,
): string {
  const token = tokens[missing] ?? '';
  const from = searchStart(map, tokens, missing);
  const where =
    from === 0
      ? 'from the start of the text'
      : `at or behind code point ${from}, where token ${missing - 1} ends`;
  const advice = derived
    ? 'These tokens were derived from another text: leave out tokens and tokensDerived to have them derived anew.'
    : 'Tokens must occur in the text as they are spelled, in its order. Correct it, or leave out tokens to have them derived.';
  return `Token ${missing}, ${quote(token)}, is not in the text ${where}, so no span can be placed. ${instead(map, token, from)} ${advice}`;
}

function searchStart(map: OffsetMap, tokens: readonly string[], missing: number): number {
  const found = alignTokens(map, tokens.slice(0, missing));
  return 'index' in found && missing > 0 ? found.index.end(missing - 1) : 0;
}

function instead(map: OffsetMap, token: string, from: number): string {
  const window = map.slice(from, from + WINDOW);
  const word = nearestWord(token, window);
  // What is found here was passed over: the search has already gone through everything behind `from`.
  const earlier = map.text.indexOf(token);
  const before = earlier === -1 ? '' : ` It occurs before that, at code point ${map.toCodePoint(earlier)}.`;
  if (word !== undefined) {
    const utf16Start = map.toUtf16(from) + word.utf16Start;
    const start = map.toCodePoint(utf16Start);
    const end = map.toCodePoint(utf16Start + word.text.length);
    return `The nearest word there is ${quote(word.text)} [${start}, ${end}).${before}`;
  }
  return `${window === '' ? 'The text ends there.' : `The text goes on with ${quote(window)}.`}${before}`;
}

interface Word {
  readonly text: string;
  readonly utf16Start: number;
}

function nearestWord(token: string, window: string): Word | undefined {
  if (token === '' || token.length > LONGEST_WORD) return undefined;
  const folded = token.toLowerCase();
  let limit = Math.max(1, Math.floor(token.length / 2));
  let best: Word | undefined;
  for (const match of window.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]+/gu)) {
    const distance = editDistance(folded, match[0].toLowerCase(), limit);
    // A replaced single character is another word, not a misspelt one.
    if (distance > limit || distance >= Math.max(match[0].length, token.length)) continue;
    best = { text: match[0], utf16Start: match.index };
    limit = distance - 1;
    if (limit < 0) break;
  }
  return best;
}
