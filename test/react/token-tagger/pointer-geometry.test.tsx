import { cleanup } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

import { dragText } from '../../support/pointer';
import { marks, selected, show, textbox } from './harness';

afterEach(cleanup);

const WRAPPED = `${'word '.repeat(80)}end`;
const MIXED = 'הפרופסור ג׳ון סמית (John Smith) מלמד מאז 1985 באוניברסיטה';

/** The boxes of what is painted as selected, and those of the marks of all spans. */
const painted = () =>
  [...(CSS.highlights.get('lw-selection') ?? [])].flatMap((range) =>
    range instanceof Range ? [...range.getClientRects()] : [],
  );
const highlighted = () => marks().flatMap((mark) => [...mark.getClientRects()]);
const glyphs = (start: number, end: number): DOMRect[] => {
  const walker = document.createTreeWalker(textbox(), NodeFilter.SHOW_TEXT);
  const boxes: DOMRect[] = [];
  let at = 0;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    for (let offset = 0; offset < node.length; offset += 1, at += 1) {
      if (at < start || at >= end) continue;
      const range = document.createRange();
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      boxes.push(...[...range.getClientRects()].filter(({ width }) => width > 0));
    }
  }
  return boxes;
};
const isOver = (boxes: readonly DOMRect[], { left, right, top, bottom }: DOMRect): boolean => {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return boxes.some((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom);
};

describe.each([
  { name: 'over a line break', text: WRAPPED, start: 100, end: 399 },
  { name: 'in Hebrew with a number at its end', text: MIXED, start: 32, end: 45 },
  { name: 'in Hebrew with a Latin name in it', text: MIXED, start: 14, end: 36 },
])('a stretch $name', ({ text, start, end }) => {
  it('is selected under exactly its characters', async () => {
    show({ id: 'x', text });
    await dragText(textbox(), start, end);
    expect(selected()).toBe(text.slice(start, end).trim());
    const inside = glyphs(start, end).filter((box) => !isOver(painted(), box));
    const outside = [...glyphs(0, start - 1), ...glyphs(end + 1, text.length)];
    expect(inside).toEqual([]);
    expect(outside.filter((box) => isOver(painted(), box))).toEqual([]);
  });

  it('is one span, drawn under exactly its characters', () => {
    show({ id: 'x', text, annotation: [['NAME', start, end]], status: 'Default' }, { showLabels: false });
    expect(marks().filter((mark) => mark.hasAttribute('data-starts'))).toHaveLength(1);
    expect(marks().filter((mark) => mark.hasAttribute('data-ends'))).toHaveLength(1);
    expect(glyphs(start, end).filter((box) => !isOver(highlighted(), box))).toEqual([]);
    const outside = [...glyphs(0, start), ...glyphs(end, text.length)];
    expect(outside.filter((box) => isOver(highlighted(), box))).toEqual([]);
    if (text === WRAPPED) expect(new Set(glyphs(start, end).map(({ top }) => top)).size).toBeGreaterThan(1);
  });
});
