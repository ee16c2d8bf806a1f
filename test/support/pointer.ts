import {
  createOffsetMap,
  nextGraphemeBoundary,
  type OffsetMap,
  previousGraphemeBoundary,
} from '@labelwright/core';
import { cdp, page } from 'vitest/browser';
import { connected } from './devtools';

/** A place on the page, in CSS pixels of the test's own window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PointerOptions {
  readonly button?: 'left' | 'right';
  readonly shift?: boolean;
  readonly alt?: boolean;
  /** Of a drag: which click in a row it begins with, 2 after a click. Of a click: as many clicks in a row. */
  readonly times?: number;
  /** Where the button goes up, where `beforeRelease` moves the pointer on. */
  readonly releaseAt?: Point;
  /** Called before the button goes up, with the pointer at its last place. */
  readonly beforeRelease?: () => void | Promise<void>;
}

type MouseEventType = 'mouseMoved' | 'mousePressed' | 'mouseReleased';

/** Sends one real mouse event through the browser's own input handling. */
async function mouse(
  type: MouseEventType,
  point: Point,
  { button = 'left', shift = false, alt = false }: PointerOptions,
  held: boolean,
  clickCount = 1,
): Promise<void> {
  const { x, y } = onPage(point);
  const which = button === 'left' ? 1 : 2;
  await cdp().send('Input.dispatchMouseEvent', {
    type,
    x,
    y,
    button: type === 'mouseMoved' && !held ? 'none' : button,
    buttons: held ? which : 0,
    clickCount: type === 'mouseMoved' ? 0 : clickCount,
    modifiers: (alt ? 1 : 0) + (shift ? 8 : 0),
  });
}

/** The tests run in a frame of the page. */
export function onPage({ x, y }: Point): Point {
  const frame = window.frameElement?.getBoundingClientRect();
  return { x: Math.round(x + (frame?.left ?? 0)), y: Math.round(y + (frame?.top ?? 0)) };
}

/**
 * A frame that is higher than the page is scaled down to it. Half pixels come of that, at which the browser finds one
 * character when the button goes down and another one when the pointer moves.
 */
export async function unscaled(): Promise<void> {
  for (let attempt = 0; isScaled() && attempt < 20; attempt += 1) {
    await page.viewport(window.innerWidth, Math.min(window.innerHeight, window.parent.innerHeight - 20));
    await settled();
  }
}

function isScaled(): boolean {
  const frame = window.frameElement?.getBoundingClientRect();
  return frame !== undefined && frame.width !== window.innerWidth;
}

/** Presses at the first place, moves over the others and releases at the last one. */
export async function drag(
  points: readonly [Point, ...Point[]],
  options: PointerOptions = {},
): Promise<void> {
  await unscaled();
  const [from] = points;
  const last = options.releaseAt ?? points.at(-1) ?? from;
  await connected();
  // One behind the other without waiting: the browser takes them in their order, and thousands of drags take their time.
  await Promise.all([
    mouse('mousePressed', from, options, true, options.times),
    ...points.slice(1).map((point) => mouse('mouseMoved', point, options, true)),
    ...(options.beforeRelease === undefined
      ? [mouse('mouseReleased', last, options, false, options.times)]
      : []),
  ]);
  if (options.beforeRelease !== undefined) {
    await options.beforeRelease();
    await mouse('mouseReleased', last, options, false, options.times);
  }
  await settled();
}

/** Moves the pointer with its button down: for what goes on while a drag does. */
export function moveOn(point: Point, options: PointerOptions = {}): Promise<void> {
  return mouse('mouseMoved', point, options, true);
}

/** Clicks at a place as many times as `times` says, as one double or triple click. */
export async function click(point: Point, options: PointerOptions = {}): Promise<void> {
  await unscaled();
  await mouse('mouseMoved', point, options, false);
  for (let count = 1; count <= (options.times ?? 1); count += 1) {
    await mouse('mousePressed', point, options, true, count);
    await mouse('mouseReleased', point, options, false, count);
  }
  await settled();
}

/**
 * Selects the text of `element` from one code point offset to another as a hand does, backwards where `end` is the smaller
 * one. The drawn text must have the UTF-16 length of the text it stands for.
 */
export async function dragText(
  element: HTMLElement,
  start: number,
  end: number,
  options: PointerOptions = {},
): Promise<void> {
  await laidOut(element);
  const text = textOf(element);
  const [first, last] = start < end ? [start, end] : [end, start];
  reveal(text, first);
  const from = edgePoint(text, first, last, 'start');
  const to = edgePoint(text, first, last, 'end');
  await drag(start < end ? [from, to] : [to, from], options);
}

/** Clicks into the middle of the character at a code point offset. */
export async function clickText(
  element: HTMLElement,
  offset: number,
  options: PointerOptions = {},
): Promise<void> {
  await laidOut(element);
  const text = textOf(element);
  reveal(text, offset);
  await click(middleOf(rectsOf(text, offset, nextGraphemeBoundary(text.map, offset))[0]), options);
}

/** The middle of the character at a code point offset, as it is on the page now. */
export function middleOfText(element: HTMLElement, offset: number): Point {
  const text = textOf(element);
  return middleOf(rectsOf(text, offset, nextGraphemeBoundary(text.map, offset))[0]);
}

