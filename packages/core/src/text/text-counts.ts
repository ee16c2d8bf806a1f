import { codePointLength } from './code-points';
import { tokenize } from './tokenize';

/** How long a text is, in each unit that a limit may be in. */
export interface TextCounts {
  /** Unicode code points, as Python's `len` counts them; a line end of CR and LF is two. */
  readonly characters: number;
  /** Tokens that hold a letter or a digit. */
  readonly words: number;
  /** Words and punctuation marks, as `tokenize` has them. */
  readonly tokens: number;
}

export type TextUnit = keyof TextCounts;

/** The units in the order in which they are listed. */
export const TEXT_UNITS: readonly TextUnit[] = ['characters', 'words', 'tokens'];

/**
 * Counts a text. Linear, but words are found by segmenting, so a long text takes a while. The counts of a text are the sums of
 * those of its lines, each with its line end: whoever counts while somebody types counts what has changed.
 */
export function countText(text: string): TextCounts {
  const { tokens } = tokenize(text);
  return {
    characters: codePointLength(text),
    words: tokens.filter((token) => WORD.test(token)).length,
    tokens: tokens.length,
  };
}

const WORD = /[\p{L}\p{N}]/u;
