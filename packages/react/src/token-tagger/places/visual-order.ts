import type { TextRange } from '@labelwright/core';

import {
  type Direction,
  lineBeyond,
  lineOf,
  type PlacedUnit,
  type TextLayout,
  type Units,
} from './move-by-line';

/*
 * Left and right as the eye sees them, where text of both directions is on one line.
 *
 * A move goes to the unit that is drawn next to the caret's, whichever is next in the order of the text: through a Latin
 * name in a Hebrew sentence, then on in Hebrew. Beyond the end of a line it goes on with the next one. So a way and its way
 * back are the same, and no key gets stuck where the direction changes.
 *
 * Extending cannot follow the eye everywhere: a selection is one stretch of the text. It goes by the direction of the letters
 * at the end that stays, which is what the eye sees as long as both ends are in text of one direction, and goes on growing
 * where they are not.
 */

export type Side = 'left' | 'right';

/** The unit that is drawn beside `unit`. `rightToLeft`: the paragraph's own direction. */
export function unitBeside(
  layout: TextLayout,
  units: Units,
  unit: TextRange,
  side: Side,
  rightToLeft: boolean,
): TextRange | undefined {
  const direction = directionOf(side, rightToLeft);
  const line = lineOf(layout, units, unit, direction === 'forward' ? 'last' : 'first');
  if (line === undefined) return direction === 'forward' ? units.after(unit) : units.before(unit);
  const seen = fromLeftToRight(line);
  const own = seen.findIndex((placed) => placed.unit.start === unit.start);
  const beside = seen[side === 'right' ? own + 1 : own - 1];
  if (beside !== undefined) return beside.unit;
  const next = lineBeyond(layout, units, unit, direction);
  return next && fromLeftToRight(next).at(side === 'right' ? 0 : -1)?.unit;
}

/** What a side means in text of one direction. */
export function directionOf(side: Side, rightToLeft: boolean): Direction {
  return (side === 'right') === rightToLeft ? 'backward' : 'forward';
}

/** Whether a stretch of text is written from right to left: as its first letter is, without letters as its paragraph. */
export function isWrittenLeftwards(text: string, paragraph: boolean): boolean {
  const letter = /\p{L}/u.exec(text)?.[0];
  return letter === undefined ? paragraph : RIGHT_TO_LEFT.test(letter);
}

/** Whether any of a text is written from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** Letters of the scripts that run to the left: Hebrew, Arabic and their neighbours, and those beyond the basic plane. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Units of a line as the eye meets them. */
export function fromLeftToRight(line: readonly PlacedUnit[]): readonly PlacedUnit[] {
  const middle = ({ box }: PlacedUnit) => box.left + box.right;
  return [...line].sort((a, b) => middle(a) - middle(b));
}
