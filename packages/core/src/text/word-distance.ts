import { listDistance } from './edit-distance';
import { isClusterBoundary } from './grapheme-clusters';
import { tokenize } from './tokenize';
import { isWhiteSpace } from './white-space';

/**
 * How many words and punctuation marks (as `tokenize` has them) have to be put in, taken out or replaced to make `after` of
 * `before`: the edits of a post-editor, moves not counted as one. White space is no word, so it may differ at 0. Only what
 * lies between the common start and the common end is segmented.
 */
export function wordDistance(before: string, after: string): number {
  if (before === after) return 0;
  const start = commonStart(before, after);
  const end = commonEnd(before, after, start);
  const ids = new Map<string, number>();
  const numbered = (text: string): Int32Array =>
    Int32Array.from(tokenize(text.slice(start, text.length - end)).tokens, (token) => {
      const id = ids.get(token) ?? ids.size;
      ids.set(token, id);
      return id;
    });
  return listDistance(numbered(before), numbered(after));
}

/** UTF-16 units that both begin with, up to a place behind white space: no rule of segmentation looks across it. */
function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  if (shared === a.length && shared === b.length) return shared;
  // The unit behind the cut is common too, so that both texts are cut there alike.
  for (let cut = shared - 1; cut > 0; cut -= 1) if (isCut(a, cut)) return cut;
  return 0;
}

/** The same from the end, not going back before `start`. */
function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let shared = 0;
  while (shared < most && a.charCodeAt(a.length - 1 - shared) === b.charCodeAt(b.length - 1 - shared))
    shared += 1;
  // The white space before the cut is common as well.
  for (let kept = shared - 1; kept > 0; kept -= 1) if (isCut(a, a.length - kept)) return kept;
  return 0;
}

function isCut(text: string, at: number): boolean {
  return isGap(text.charCodeAt(at - 1)) && !isWhiteSpace(text.charCodeAt(at)) && isClusterBoundary(text, at);
}

/** White space but for two that stand inside of words (UAX #29): the narrow no-break space, and the zero-width one. */
function isGap(unit: number): boolean {
  return isWhiteSpace(unit) && unit !== 0x20_2f && unit !== 0xfe_ff;
}
