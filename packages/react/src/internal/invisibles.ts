/** How a character that nobody sees is shown. */
export type InvisibleKind = 'space' | 'tab' | 'fixed-space' | 'line-end' | 'named';

/** A character that nobody sees, and how it is shown on demand. */
export interface Invisible {
  /** Half-open, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly kind: InvisibleKind;
  /** A short name in the language of Unicode: `ZWJ`, `CRLF`, `U+0007`. */
  readonly name: string;
}

/**
 * The invisible characters of a text: tabs, spaces in a row, spaces that do not break, line ends, and what has no width at
 * all. Not those that only make one emoji of several characters, or choose the shape of the character before them.
 */
export function invisiblesIn(text: string): readonly Invisible[] {
  if (!MAY_HAVE_ANY.test(text)) return [];
  const found: Invisible[] = [];
  for (const { index: start, 0: matched, groups } of text.matchAll(INVISIBLE)) {
    if (groups?.spaces !== undefined) {
      for (let at = start; at < start + matched.length; at += 1)
        found.push({ start: at, end: at + 1, kind: 'space', name: 'SP' });
    } else if (groups?.shown !== undefined) {
      found.push({ start, end: start + matched.length, kind: kindOf(matched), name: nameOf(matched) });
    }
  }
  return found;
}

const MAY_HAVE_ANY = / {2}|[^\P{White_Space} ]|\p{Default_Ignorable_Code_Point}|\p{Cc}/u;

const SELECTORS = '[\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}\\u180b-\\u180d\\u180f]';
const EMOJI = `\\p{Extended_Pictographic}(?:${SELECTORS}|\\p{Emoji_Modifier})?`;

/** First what has a right to be invisible, which is passed over. */
const INVISIBLE = new RegExp(
  [
    '\\u{1f3f4}[\\u{e0020}-\\u{e007e}]+\\u{e007f}',
    `${EMOJI}(?:\\u200d${EMOJI})*`,
    `[^\\p{White_Space}\\p{Cc}\\p{Default_Ignorable_Code_Point}]${SELECTORS}`,
    '(?<spaces> {2,})',
    '(?<shown>\\r\\n|[^\\P{White_Space} ]|\\p{Default_Ignorable_Code_Point}|\\p{Cc})',
  ].join('|'),
  'gu',
);

function kindOf(matched: string): InvisibleKind {
  if (matched === '\t') return 'tab';
  if (/[\r\n]/.test(matched)) return 'line-end';
  return /\p{Zs}/u.test(matched) ? 'fixed-space' : 'named';
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['\t', 'TAB'],
  ['\n', 'LF'],
  ['\r', 'CR'],
  ['\r\n', 'CRLF'],
  ['\u00a0', 'NBSP'],
  ['\u00ad', 'SHY'],
  ['\u034f', 'CGJ'],
  ['\u061c', 'ALM'],
  ['\u2007', 'FSP'],
  ['\u200b', 'ZWSP'],
  ['\u200c', 'ZWNJ'],
  ['\u200d', 'ZWJ'],
  ['\u200e', 'LRM'],
  ['\u200f', 'RLM'],
  ['\u2028', 'LSEP'],
  ['\u2029', 'PSEP'],
  ['\u202a', 'LRE'],
  ['\u202b', 'RLE'],
  ['\u202c', 'PDF'],
  ['\u202d', 'LRO'],
  ['\u202e', 'RLO'],
  ['\u202f', 'NNBSP'],
  ['\u2060', 'WJ'],
  ['\u2066', 'LRI'],
  ['\u2067', 'RLI'],
  ['\u2068', 'FSI'],
  ['\u2069', 'PDI'],
  ['\u3000', 'IDSP'],
  ['\ufeff', 'BOM'],
]);

/** The number of the first of the sixteen variation selectors of the basic plane. */
const FIRST_SELECTOR = 0xfe00;

function nameOf(matched: string): string {
  const codePoint = matched.codePointAt(0) ?? 0;
  if (codePoint >= FIRST_SELECTOR && codePoint < FIRST_SELECTOR + 16)
    return `VS${codePoint - FIRST_SELECTOR + 1}`;
  return NAMES.get(matched) ?? `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
