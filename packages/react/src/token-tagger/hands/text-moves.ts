import type { TextSelection } from '@labelwright/core';
import { flushSync } from 'react-dom';
import type { TextMove } from '../keys';
import { placeAt } from '../places/blocks';
import { isRightToLeftAt } from '../places/drawn-characters';
import { moveByGrapheme } from '../places/move-by-grapheme';
import { screenHeight } from '../places/scroll-into-view';
import { layoutOf } from '../places/text-layout';
import { blockElementAt, type DrawnText } from '../places/text-positions';
import { hasRightToLeft } from '../places/visual-order';
import { draftNow, type SceneRef, viewNow } from '../scene/scene';
import type { TextDocument } from '../text/text-document';
import { columnOf, eventOf, type Moving } from './move-target';
import type { NativeSelection } from './native-selection';

/** Moving through the text by keys. */
export interface TextMoves {
  /** Moves, or with `extend` takes the selection there; the selection that came of it. */
  readonly move: (move: TextMove, extend: boolean) => TextSelection | undefined;
  /** Goes to the token at an offset (code points); the selection that came of it. */
  readonly goTo: (offset: number) => TextSelection | undefined;
}

/** The column that moves by line keep while nothing else is selected between them, in pixels from the text's left edge. */
interface Goal {
  readonly x: number;
  readonly selection: TextSelection;
}

/**
 * What moves select. Words, sentences and paragraphs the machine knows; where lines are, and what lies left and right in text
 * of both directions, only the page does.
 */
export function createTextMoves(scene: SceneRef, native: NativeSelection): TextMoves {
  let goal: Goal | undefined;
  const view = () => viewNow(scene);
  const send: SceneRef['current']['task']['send'] = (event) => scene.current.task.send(event);

  const goTo = (offset: number): TextSelection | undefined => {
    send({ type: 'selection.change', start: offset, end: offset, backward: false, mode: 'token' });
    const { selection } = view();
    scene.current.setCaret(selection);
    return selection;
  };

  /** From nothing the first step goes to what the browser's caret is at: where the last click was, else where the text starts. */
  const enter = ({ by, to }: TextMove): TextSelection | undefined => {
    const { text } = draftNow(scene);
    const at = native.caret() ?? 0;
    const caretAt = at > 0 ? { start: at, end: at, backward: false } : undefined;
    if (by === 'character' && text.borders === undefined) {
      const character = moveByGrapheme(text.map, caretAt, { direction: 'forward' });
      if (character !== undefined) send({ type: 'selection.change', ...character, mode: 'grapheme' });
    } else if (by === 'text')
      send({ type: 'selection.move', by: 'token', direction: to === 'forward' ? 'backward' : 'forward' });
    else if (caretAt !== undefined) send({ type: 'selection.change', ...caretAt, mode: 'token' });
    if (view().selection === undefined) send({ type: 'selection.move', by: 'token', direction: 'forward' });
    return view().selection;
  };

  const moveFrom = (from: TextSelection, shown: DrawnText, move: TextMove, extend: boolean) => {
    const { text } = draftNow(scene);
    drawAt(scene.current.document, from.backward ? from.start : from.end);
    const layout = layoutOf(shown);
    const place = {
      text,
      layout,
      from,
      extend,
      ...writtenAt(shown, from),
      screen: screenHeight(shown.element),
    };
    const { left } = shown.element.getBoundingClientRect();
    const kept = goal?.selection === from ? goal.x + left : undefined;
    const keepsColumn = move.by === 'line' || move.by === 'screen';
    const column = keepsColumn ? (kept ?? columnOf(place, move)) : 0;
    const moving: Moving = { ...place, column };
    const event = eventOf(moving, move);
    if (event !== undefined) send(event);
    const { selection } = view();
    goal = keepsColumn && selection !== undefined ? { x: column - left, selection } : undefined;
    return selection;
  };

  return {
    move: (move, extend) => {
      const shown = native.drawn();
      if (shown === undefined) return undefined;
      const { selection, active } = view();
      const from =
        selection ?? (active && { start: active.span.start, end: active.span.end, backward: false });
      const moved = from === undefined ? enter(move) : moveFrom(from, shown, move, extend);
      if (moved !== selection) scene.current.setCaret(extend ? undefined : moved);
      return moved;
    },
    goTo,
  };
}

/** How the paragraph at a selection is written. */
function writtenAt(shown: DrawnText, { start }: TextSelection): Pick<Moving, 'rightToLeft' | 'mixed'> {
  const rightToLeft = isRightToLeftAt(shown, start);
  return {
    rightToLeft,
    mixed: rightToLeft || hasRightToLeft(blockElementAt(shown, start).textContent ?? ''),
  };
}

/** Far from what is in view a text is not laid out in its lines: there it is drawn first. */
function drawAt(document: TextDocument, offset: number): void {
  const stretch = placeAt(document.stretches, offset);
  if (document.drawn(stretch) === undefined) flushSync(() => document.turn([stretch]));
}
