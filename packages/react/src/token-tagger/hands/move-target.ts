import {
  type AlignedText,
  nextGraphemeBoundary,
  nextToken,
  previousGraphemeBoundary,
  previousToken,
  type SpanViewEvent,
  type TextRange,
  type TextSelection,
  tokenAt,
  wordAt,
} from '@labelwright/core';

import type { TextMove } from '../keys';
import { moveByGrapheme } from '../places/move-by-grapheme';
import {
  type Direction,
  lineAtDistance,
  lineBeyond,
  lineOf,
  nearestTo,
  type PlacedUnit,
  type TextLayout,
} from '../places/move-by-line';
import { characterUnits, tokenUnits, wordUnits } from '../places/text-layout';
import {
  directionOf,
  fromLeftToRight,
  isWrittenLeftwards,
  type Side,
  unitBeside,
} from '../places/visual-order';

/** A place that a move goes on from, and how the text lies there. Offsets in code points. */
export interface Moving {
  readonly text: AlignedText;
  readonly layout: TextLayout;
  readonly from: TextSelection;
  /** Whether the end that moves takes the selection with it. */
  readonly extend: boolean;
  /** The direction of the paragraph. */
  readonly rightToLeft: boolean;
  /** Whether any of its letters run to the left: then what is left and right of the caret is looked at, and not reckoned. */
  readonly mixed: boolean;
  /** The column that moves by line keep, in pixels of the window. */
  readonly column: number;
  /** How far a move by a screen goes, in pixels. */
  readonly screen: number;
}

/** What a move asks of the machine; `undefined` where there is nowhere to go. */
export function eventOf(moving: Moving, move: TextMove): SpanViewEvent | undefined {
  const { by, to } = move;
  const { extend } = moving;
  switch (by) {
    case 'character':
      return byCharacter(moving, to);
    case 'token':
    case 'word': {
      const beside = isSide(to) && moving.mixed && !extend ? besideOf(moving, by, to) : undefined;
      return beside === undefined
        ? { type: 'selection.move', by, direction: logicalIn(moving, to), extend }
        : selecting(moving, beside);
    }
    case 'sentence':
    case 'paragraph':
    case 'text':
      return { type: 'selection.move', by, direction: logicalIn(moving, to), extend };
    case 'line':
    case 'screen':
    case 'lineEnd': {
      const target = by === 'lineEnd' ? lineEnd(moving, to) : onOtherLine(moving, by, logicalIn(moving, to));
      return target && selecting(moving, target);
    }
  }
}

/** The middle of the end that moves, as a column to keep; in pixels of the window. */
export function columnOf(moving: Omit<Moving, 'column'>, { to }: TextMove): number {
  const unit = movingToken(moving, logicalIn(moving, to));
  const box = moving.layout.boxesOf(unit).at(to === 'forward' ? -1 : 0);
  return box === undefined ? 0 : (box.left + box.right) / 2;
}

function onOtherLine(moving: Moving, by: 'line' | 'screen', direction: Direction): TextRange | undefined {
  const { layout, text, screen, column } = moving;
  const units = tokenUnits(text.tokens);
  const token = movingToken(moving, direction);
  const line =
    by === 'line'
      ? lineBeyond(layout, units, token, direction)
      : lineAtDistance(layout, units, token, direction, screen, (steps) =>
          tokensOn(text, token, direction === 'forward' ? steps : -steps),
        );
  return line && nearestTo(line, column);
}

function lineEnd(moving: Moving, to: TextMove['to']): TextRange | undefined {
  const { layout, text } = moving;
  const direction = logicalIn(moving, to);
  const line = lineOf(layout, tokenUnits(text.tokens), movingToken(moving, direction), edgeOf(direction));
  if (line === undefined) return undefined;
  const ordered: readonly PlacedUnit[] = isSide(to) ? fromLeftToRight(line) : line;
  return ordered.at(to === 'left' || to === 'backward' ? 0 : -1)?.unit;
}

function byCharacter(moving: Moving, to: TextMove['to']): SpanViewEvent | undefined {
  const { text, from, extend, mixed } = moving;
  // Spans keep to the tokens that the host gave: there is nothing finer.
  if (text.borders !== undefined) return undefined;
  const beside = isSide(to) && mixed && !extend ? besideOf(moving, 'character', to) : undefined;
  const moved =
    beside === undefined
      ? moveByGrapheme(text.map, from, { direction: logicalIn(moving, to), extend })
      : { ...beside, backward: false };
  return moved && { type: 'selection.change', ...moved, mode: 'grapheme' };
}

/** The unit that is drawn beside the selection. */
function besideOf(moving: Moving, by: 'token' | 'word' | 'character', side: Side): TextRange | undefined {
  const { text, from, layout, rightToLeft } = moving;
  const forward = directionOf(side, rightToLeft) === 'forward';
  const { map, tokens } = text;
  if (by === 'character') {
    const unit = forward
      ? { start: previousGraphemeBoundary(map, from.end), end: from.end }
      : { start: from.start, end: nextGraphemeBoundary(map, from.start) };
    return unitBeside(layout, characterUnits(map), unit, side, rightToLeft);
  }
  const token = tokenAtEnd(text, from, forward);
  if (by === 'token') return unitBeside(layout, tokenUnits(tokens), token, side, rightToLeft);
  return unitBeside(layout, wordUnits(text), wordAt(text, token.start) ?? token, side, rightToLeft);
}

/** What a move means in the order of the text. An extended selection keeps to the direction of the end that stays. */
function logicalIn(
  { text, from, extend, rightToLeft }: Omit<Moving, 'column'>,
  to: TextMove['to'],
): Direction {
  if (!isSide(to)) return to;
  if (!extend) return directionOf(to, rightToLeft);
  const { start, end } = tokenAtEnd(text, from, from.backward);
  return directionOf(to, isWrittenLeftwards(text.map.slice(start, end), rightToLeft));
}

function selecting({ text, from, extend }: Moving, target: TextRange): SpanViewEvent {
  const held = extend ? tokenAtEnd(text, from, from.backward) : target;
  return {
    type: 'selection.change',
    start: Math.min(held.start, target.start),
    end: Math.max(held.end, target.end),
    backward: target.start < held.start,
    mode: 'token',
  };
}

/** The token that goes when the selection is extended, else the one that a move in a direction leaves behind. */
function movingToken({ text, from, extend }: Omit<Moving, 'column'>, direction: Direction): TextRange {
  return tokenAtEnd(text, from, extend ? !from.backward : direction === 'forward');
}

/** The last token of a range, or the first. */
function tokenAtEnd({ tokens }: AlignedText, range: TextRange, last: boolean): TextRange {
  const token = last ? previousToken(tokens, range.end) : tokenAt(tokens, range.start);
  return token ?? nextToken(tokens, range.start - 1) ?? range;
}

/** The token so many tokens on; the first or the last one where there are fewer. */
function tokensOn({ tokens }: AlignedText, token: TextRange, steps: number): TextRange {
  const place = tokens.firstEndingAfter(token.start) + steps;
  const index = Math.min(Math.max(place, 0), tokens.count - 1);
  return { start: tokens.start(index), end: tokens.end(index) };
}

function edgeOf(direction: Direction): 'first' | 'last' {
  return direction === 'forward' ? 'last' : 'first';
}

function isSide(to: TextMove['to']): to is Side {
  return to === 'left' || to === 'right';
}
