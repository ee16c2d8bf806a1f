import type { TextRange } from '@labelwright/core';

import { onOneLine } from './on-one-line';

/** The text as it is laid out in the window. Offsets in code points. */
export interface TextLayout {
  /** The boxes of a stretch of text, in its order; none for what is not drawn. */
  readonly boxesOf: (range: TextRange) => readonly DOMRect[];
  /** Which block an offset is in. Blocks lie one below the other, and no line goes over two. */
  readonly blockOf: (offset: number) => number;
}

/** What moves go by: tokens, words, characters. */
export interface Units {
  /** The first one that starts behind the start of `unit`. */
  readonly after: (unit: TextRange) => TextRange | undefined;
  /** The last one that starts before the start of `unit`. */
  readonly before: (unit: TextRange) => TextRange | undefined;
}

/** A unit, or that part of it which is on one line. */
export interface PlacedUnit {
  readonly unit: TextRange;
  readonly box: DOMRect;
}

export type Direction = 'forward' | 'backward';

/**
 * The units on the visual line of `unit`, in the order of the text. One that goes over several lines is on the line of its
 * end that `edge` names. `undefined` for a unit that is not drawn. Looks at one line, however long the text is.
 */
export function lineOf(
  layout: TextLayout,
  units: Units,
  unit: TextRange,
  edge: 'first' | 'last',
): readonly PlacedUnit[] | undefined {
  const boxes = layout.boxesOf(unit);
  const box = edge === 'first' ? boxes[0] : boxes.at(-1);
  return box && lineAt(layout, units, { unit, box });
}

/** The units on the next visual line in a direction; blank lines have none and are passed over. */
export function lineBeyond(
  layout: TextLayout,
  units: Units,
  unit: TextRange,
  direction: Direction,
): readonly PlacedUnit[] | undefined {
  const forward = direction === 'forward';
  const boxes = layout.boxesOf(unit);
  const own = forward ? boxes.at(-1) : boxes[0];
  if (own === undefined) return undefined;
  for (let next = step(units, unit, direction); next; next = step(units, next, direction)) {
    const nextBoxes = layout.boxesOf(next);
    const isElsewhere = layout.blockOf(next.start) !== layout.blockOf(unit.start);
    const beyond = isElsewhere ? nextBoxes : nextBoxes.filter((box) => !onOneLine(box, own));
    const box = forward ? beyond[0] : beyond.at(-1);
    if (box !== undefined) return lineAt(layout, units, { unit: next, box });
  }
  return undefined;
}

/** The unit of a line that is nearest to `x`. */
export function nearestTo(line: readonly PlacedUnit[], x: number): TextRange | undefined {
  const distances = line.map(({ box }) => Math.max(box.left - x, x - box.right, 0));
  return line[distances.indexOf(Math.min(...distances))]?.unit;
}

/**
 * The line that is about `distance` pixels from `unit` in a direction: for moves by a screen. Looks at a few places, however
 * long the text is.
 * @param unitAt the unit so many units on in the direction, the last one where there are fewer
 */
export function lineAtDistance(
  layout: TextLayout,
  units: Units,
  unit: TextRange,
  direction: Direction,
  distance: number,
  unitAt: (steps: number) => TextRange,
): readonly PlacedUnit[] | undefined {
  const own = layout.boxesOf(unit)[0];
  if (own === undefined) return undefined;
  const isWithin = (steps: number): boolean => {
    const box = layout.boxesOf(unitAt(steps))[0];
    return box === undefined || Math.abs(box.top - own.top) <= distance;
  };
  let high = FIRST_LEAP;
  while (isWithin(high) && unitAt(high).start !== unitAt(high * 2).start) high *= 2;
  let low = 0;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (isWithin(middle)) low = middle;
    else high = middle - 1;
  }
  const line = lineOf(layout, units, unitAt(low), 'first');
  const isOwn = line === undefined || line.some(({ unit: { start } }) => start === unit.start);
  return isOwn ? lineBeyond(layout, units, unit, direction) : line;
}

const FIRST_LEAP = 64;

function lineAt(layout: TextLayout, units: Units, from: PlacedUnit): readonly PlacedUnit[] {
  return [
    ...neighbours(layout, units, from, 'backward').reverse(),
    // All of it that is on this line: text of two directions has several boxes.
    placedOnLine(layout, from.unit, from.box) ?? from,
    ...neighbours(layout, units, from, 'forward'),
  ];
}

function neighbours(layout: TextLayout, units: Units, from: PlacedUnit, direction: Direction): PlacedUnit[] {
  const found: PlacedUnit[] = [];
  const block = layout.blockOf(from.unit.start);
  for (let next = step(units, from.unit, direction); next; next = step(units, next, direction)) {
    if (layout.blockOf(next.start) !== block) break;
    const placed = placedOnLine(layout, next, from.box);
    if (placed !== undefined) found.push(placed);
    else if (layout.boxesOf(next).length > 0) break;
  }
  return found;
}

function placedOnLine(layout: TextLayout, unit: TextRange, line: DOMRect): PlacedUnit | undefined {
  const boxes = layout.boxesOf(unit).filter((box) => onOneLine(box, line));
  const [first] = boxes;
  if (first === undefined) return undefined;
  const left = Math.min(...boxes.map((box) => box.left));
  const right = Math.max(...boxes.map((box) => box.right));
  return { unit, box: new DOMRect(left, first.top, right - left, first.height) };
}

function step(units: Units, unit: TextRange, direction: Direction): TextRange | undefined {
  return direction === 'forward' ? units.after(unit) : units.before(unit);
}
