import {
  createOffsetMap,
  isGraphemeBoundary,
  nextGraphemeBoundary,
  type OffsetMap,
  type Span,
  type TextRange,
  type TokenIndex,
} from '@labelwright/core';

import { pressReally } from '../../support/real-keys';

/** A record as it is on the page: its text and where its tokens are. */
export interface TextOnPage {
  readonly element: HTMLElement;
  readonly map: OffsetMap;
  readonly tokens: TokenIndex;
  /** How keys are pressed. */
  readonly press: PressKeys;
}

/** Presses keys one after the other, each with its modifiers: `Shift+ArrowDown`. */
export type PressKeys = (...combinations: readonly string[]) => Promise<void>;

/** From so many tokens on a hand looks for a quicker way than one token after the other. */
const FAR = 12;

/** Nobody presses more keys for one span; a way that is longer goes in circles. */
const MOST_KEYS = 400;

/**
 * Tags a span as somebody does it who has no pointer: goes to it as the eye sees the shortest way, extends, and presses the
 * label's key. The text has the focus. Rejects where the keys do not lead there.
 * @param labelKey what is pressed for the label
 */
export async function tagByKeys(text: TextOnPage, span: Span, labelKey: string): Promise<void> {
  await selectByKeys(text, span);
  await text.press(...labelKey.split(' '));
}

/** Selects a range by keys alone; where it is off the tokens, by characters. Tells how many keys that took. */
export async function selectByKeys(text: TextOnPage, range: TextRange): Promise<number> {
  const keys = new Keys(text, range);
  const { tokens } = text;
  const first = tokens.firstEndingAfter(range.start);
  await keys.goToToken(first);
  const isOnTokens = tokens.start(first) === range.start && isTokenEnd(tokens, range.end);
  if (!isOnTokens) await keys.goToCharacter(range.start);
  await keys.extendTo(range.end, isOnTokens ? '' : 'Alt+');
  return keys.pressed;
}

function isTokenEnd(tokens: TokenIndex, end: number): boolean {
  return tokens.end(tokens.firstEndingAfter(end - 1)) === end;
}

/** Keys on their way to a range, with what they have led to so far. */
class Keys {
  pressed = 0;
  readonly #text: TextOnPage;
  readonly #goal: TextRange;

  constructor(text: TextOnPage, goal: TextRange) {
    this.#text = text;
    this.#goal = goal;
  }

