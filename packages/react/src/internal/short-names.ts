import { codePointLength, createOffsetMap, nextGraphemeBoundary } from '@labelwright/core';

/** Names up to this length are as short as they have to be, in code points. */
const SHORT_ENOUGH = 4;

/** Beginnings of names are at least so long, in code points: two letters tell nobody anything. */
const SHORTEST_BEGINNING = 3;

/**
 * Short forms of labels, none like another nor like another label's name: a name of four characters as it is; else the
 * shortest beginning that no other name has, or the initials of its words (numbers whole) where those are shorter still.
 * What a label gets depends on which labels there are, not on their order.
 * @param names of a schema, each once
 */
export function shortNames(names: readonly string[]): ReadonlyMap<string, string> {
  const beginnings = ownBeginnings(names);
  const initials = new Map(names.map((name) => [name, initialsOf(name)]));
  const uses = new Map<string, number>();
  for (const form of names.flatMap((name) => [...new Set([name, beginnings.get(name), initials.get(name)])]))
    if (form !== undefined) uses.set(form, (uses.get(form) ?? 0) + 1);
  const shortOf = (name: string): string => {
    const beginning = beginnings.get(name) ?? name;
    const letters = initials.get(name);
    if (codePointLength(name) <= SHORT_ENOUGH || letters === undefined || uses.get(letters) !== 1)
      return beginning;
    return codePointLength(letters) < codePointLength(beginning) ? letters : beginning;
  };
  return new Map(names.map((name) => [name, shortOf(name)]));
}

/** The shortest beginning of each name that no other one has; all of it where another name begins with it. */
function ownBeginnings(names: readonly string[]): ReadonlyMap<string, string> {
  // In their order, the names that share most with one are its neighbours.
  const sorted = [...names].sort((a, b) => (a < b ? -1 : 1));
  return new Map(
    sorted.map((name, index) => {
      const shared = Math.max(
        sharedBeginning(name, sorted[index - 1] ?? ''),
        sharedBeginning(name, sorted[index + 1] ?? ''),
      );
      return [name, beginningOf(name, shared)];
    }),
  );
}

/** UTF-16 units. */
function sharedBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** A beginning longer than `shared` UTF-16 units that cuts no character. */
function beginningOf(name: string, shared: number): string {
  const map = createOffsetMap(name);
  if (map.length <= SHORT_ENOUGH) return name;
  let end = 0;
  while (end < map.length && (end < SHORTEST_BEGINNING || map.toUtf16(end) <= shared))
    end = nextGraphemeBoundary(map, end);
  return map.slice(0, end);
}

/** The first characters of the words of a name: `WORK_OF_ART`, `WorkOfArt` and `work of art` have three. */
function initialsOf(name: string): string | undefined {
  const words = name.match(/\p{N}+|\p{Lu}?\p{M}*(?:\p{Ll}\p{M}*)+|\p{Lu}+(?!\p{Ll})|\p{L}\p{M}*/gu) ?? [];
  if (words.length < 2) return undefined;
  return words
    .map((word) => (/^\p{N}/u.test(word) ? word : (/^\p{L}\p{M}*/u.exec(word)?.[0] ?? '')))
    .join('');
}
