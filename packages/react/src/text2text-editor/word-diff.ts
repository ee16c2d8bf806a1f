import { tokenize } from '@labelwright/core';
import { diffArrays } from 'diff';
import type { Steps } from './in-slices';
import { textPieces } from './text-pieces';

export type DiffKind = 'same' | 'removed' | 'added';

/** A stretch of a comparison. Those that are no `added` make the text before, those that are no `removed` the one after. */
export interface DiffPart {
  readonly kind: DiffKind;
  readonly text: string;
}

/** What of one list differs from another: runs of members in order. */
interface Run {
  readonly kind: DiffKind;
  readonly members: readonly string[];
}

/** Beyond so many lines, or words of a passage, put in and taken out, the whole counts as replaced: finding out more takes long. */
const MOST_PIECES = 600;
const MOST_WORDS = 500;

/**
 * What differs between two texts, by word; in scripts without spaces by the words that `Intl.Segmenter` finds. First by lines
 * and sentences, then word by word in those that differ. Removed stretches come before added ones.
 */
export function* diffWords(before: string, after: string): Steps<readonly DiffPart[]> {
  const parts: DiffPart[] = [];
  let removed: readonly string[] = [];
  for (const { kind, members } of runsOf(textPieces(before), textPieces(after), MOST_PIECES)) {
    yield;
    const pairs = kind === 'added' ? passages(removed, members) : [];
    if (kind !== 'added') parts.push({ kind: 'removed', text: removed.join('') });
    removed = kind === 'removed' ? members : [];
    for (const [old, now] of pairs) {
      parts.push(...wordsBetween(old, now));
      yield;
    }
    if (kind === 'same') parts.push({ kind, text: members.join('') });
  }
  parts.push({ kind: 'removed', text: removed.join('') });
  return joined(bridged(parts));
}

/** Passages to compare with each other: line by line where there are as many, else all with all. */
function passages(
  removed: readonly string[],
  added: readonly string[],
): readonly (readonly [string, string])[] {
  if (removed.length === added.length)
    return removed.map((piece, index) => [piece, added[index] ?? ''] as const);
  return [[removed.join(''), added.join('')]];
}

function wordsBetween(before: string, after: string): readonly DiffPart[] {
  return runsOf(wordsOf(before), wordsOf(after), MOST_WORDS).map(({ kind, members }) => ({
    kind,
    text: members.join(''),
  }));
}

/** Words, punctuation marks and the white space between them: together they are the text. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  let end = 0;
  for (const token of tokenize(text).tokens) {
    const start = text.indexOf(token, end);
    if (start > end) words.push(text.slice(end, start));
    words.push(token);
    end = start + token.length;
  }
  return end < text.length ? [...words, text.slice(end)] : words;
}

/** Runs of two lists, each removed one before the added one that stands for it. */
function runsOf(before: readonly string[], after: readonly string[], most: number): readonly Run[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: most });
  if (changes === undefined) return wholly(before, after);
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    members: value,
  }));
}

/** All that is between the common start and the common end is replaced. */
function wholly(before: readonly string[], after: readonly string[]): readonly Run[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const runs: readonly Run[] = [
    { kind: 'same', members: before.slice(0, start) },
    { kind: 'removed', members: before.slice(start, before.length - end) },
    { kind: 'added', members: after.slice(start, after.length - end) },
    { kind: 'same', members: before.slice(before.length - end) },
  ];
  return runs.filter(({ members }) => members.length > 0);
}

/** White space alone between two changes belongs to both: a replaced phrase is read as one. */
function bridged(parts: readonly DiffPart[]): readonly DiffPart[] {
  return parts.flatMap((part, index): readonly DiffPart[] => {
    const isBridge =
      part.kind === 'same' &&
      /^[^\S\r\n]+$/.test(part.text) &&
      isReplaced(parts, index - 1, -1) &&
      isReplaced(parts, index + 1, 1);
    return isBridge
      ? [
          { kind: 'removed', text: part.text },
          { kind: 'added', text: part.text },
        ]
      : [part];
  });
}

/** Whether something is both removed and added next to a place, going in a direction. */
function isReplaced(parts: readonly DiffPart[], at: number, step: 1 | -1): boolean {
  const kinds = [parts[at]?.kind, parts[at + step]?.kind];
  return kinds.includes('removed') && kinds.includes('added');
}

/** Changes next to each other as one removed and one added stretch. */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const all: DiffPart[] = [];
  let texts = { same: '', removed: '', added: '' };
  const flush = (): void => {
    for (const kind of ['same', 'removed', 'added'] as const)
      if (texts[kind] !== '') all.push({ kind, text: texts[kind] });
    texts = { same: '', removed: '', added: '' };
  };
  for (const { kind, text } of parts) {
    if (text === '') continue;
    const turns = kind === 'same' ? texts.removed !== '' || texts.added !== '' : texts.same !== '';
    if (turns) flush();
    texts[kind] += text;
  }
  flush();
  return all;
}
