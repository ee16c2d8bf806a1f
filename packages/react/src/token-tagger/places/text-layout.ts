import {
  type AlignedText,
  nextToken,
  type OffsetMap,
  previousToken,
  type TokenIndex,
  wordAt,
} from '@labelwright/core';

import { boxesOf } from '../../internal/layout';
import { placeAt } from './blocks';
import { characterAfter, characterBefore } from './move-by-grapheme';
import type { TextLayout, Units } from './move-by-line';
import { type DrawnText, domRangeOf } from './text-positions';

/** The drawn text as moves measure it. What is asked of it is laid out by the browser, in view or not. */
export function layoutOf(shown: DrawnText): TextLayout {
  return {
    boxesOf: (range) => boxesOf(domRangeOf(shown, range)),
    blockOf: (offset) => placeAt(shown.blocks, offset),
  };
}

export function tokenUnits(tokens: TokenIndex): Units {
  return {
    after: ({ start }) => nextToken(tokens, start),
    before: ({ start }) => previousToken(tokens, start),
  };
}

/** Runs of tokens without white space between them. */
export function wordUnits(text: AlignedText): Units {
  const { tokens } = text;
  return {
    after: ({ end }) => {
      const token = nextToken(tokens, end - 1);
      return token && wordAt(text, token.start);
    },
    before: ({ start }) => {
      const token = previousToken(tokens, start);
      return token && wordAt(text, token.start);
    },
  };
}

/** Characters as one sees them, white space passed over. */
export function characterUnits(map: OffsetMap): Units {
  return {
    after: ({ end }) => characterAfter(map, end),
    before: ({ start }) => characterBefore(map, start),
  };
}