  /**
   * From the nearer end of the text where that is a shorter way, then by screens, paragraphs, sentences and lines, as long as
   * they bring it nearer; the rest token by token, where the eye sees it.
   */
  async goToToken(index: number): Promise<void> {
    const { tokens } = this.#text;
    const target = { start: tokens.start(index), end: tokens.end(index) };
    if (this.#selected() === undefined) await this.#enter(target);
    const away = Math.abs(this.#tokensTo(index));
    if (away > SCREEN && index < away) await this.#press('Control+Home');
    if (away > SCREEN && tokens.count - index < away) await this.#press('Control+End');
    for (const { on, back, from } of COARSE) {
      for (let away = this.#tokensTo(index); Math.abs(away) > from; ) {
        await this.#press(away > 0 ? on : back);
        const now = this.#tokensTo(index);
        if (Math.abs(now) >= Math.abs(away)) break;
        away = now;
      }
    }
    while (!same(this.#selected(), target)) await this.#press(this.#towards(target, ''));
  }

  /** From the span tagged last on to the token beside it; at the end of the text, and with nothing to go on from, to its start. */
  async #enter(target: TextRange): Promise<void> {
    const leftwards = directionAt(this.#text, target) === 'rtl';
    await this.#press(leftwards ? 'ArrowLeft' : 'ArrowRight');
    if (this.#selected() === undefined) await this.#press('Control+Home');
  }

  async goToCharacter(start: number): Promise<void> {
    const { map } = this.#text;
    if (!isGraphemeBoundary(map, start))
      throw new Error(`Nothing can be selected from ${start}: it is inside a character.`);
    const target = { start, end: nextGraphemeBoundary(map, start) };
    while (!same(this.#selected(), target)) {
      const before = this.#selected();
      await this.#press(this.#towards(target, 'Alt+'));
      // At the end of the text there is nothing beyond the token: from its other end then.
      if (same(before, this.#selected())) await this.#press(this.#towards(target, 'Alt+', true));
    }
  }

  async extendTo(end: number, by: '' | 'Alt+'): Promise<void> {
    let [key, back] = ['ArrowRight', 'ArrowLeft'];
    for (let at = this.#selected(); at?.end !== end; at = this.#selected()) {
      await this.#press(`Shift+${by}${key}`);
      if ((this.#selected()?.end ?? 0) > (at?.end ?? 0)) continue;
      // It grew at its start: here the text runs the other way.
      if (!same(at, this.#selected())) await this.#press(`Shift+${by}${back}`);
      [key, back] = [back, key];
    }
  }

  /** How many tokens the selection is before the one that is looked for. */
  #tokensTo(index: number): number {
    return index - this.#text.tokens.firstEndingAfter(this.#selected()?.start ?? 0);
  }

  /** The arrow that leads from the selection to a place as the eye sees both. */
  #towards(target: TextRange, by: string, otherWay = false): string {
    const at = this.#selected();
    if (at === undefined) return `${by}ArrowRight`;
    const [here, there] = this.#boxesOf(at, target);
    const isSameLine = areOnOneLine(here, there);
    if (!isSameLine && by === '') return there.top > here.top ? 'ArrowDown' : 'ArrowUp';
    const inside = target.start >= at.start && target.end <= at.end;
    const isBehind = target.start > at.start;
    const right = inside
      ? isBehind
      : isSameLine
        ? there.left + there.right > here.left + here.right
        : isBehind === (directionAt(this.#text, at) === 'ltr');
    return `${by}${right !== otherWay ? 'ArrowRight' : 'ArrowLeft'}`;
  }

  /** Where two ranges are: what of both is on one line, where a range goes over several. */
  #boxesOf(at: TextRange, target: TextRange): readonly [DOMRect, DOMRect] {
    const [own, others] = [at, target].map((range) => [...domRange(this.#text, range).getClientRects()]);
    const pairs = (own ?? []).flatMap((here) => (others ?? []).map((there) => [here, there] as const));
    const none = new DOMRect();
    return pairs.find(([here, there]) => areOnOneLine(here, there)) ?? pairs[0] ?? [none, none];
  }

  #selected(): TextRange | undefined {
    return selectedRange(this.#text);
  }

  async #press(combination: string): Promise<void> {
    this.pressed += 1;
    if (this.pressed > MOST_KEYS) {
      const { map } = this.#text;
      const at = this.#selected();
      const reached =
        at === undefined ? 'nothing' : `[${at.start}, ${at.end}) ${map.slice(at.start, at.end)}`;
      const wanted = `[${this.#goal.start}, ${this.#goal.end}) ${map.slice(this.#goal.start, this.#goal.end)}`;
      throw new Error(`${MOST_KEYS} keys led to ${reached} and not to ${wanted}.`);
    }
    await this.#text.press(combination);
  }
}

/** About as many tokens as a screen shows. */
const SCREEN = 500;

/** Keys that go far, the farthest first, and from how many tokens on. */
const COARSE = [
  { on: 'PageDown', back: 'PageUp', from: SCREEN },
  { on: 'Control+ArrowDown', back: 'Control+ArrowUp', from: FAR },
  { on: '.', back: ',', from: FAR },
  { on: 'ArrowDown', back: 'ArrowUp', from: FAR },
] as const;

function areOnOneLine(a: DOMRect, b: DOMRect): boolean {
  return Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > a.height / 3;
}

function same(a: TextRange | undefined, b: TextRange | undefined): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}

/** What the browser has selected in the text, in code points. */
function selectedRange({ element, map }: TextOnPage): TextRange | undefined {
  const selection = document.getSelection();
  const range = selection?.rangeCount === 1 ? selection.getRangeAt(0) : undefined;
  if (range === undefined || range.collapsed || !element.contains(range.commonAncestorContainer))
    return undefined;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start: map.toCodePoint(start), end: map.toCodePoint(start + range.toString().length) };
}

/** The DOM range of a stretch of the text, found by walking through its text nodes. */
export function domRange(
  { element, map }: Pick<TextOnPage, 'element' | 'map'>,
  { start, end }: TextRange,
): Range {
  const [from, to] = [map.toUtf16(start), map.toUtf16(end)];
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const next = at + node.length;
    if (from >= at && from < next) range.setStart(node, from - at);
    if (to > at && to <= next) {
      range.setEnd(node, to - at);
      return range;
    }
    at = next;
  }
  return range;
}

function directionAt(text: TextOnPage, range: TextRange): string {
  const { startContainer } = domRange(text, range);
  return getComputedStyle(startContainer.parentElement ?? text.element).direction;
}

/** A text on the page with its tokens. Without `press` real keys go through the browser's own input handling. */
export function textOnPage(
  element: HTMLElement,
  text: string,
  tokens: TokenIndex,
  press: PressKeys = pressReally,
): TextOnPage {
  return { element, map: createOffsetMap(text), tokens, press };
}
