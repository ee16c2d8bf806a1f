import { codePointLength } from '@labelwright/core';

import type { Labels } from '../../internal/use-labels';
import type { LabelNames } from '../messages/display-messages';

/** About how wide characters are, in quarters of an em; the first pattern that fits. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/^[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/u, 0],
  [
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303f\uff01-\uff60]/u,
    4,
  ],
  [/^[iljtfrI1!.,:;'’‘|()[\]{}\-/\\ ]/u, 1],
  [/^[mwMWA-Z@%—]/u, 2.7],
  // Joined letters are narrow.
  [/^\p{Script=Arabic}/u, 1.5],
];

/** Of all the others. */
const USUAL = 2.1;

/**
 * About how wide a token is drawn, in quarters of an em, never more than it is by much and at most `most`. Reckoned and not
 * measured: a server has no fonts, and what is reckoned does not move when a font comes late.
 */
export function drawnWidth(token: string, most: number): number {
  let width = 0;
  for (const character of token) {
    width += WIDTHS.find(([pattern]) => pattern.test(character))?.[1] ?? USUAL;
    if (width >= most) return most;
  }
  return Math.floor(width);
}

/** The most characters of a tag that a slot keeps room for. */
const LONGEST_TAG = 10;

/** How many characters of a tag there is room for under the narrowest token: as many as the longest name of a label has. */
export function slotWidth(labels: Labels, names: LabelNames): number {
  if (names === 'off') return 1;
  const shown = labels.list.map(({ name }) => (names === 'short' ? labels.shortName(name) : name));
  // A prediction has a question mark behind its name.
  const longest = shown.reduce((most, name) => Math.max(most, codePointLength(name) + 1), 0);
  return Math.min(Math.max(longest, 1), LONGEST_TAG);
}
