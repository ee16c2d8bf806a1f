import { createTokenClassificationRecord } from '@labelwright/core';
import { TokenTagger } from '@labelwright/react';
import { cleanup, render } from '@testing-library/react';
import { createRef } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { clickText, drag, middleOfText, type Point, settled } from '../../support/pointer';
import { HARVARD, marks, picker, settings, show, spansOf, textbox } from './harness';

afterEach(cleanup);

const PROFESSOR = { ...HARVARD, prediction: [], annotation: [['NAME', 13, 22]] } as const;

const handle = (edge: 'start' | 'end'): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-lw-part="handle"][data-edge="${edge}"]`);
  if (found === null) throw new Error('There is no handle.');
  return found;
};
const handles = () => [...document.querySelectorAll('[data-lw-part="handle"]')];
const centreOf = (element: Element): Point => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};
const preview = () => [...(CSS.highlights.get('lw-selection') ?? [])].map(String);

/** Drags a handle so far as to bring its edge to the middle of the character at an offset. */
async function dragHandle(edge: 'start' | 'end', offset: number, beforeRelease?: () => Promise<void>) {
  const from = centreOf(handle(edge));
  const { left, right, top, bottom } = edgeOf(edge);
  const to = middleOfText(textbox(), offset);
  const at = { x: edge === 'start' ? left : right, y: (top + bottom) / 2 };
  const by = { x: to.x - at.x, y: to.y - at.y };
  const half = { x: from.x + by.x / 2, y: from.y + by.y / 2 };
  const target = { x: from.x + by.x, y: from.y + by.y };
  await drag([from, half, target], beforeRelease === undefined ? {} : { beforeRelease });
}

/** The edge of the active span in text from left to right. */
function edgeOf(edge: 'start' | 'end'): DOMRect {
  const active = marks().filter((mark) => mark.hasAttribute('data-active'));
  const mark = edge === 'start' ? active[0] : active.at(-1);
  const range = document.createRange();
  range.selectNodeContents(mark ?? document.body);
  const rects = [...range.getClientRects()];
  return rects[edge === 'start' ? 0 : rects.length - 1] ?? new DOMRect();
}

describe('the handles of the active span', () => {
  it('are there while a span is active, and not without one', async () => {
    show(PROFESSOR);
    expect(handles()).toEqual([]);
    await clickText(textbox(), 15);
    expect(handles()).toHaveLength(2);
    await clickText(textbox(), 2);
    expect(handles()).toEqual([]);
  });

  it('take ref, class and data of the host, in one element of their own', async () => {
    const ref = createRef<HTMLDivElement>();
    render(
      <TokenTagger.Root record={createTokenClassificationRecord(PROFESSOR)} settings={settings}>
        <TokenTagger.Text />
        <TokenTagger.Handles ref={ref} className="theirs" data-host="yes" />
      </TokenTagger.Root>,
    );
    expect(ref.current).toBeNull();
    await clickText(textbox(), 15);
    expect(ref.current).toHaveAttribute('data-lw-part', 'handles');
    expect(ref.current).toHaveClass('theirs');
    expect(ref.current).toHaveAttribute('data-host', 'yes');
  });

  it('are not there where nothing may be changed', async () => {
    show(PROFESSOR, { readOnly: true });
    await clickText(textbox(), 15);
    expect(marks().some((mark) => mark.hasAttribute('data-active'))).toBe(true);
    expect(handles()).toEqual([]);
  });

  it.each([
    { name: 'the end forwards', edge: 'end', to: 28, wanted: [13, 33] },
    { name: 'the end back', edge: 'end', to: 9, annotation: [8, 22], wanted: [8, 10] },
    { name: 'the start back', edge: 'start', to: 2, wanted: [0, 22] },
    { name: 'the start forwards', edge: 'start', to: 29, annotation: [13, 33], wanted: [26, 33] },
    { name: 'the end before the start', edge: 'end', to: 2, annotation: [8, 22], wanted: [8, 10] },
    { name: 'the start behind the end', edge: 'start', to: 30, annotation: [8, 22], wanted: [13, 22] },
  ] as const)('move $name by whole tokens, in one step', async ({ edge, to, wanted, ...rest }) => {
    const [start, end] = 'annotation' in rest ? rest.annotation : [13, 22];
    const { told } = show({ ...PROFESSOR, annotation: [['NAME', start, end]] });
    await clickText(textbox(), start + 1);
    await dragHandle(edge, to);
    expect(told.changed).toHaveLength(1);
    expect(spansOf(told.changed[0]?.annotation)).toEqual([['NAME', ...wanted]]);
    await settled();
    expect(handles()).toHaveLength(2);
    expect(textbox()).toHaveFocus();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['NAME', start, end]]);
  });

  it('show what the span would become, with its handle there, and hide the picker', async () => {
    const { told } = show(PROFESSOR);
    await clickText(textbox(), 15);
    expect(picker()).toBeVisible();
    await dragHandle('end', 28, async () => {
      await settled();
      expect(preview()).toEqual(['professor at Harvard']);
      expect(picker()).toBeNull();
      expect(told.changed).toEqual([]);
    });
    await settled();
    expect(preview()).toEqual([]);
  });

  it('leave the span as it is by Escape', async () => {
    const { told } = show(PROFESSOR);
    await clickText(textbox(), 15);
    await dragHandle('end', 28, async () => {
      await userEvent.keyboard('{Escape}');
    });
    await settled();
    expect(told.changed).toEqual([]);
    expect(preview()).toEqual([]);
    expect(handles()).toHaveLength(2);
  });

  it('do nothing by a click, and by the right button', async () => {
    const { told } = show(PROFESSOR);
    await clickText(textbox(), 15);
    const at = centreOf(handle('end'));
    await drag([at, at]);
    await drag([at, { x: at.x + 100, y: at.y }], { button: 'right' });
    expect(told.changed).toEqual([]);
  });

  it('are 24 pixels wide and high at least, do not overlap, and touch their edges', async () => {
    show({ ...PROFESSOR, annotation: [['NAME', 11, 12]] });
    await clickText(textbox(), 11);
    const [start, end] = [handle('start'), handle('end')].map((each) => each.getBoundingClientRect());
    if (start === undefined || end === undefined) throw new Error('There are no handles.');
    for (const { width, height } of [start, end]) expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    expect(start.right).toBeLessThanOrEqual(end.left);
    expect(start.right).toBeCloseTo(edgeOf('start').left, 0);
    expect(end.left).toBeCloseTo(edgeOf('end').right, 0);
  });

  it('are on the other sides in text from right to left', async () => {
    const text = 'הפרופסור מלמד באוניברסיטה העברית';
    const { told } = show({ id: 'he', text, annotation: [['ORG', 14, 32]], status: 'Default' });
    await clickText(textbox(), 16);
    const [start, end] = [handle('start'), handle('end')].map((each) => each.getBoundingClientRect());
    expect(start?.left).toBeGreaterThan(end?.right ?? Number.POSITIVE_INFINITY);
    const from = centreOf(handle('start'));
    const to = middleOfText(textbox(), 10);
    await drag([from, { x: (from.x + to.x) / 2, y: from.y }, { x: to.x, y: from.y }]);
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['ORG', 9, 32]]);
  });

  it('take a prediction with its new range', async () => {
    const { told } = show({ ...HARVARD, prediction: [['LOC', 26, 33, 0.6]] });
    await clickText(textbox(), 28);
    await dragHandle('start', 14);
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['LOC', 13, 33]]);
    expect(marks(undefined, 'suggestion')).toEqual([]);
  });
});
