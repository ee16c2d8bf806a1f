import { compareSpans, createTokenClassificationRecord, type Span } from '@labelwright/core';
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';

import { click, press, settled } from '../../support/pointer';
import type { GoldRecord } from './corpus-records';
import { marks, show, textbox } from './harness';

afterEach(cleanup);
beforeEach(() => page.viewport(1024, 700));

const WORDS = Array.from({ length: 24 }, (_, i) => `w${String(i).padStart(2, '0')}`);
const words = (label: string, first: number, last: number): Span => ({
  label,
  start: first * 4,
  end: last * 4 + 3,
});

/** Six deep over w08: nested, sticking out on either side, and two over the same words. */
const DEEP: GoldRecord = {
  id: 'deep',
  text: WORDS.join(' '),
  gold: [
    words('A', 0, 20),
    words('B', 2, 12),
    words('C', 4, 12),
    words('D', 4, 9),
    words('E', 7, 14),
    words('F', 8, 8),
    words('A', 16, 16),
    words('B', 16, 16),
  ],
};

describe('spans over spans, six deep', () => {
  it('lie in lanes of their own, wherever they overlap', async () => {
    await open(DEEP);
    for (const [place, span] of DEEP.gold.entries()) {
      for (const other of DEEP.gold.slice(place + 1)) {
        if (other.start >= span.end || other.end <= span.start) continue;
        expect(laneOf(span), `${nameOf(span)} and ${nameOf(other)}`).not.toBe(laneOf(other));
      }
    }
    expect(new Set(DEEP.gold.slice(0, 6).map(laneOf)).size).toBe(6);
  });

  it.each(DEEP.gold.map((span) => [nameOf(span), span] as const))(
    '%s is hit by pointer in its lane and on its name, and reached by keys',
    async (_, span) => {
      await open(DEEP);
      expect(await hitInLane(span)).toBe(nameOf(span));
      expect(await hitOnName(span)).toBe(nameOf(span));
      expect(await reachedByKeys(DEEP, span)).toBe(nameOf(span));
    },
  );

  it('are stepped through in one stated order: by start, then longest first, then by label', async () => {
    await open(DEEP);
    textbox().focus();
    const reached: (string | undefined)[] = [];
    for (const _ of DEEP.gold) {
      await press('n');
      reached.push(activeName());
    }
    expect(reached).toEqual(DEEP.gold.toSorted(compareSpans).map(nameOf));
    for (const _ of DEEP.gold.slice(1)) await press('p');
    expect(activeName()).toBe(nameOf(words('A', 0, 20)));
  });
});

async function open({ id, text, gold }: GoldRecord): Promise<void> {
  const annotation = gold.map(({ label, start, end }) => [label, start, end] as const);
  const { load } = show({ text: 'first' });
  load(createTokenClassificationRecord({ id, text, annotation }), { settings: undefined });
  window.dispatchEvent(new Event('beforeprint'));
  await settled();
}

const nameOf = ({ label, start, end }: Span): string => `${label} ${start}-${end}`;

/** The parts of each span that are drawn, found by where they start and end in the text. */
function partsOf(span: Span): readonly HTMLElement[] {
  return marks(span.label).filter((mark) => mark.dataset.lwName === nameOf(span));
}

/** Writes on each mark which span it belongs to: in one lane a span goes on until it ends. */
function nameMarks(): void {
  const open = new Map<string | undefined, { start: number; parts: HTMLElement[] }>();
  const walker = document.createTreeWalker(textbox(), NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    const end = at + [...node.data].length;
    for (let mark = node.parentElement?.closest('mark'); mark; mark = mark.parentElement?.closest('mark')) {
      const { level, label = '' } = mark.dataset;
      if (mark.hasAttribute('data-starts')) open.set(level, { start: at, parts: [] });
      const span = open.get(level);
      span?.parts.push(mark);
      if (span === undefined || !mark.hasAttribute('data-ends')) continue;
      for (const part of span.parts) part.dataset.lwName = nameOf({ label, start: span.start, end });
      open.delete(level);
    }
    at = end;
  }
}

function laneOf(span: Span): string | undefined {
  nameMarks();
  const [part] = partsOf(span);
  if (part === undefined) throw new Error(`${nameOf(span)} is not drawn.`);
  return part.dataset.level;
}

function activeName(): string | undefined {
  nameMarks();
  return marks().find((mark) => mark.hasAttribute('data-active'))?.dataset.lwName;
}

/** Clicks on the line that is drawn for a span; `false` where there is none. */
async function clickLine(span: Span): Promise<boolean> {
  const shown = () => {
    nameMarks();
    return partsOf(span).at(-1);
  };
  shown()?.scrollIntoView({ block: 'center', behavior: 'instant' });
  await settled();
  // What came near is drawn anew.
  const part = shown();
  if (part === undefined) return false;
  const { left, width, bottom } = [...part.getClientRects()].at(-1) ?? new DOMRect();
  const line = Number.parseFloat(getComputedStyle(part).borderBlockEndWidth);
  // A pixel off its lower edge: a browser draws lines and hits boxes at whole pixels.
  await click({ x: left + Math.min(4, width / 2), y: bottom - line - 0.5 });
  return line > 0;
}

/** Clicks on the line that is drawn for a span, and tells which span is active then. */
async function hitInLane(span: Span): Promise<string | undefined> {
  if (!(await clickLine(span))) return 'not drawn';
  const name = activeName();
  await press('Escape');
  await press('Escape');
  return name;
}

/** Clicks on the name that is drawn behind a span, and tells which span is active then. */
async function hitOnName(span: Span): Promise<string | undefined> {
  nameMarks();
  const rect = [...(partsOf(span).at(-1)?.getClientRects() ?? [])].at(-1) ?? new DOMRect();
  await click({ x: rect.right - 4, y: rect.top + 8 });
  const name = activeName();
  await press('Escape');
  await press('Escape');
  return name;
}

/** Goes to the neighbour of a span by pointer, and from there to the span by a key. */
async function reachedByKeys({ gold }: GoldRecord, span: Span): Promise<string | undefined> {
  const order = gold.toSorted(compareSpans);
  const place = order.findIndex((other) => nameOf(other) === nameOf(span));
  const [neighbour, key] = place === 0 ? [order[1], 'p'] : [order[place - 1], 'n'];
  if (neighbour === undefined) return undefined;
  if (!(await clickLine(neighbour))) return `its neighbour ${nameOf(neighbour)} is not drawn`;
  // Out of the picker; the span stays active.
  await press('Escape');
  await press(key);
  const name = activeName();
  await press('Escape');
  return name;
}