/** Two frames: what a gesture starts has then happened and is painted. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

const seen = new WeakMap<HTMLElement, string>();

/** Content that the browser may skip has its real height only after a frame; a text seen before has it already. */
async function laidOut(element: HTMLElement): Promise<void> {
  await unscaled();
  const text = element.textContent ?? '';
  if (seen.get(element) !== text) await settled();
  seen.set(element, text);
}

interface DrawnText {
  readonly element: HTMLElement;
  readonly map: OffsetMap;
  readonly nodes: readonly { readonly node: Text; readonly at: number }[];
}

function textOf(element: HTMLElement): DrawnText {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: { node: Text; at: number }[] = [];
  let at = 0;
  for (let next = walker.nextNode(); next !== null; next = walker.nextNode()) {
    // The walker shows no other nodes; in a frame they are of a class of their own.
    const node = next as Text;
    nodes.push({ node, at });
    at += node.length;
  }
  return { element, nodes, map: createOffsetMap(nodes.map(({ node }) => node.data).join('')) };
}

/** The DOM range of a stretch of text, in code points. */
function rangeOf({ nodes, map }: DrawnText, start: number, end: number): Range {
  const range = document.createRange();
  const from = map.toUtf16(start);
  const to = map.toUtf16(end);
  const first = nodes.findLast(({ at }) => at <= from);
  const last = nodes.findLast(({ at }) => at < to) ?? first;
  if (first === undefined || last === undefined) throw new Error('The element has no text.');
  range.setStart(first.node, from - first.at);
  range.setEnd(last.node, to - last.at);
  return range;
}

function rectsOf(text: DrawnText, start: number, end: number): DOMRect[] {
  return [...rangeOf(text, start, end).getClientRects()].filter(({ width }) => width > 0);
}

/** Brings a place in the text to the middle of the window, so that the whole gesture has room. */
function reveal(text: DrawnText, offset: number): void {
  const range = rangeOf(text, offset, Math.min(offset + 1, text.map.length));
  const { top, bottom } = range.getBoundingClientRect();
  if (top > 80 && bottom < window.innerHeight - 200) return;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { top: now } = range.getBoundingClientRect();
  window.scrollBy({ top: now - window.innerHeight / 3, behavior: 'instant' });
}

/**
 * Where a hand puts the pointer to begin or to end a range: a pixel inside the outer edge of its first or last character, as
 * the eye sees it. Whole pixels, because the browser counts in them: half of one may lie in the neighbour.
 */
function edgePoint(text: DrawnText, start: number, end: number, side: 'start' | 'end'): Point {
  const rects = outermostRects(text, start, end, side);
  const rect = rects[side === 'start' ? 0 : rects.length - 1] ?? new DOMRect();
  const first = Math.ceil(rect.left);
  const last = Math.max(Math.ceil(rect.right) - 1, first);
  const inset = last - first > 3 ? 1 : 0;
  const isLeft = (side === 'start') !== runsLeft(text, start, end, side);
  return { x: isLeft ? first + inset : last - inset, y: Math.round((rect.top + rect.bottom) / 2) };
}

/** The boxes of the first or last character of a range that has one: marks of direction and joiners have none. */
function outermostRects(text: DrawnText, start: number, end: number, side: 'start' | 'end'): DOMRect[] {
  const { map } = text;
  for (let from = start, to = end; from < to; ) {
    const own =
      side === 'start'
        ? ([from, nextGraphemeBoundary(map, from)] as const)
        : ([previousGraphemeBoundary(map, to), to] as const);
    const rects = rectsOf(text, ...own);
    if (rects.length > 0) return rects;
    if (side === 'start') from = own[1];
    else to = own[0];
  }
  return [];
}

/** Whether the text runs to the left at an end of a range: where its next character is, else as its block does. */
function runsLeft(text: DrawnText, start: number, end: number, side: 'start' | 'end'): boolean {
  const { map } = text;
  const middle = side === 'start' ? nextGraphemeBoundary(map, start) : previousGraphemeBoundary(map, end);
  if (start < middle && middle < end) {
    const outer = side === 'start' ? start : previousGraphemeBoundary(map, middle);
    const before = rectsOf(text, outer, middle)[0];
    const after = rectsOf(text, middle, nextGraphemeBoundary(map, middle))[0];
    if (before !== undefined && after !== undefined && Math.abs(before.top - after.top) < before.height / 2)
      return after.left < before.left;
  }
  const { startContainer } = rangeOf(text, start, end);
  const block = startContainer.parentElement?.closest('[dir]') ?? text.element;
  return getComputedStyle(block).direction === 'rtl';
}

/** In whole pixels: from half of one Chromium starts no scrolling beyond the edge. */
function middleOf(rect: DOMRect | undefined): Point {
  const { left, right, top, bottom } = rect ?? new DOMRect();
  return { x: Math.round((left + right) / 2), y: Math.round((top + bottom) / 2) };
}

/** Presses a key without modifiers. */
export async function press(key: string): Promise<void> {
  const text = key.length === 1 ? { text: key } : {};
  await connected();
  await Promise.all([
    cdp().send('Input.dispatchKeyEvent', { type: 'keyDown', key, ...text }),
    cdp().send('Input.dispatchKeyEvent', { type: 'keyUp', key }),
  ]);
}
