/**
 * A text in which letters that differ only in case are the same, and where its units lie in the original. Offsets are UTF-16
 * units.
 */
export interface FoldedText {
  readonly text: string;
  /** Where the original has the border that is at `offset` here; `undefined` inside of what one letter became (`ß`: `ss`). */
  toOriginal(offset: number): number | undefined;
}

/** The dotless i: its capital is that of i, but it is another letter. */
const DOTLESS_I = '\u0131';

/** Folds a text, as Unicode's full case folding does. Linear; stretches of ASCII cost next to nothing. */
export function foldCase(text: string): FoldedText {
  const pieces: string[] = [];
  const changes: LengthChange[] = [];
  const known = new Map<string, string>();
  let length = 0;
  let done = 0;
  for (const { 0: run, index } of text.matchAll(/[^\0-\x7f]+/g)) {
    pieces.push(text.slice(done, index).toLowerCase());
    length += index - done;
    done = index;
    for (const letter of run) {
      const folded = known.get(letter) ?? foldLetter(letter);
      known.set(letter, folded);
      pieces.push(folded);
      length += folded.length;
      done += letter.length;
      if (folded.length !== letter.length)
        changes.push({ start: length - folded.length, end: length, originalEnd: done });
    }
  }
  pieces.push(text.slice(done).toLowerCase());
  return { text: pieces.join(''), toOriginal: (offset) => originalOf(changes, offset) };
}

/** Where a letter that got longer or shorter lies in the folded text, and where it ends in the original. */
interface LengthChange {
  readonly start: number;
  readonly end: number;
  readonly originalEnd: number;
}

/**
 * Letter by letter: in a word, a capital sigma would become another small one at the end than inside. Down, up and down again,
 * because a capital sharp s has no other capitals, while its small one has two.
 */
function foldLetter(letter: string): string {
  return letter === DOTLESS_I ? letter : letter.toLowerCase().toUpperCase().toLowerCase();
}

/** Between two changes the offsets run side by side. O(log n) in the number of changes. */
function originalOf(changes: readonly LengthChange[], offset: number): number | undefined {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((changes[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const next = changes[low];
  if (next !== undefined && next.start < offset) return undefined;
  const before = changes[low - 1];
  return before === undefined ? offset : before.originalEnd + (offset - before.end);
}
