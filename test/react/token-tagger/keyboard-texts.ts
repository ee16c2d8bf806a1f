import type { TokenClassificationInit } from '@labelwright/core';

import { show, textbox } from './harness';

/** Shows a text in a column so wide (in pixels), with the focus. */
export function start(init: TokenClassificationInit, width = 400): void {
  const { container } = show({ annotation: [], ...init });
  container.style.inlineSize = `${width}px`;
  textbox().focus();
}

/** The words of a text as its lines show them: found by their boxes, and not by the code that is tested. */
export function linesOfWords(): readonly (readonly string[])[] {
  const lines: { top: number; words: { word: string; left: number }[] }[] = [];
  const walker = document.createTreeWalker(textbox(), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{N}]+/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const { top, left } = range.getBoundingClientRect();
      const line = lines.find((other) => Math.abs(other.top - top) < 6);
      if (line === undefined) lines.push({ top, words: [{ word, left }] });
      else line.words.push({ word, left });
    }
  }
  return lines
    .sort((a, b) => a.top - b.top)
    .map(({ words }) => words.sort((a, b) => a.left - b.left).map(({ word }) => word));
}

/** `word5 word6 …` up to and without the last one. */
export const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(' ');

/** Three paragraphs of forty words. */
export const PARAGRAPHS = `${numbered(0, 40)}\n\n${numbered(40, 80)}\n${numbered(80, 120)}`;
