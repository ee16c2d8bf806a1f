import type { OffsetMap, TextRange } from '@labelwright/core';

import type { Block } from '../places/blocks';
import { hasRightToLeft } from '../places/visual-order';
import {
  bracketPairs,
  type Direction,
  isInsideNumber,
  type Letter,
  letterOf,
  numberOf,
} from './bidi-classes';

/**
 * What a token needs in a text that runs both ways. To the browser its tag is a sign in the midst of the text: without help
 * it would part numbers, part brackets from what is in them, and not go with its own token.
 */
export interface TokenBidi {
  /** The way that it is embedded; a part of a number runs to the right whatever its digits are. */
  readonly runs: Direction | 'number' | undefined;
  /** The direction that begins before it, and behind it, as if a letter were there. */
  readonly before: Direction | undefined;
  readonly behind: Direction | undefined;
}

/** Characters on either side of a border that tell whether it is within a number: a digit with signs of units. */
const SEEN = 4;

const AS_IT_IS: TokenBidi = { runs: undefined, before: undefined, behind: undefined };

/** What each token of a block needs: nothing in one that runs to the right throughout. */
export function bidiIn(
  map: OffsetMap,
  block: Pick<Block, 'start' | 'end' | 'dir'>,
): (token: TextRange) => TokenBidi {
  const text = map.slice(block.start, block.end);
  if (!hasRightToLeft(text)) return () => AS_IT_IS;
  const characters = [...text];
  const own = characters.map(letterOf);
  const base = block.dir === 'auto' ? firstDirection(own) : block.dir;
  const letters = lettersBefore(characters, own, base);
  const brackets = bracketDirections(characters, own, letters, base);
  const seen = directionsBefore(characters, own, brackets, base);

  return ({ start, end }) => {
    const first = start - block.start;
    const next = end - block.start;
    const letter = own[first];
    if (letter !== undefined) return { ...AS_IT_IS, runs: directionOf(letter) };
    const bracket = next - first === 1 ? brackets.get(first) : undefined;
    if (bracket !== undefined) return between(bracket);
    return numberBidi(first, next) ?? AS_IT_IS;
  };

  function numberBidi(first: number, next: number): TokenBidi | undefined {
    const letter = letters[first] ?? 'latin';
    const digit = numberOf(characters[first] ?? '');
    const around = [first - 1, next].map((at) => numberOf(characters[at] ?? ''));
    const isArabic = digit === undefined ? around.every((other) => other === 'arabic') : digit === 'arabic';
    const [begins, ends] = [!isInside(first), !isInside(next)];
    const isGlued = ends && own[next] === 'latin';
    const isPart = !(begins && ends) && own.slice(first, next).every((other) => other === undefined);
    if (letter === 'latin' ? isArabic : isPart)
      return {
        runs: 'number',
        before: begins ? 'rtl' : undefined,
        behind: ends && !isGlued ? 'rtl' : undefined,
      };
    if (!isPart && digit === undefined) return undefined;
    // A number goes with the letters right behind it.
    if (base === 'rtl' && (isPart || isGlued)) return { ...AS_IT_IS, runs: 'ltr' };
    // Else with the letter before it, and not with a bracket between them.
    return seen[first] === directionOf(letter) ? undefined : between(directionOf(letter));
  }

  function isInside(border: number): boolean {
    // Most borders are beside white space or a letter, and need no closer look.
    if (characters[border - 1] === ' ' || characters[border] === ' ' || own[border] !== undefined)
      return false;
    return isInsideNumber(
      characters.slice(Math.max(border - SEEN, 0), border),
      characters.slice(border, border + SEEN),
      letters[border] ?? 'latin',
    );
  }
}

type Letters = readonly (Letter | undefined)[];

/** What `dir="auto"` makes of a block. */
function firstDirection(own: Letters): Direction {
  return directionOf(own.find((letter) => letter !== undefined) ?? 'latin');
}

/** The last letter before each character of a line; at its start the direction of the paragraph. */
function lettersBefore(characters: readonly string[], own: Letters, base: Direction): readonly Letter[] {
  const first = base === 'ltr' ? 'latin' : 'hebrew';
  let last: Letter = first;
  return characters.map((character, at) => {
    const before = last;
    last = character === '\n' ? first : (own[at] ?? last);
    return before;
  });
}

/** The directions of brackets (N0): as the paragraph where any of what is in them is, else as what is in and before them. */
function bracketDirections(
  characters: readonly string[],
  own: Letters,
  letters: readonly Letter[],
  base: Direction,
): ReadonlyMap<number, Direction> {
  const pairs = bracketPairs(characters);
  const found = new Map<number, Direction>();
  if (pairs.length === 0) return found;
  const directions = characters.map((character, at) => {
    const letter = own[at];
    if (letter !== undefined) return directionOf(letter);
    const number = numberOf(character);
    return number && (number === 'arabic' ? 'rtl' : directionOf(letters[at] ?? 'latin'));
  });
  for (const [open, close] of pairs) {
    const inside = new Set(directions.slice(open + 1, close));
    inside.delete(undefined);
    if (inside.size === 0) continue;
    const lineStart = characters.lastIndexOf('\n', open) + 1;
    const before = directions
      .slice(lineStart, open)
      .filter((direction) => direction !== undefined)
      .at(-1);
    const direction = inside.has(base) ? base : (before ?? base);
    for (const at of [open, close]) {
      found.set(at, direction);
      directions[at] = direction;
    }
  }
  return found;
}

/** The direction of the last letter or bracket before each character, which the browser gives to a number. */
function directionsBefore(
  characters: readonly string[],
  own: Letters,
  brackets: ReadonlyMap<number, Direction>,
  base: Direction,
): readonly Direction[] {
  let last = base;
  return characters.map((character, at) => {
    const before = last;
    const letter = own[at] ?? (numberOf(character) === 'arabic' ? 'arabic' : undefined);
    last =
      character === '\n' ? base : (brackets.get(at) ?? (letter === undefined ? last : directionOf(letter)));
    return before;
  });
}

function directionOf(letter: Letter): Direction {
  return letter === 'latin' ? 'ltr' : 'rtl';
}

function between(direction: Direction): TokenBidi {
  return { runs: undefined, before: direction, behind: direction };
}
