import { isClusterBoundary } from './grapheme-clusters';
import { createOffsetMap } from './offset-map';
import { forEachSegment } from './segment';
import { createTokenIndexFromUtf16, type TokenIndex } from './token-index';
import { isBlank } from './white-space';

export interface TokenizeOptions {
  /**
   * BCP 47 language of the text. Few languages differ, and Chinese, Japanese, Thai, Lao, Khmer and Burmese words are
   * found in any case. Default `'en'`, never the host's locale, so that a text has the same tokens everywhere.
   */
  readonly locale?: string | undefined;
}

/** Tokens derived from a text and where they lie in it. */
export interface Tokenized {
  readonly tokens: string[];
  readonly index: TokenIndex;
}

/**
 * Splits a text into words and punctuation marks; white space is in no token, and no token splits a grapheme cluster.
 * Each token is the slice of the text at its place in the index. Linear in the length of the text.
 * @throws RangeError if `locale` is no well-formed language tag
 */
export function tokenize(text: string, options: TokenizeOptions = {}): Tokenized {
  const segmenter = new Intl.Segmenter(options.locale ?? 'en', { granularity: 'word' });
  const starts: number[] = [];
  const ends: number[] = [];
  let pending: number | undefined;
  forEachSegment(text, segmenter, (start, end) => {
    const tokenStart = pending ?? start;
    // Words and graphemes disagree on a few characters (prepended marks, some vowel signs): the grapheme wins.
    if (!isClusterBoundary(text, end, tokenStart)) {
      pending = tokenStart;
      return;
    }
    pending = undefined;
    if (isBlank(text, tokenStart, end)) return;
    starts.push(tokenStart);
    ends.push(end);
  });
  const tokens = starts.map((start, i) => text.slice(start, ends[i]));
  const index = createTokenIndexFromUtf16(
    createOffsetMap(text),
    Uint32Array.from(starts),
    Uint32Array.from(ends),
  );
  return { tokens, index };
}
