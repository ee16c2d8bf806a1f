import { compareSpans, createOffsetMap, createTokenClassificationRecord, type Span } from '@labelwright/core';
import { cleanup } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';

import { describeWithCorpus, wantsWholeCorpus } from '../../support/browser-corpus';
import { pressInPage } from '../../support/page-keys';
import { click, clickText, settled } from '../../support/pointer';
import { sampleOf } from '../../support/sample';
import { type GoldRecord, LITBANK } from './corpus-records';
import { CORPUS_TIMEOUT, isInside, line } from './corpus-steps';
import { marks, show, textbox } from './harness';

afterEach(cleanup);

/** So many nested spans are clicked in a sample. */
const CLICKED = 20;

describeWithCorpus('spans inside of spans', () => {
  it(
    `${LITBANK.name}: each one is hit by pointer`,
    async () => {
      const page = show({ text: 'first' });
      const books = await LITBANK.load();
      const nested = books.flatMap((book) => nestedIn(book).map((span) => ({ book, span })));
      const clicked = wantsWholeCorpus() ? nested : sampleOf(nested, { size: CLICKED });
      const wrong: string[] = [];
      for (const book of books) {
        const spans = clicked.filter((each) => each.book === book).map(({ span }) => span);
        if (spans.length === 0) continue;
        await open(page, book);
        for (const span of spans) {
          await hit(book, span);
          const [wanted, got] = [line(book.id, span, ''), activeSpan(book)];
          if (got !== wanted) wrong.push(`${wanted} is hit as ${got}`);
          // The picker would lie over what comes next.
          await pressInPage('Escape', 'Escape', 'Escape');
        }
      }
      console.info(
        `${LITBANK.name}: ${clicked.length} of ${nested.length} nested spans clicked, ${wrong.length} wrong`,
      );
      expect(wrong).toEqual([]);
      expect(nested).toHaveLength(202);
    },
    CORPUS_TIMEOUT,
  );

  it(
    `${LITBANK.name}: all spans are stepped through by keys alone, on and back, in the stated order`,
    async () => {
      const page = show({ text: 'first' });
      const wrong: string[] = [];
      let count = 0;
      const books = await LITBANK.load();
      for (const book of wantsWholeCorpus() ? books : sampleOf(books, { size: 1 })) {
        await open(page, book);
        const order = [...new Set(book.gold.toSorted(compareSpans).map((span) => line(book.id, span, '')))];
        textbox().focus();
        await pressInPage('Control+Home', 'Escape');
        for (const [key, wanted] of [
          ['n', order],
          ['p', order.toReversed().slice(1)],
        ] as const) {
          for (const each of wanted) {
            await pressInPage(key);
            const got = activeSpan(book);
            if (got !== each) wrong.push(`${key}: ${each} is reached as ${got}`);
          }
        }
        count += order.length;
      }
      console.info(`${LITBANK.name}: ${count} spans stepped through, ${wrong.length} wrong`);
      expect(wrong).toEqual([]);
      expect(count).toBeGreaterThan(70);
    },
    CORPUS_TIMEOUT,
  );
});

function nestedIn({ gold }: GoldRecord): readonly Span[] {
  return gold.filter((span) => gold.some((other) => isInside(span, other)));
}

async function open({ load }: ReturnType<typeof show>, { id, text, gold }: GoldRecord): Promise<void> {
  const annotation = gold.map(({ label, start, end }) => [label, start, end] as const);
  load(createTokenClassificationRecord({ id, text, annotation }), { settings: undefined });
  window.dispatchEvent(new Event('beforeprint'));
  await settled();
}

/** Clicks on a character that no other span has more to itself; where there is none, on the span's own line below the text. */
async function hit({ text, gold }: GoldRecord, span: Span): Promise<void> {
  const map = createOffsetMap(text);
  const deeper = gold.filter((other) => other !== span && isInside(other, span));
  for (let at = span.start; at < span.end; at += 1) {
    const isOwn = deeper.every(({ start, end }) => at < start || at >= end);
    if (isOwn && map.slice(at, at + 1).trim() !== '') return clickText(textbox(), at);
  }
  const mark = markAt(span);
  mark?.scrollIntoView({ block: 'center', behavior: 'instant' });
  await settled();
  const { left, width, bottom } = mark?.getClientRects()[0] ?? new DOMRect();
  const below = Number.parseFloat(mark === undefined ? '0' : getComputedStyle(mark).borderBlockEndWidth);
  await click({ x: left + Math.min(4, width / 2), y: bottom - below / 2 });
}

/** The mark with which a span starts: of several at one place the one whose own lane it is. */
function markAt({ label, start }: Span): HTMLElement | undefined {
  return marks(label).find((mark) => mark.hasAttribute('data-starts') && startOf(mark) === start);
}

/** The active span as the page shows it. */
function activeSpan({ id, text }: GoldRecord): string | undefined {
  const active = marks().filter((mark) => mark.hasAttribute('data-active'));
  const first = active.find((mark) => mark.hasAttribute('data-starts'));
  const last = active.findLast((mark) => mark.hasAttribute('data-ends'));
  if (first === undefined || last === undefined) return undefined;
  const map = createOffsetMap(text);
  const end = startOf(last) + (last.textContent ?? '').length;
  const { label = '' } = first.dataset;
  return line(id, { label, start: map.toCodePoint(startOf(first)), end: map.toCodePoint(end) }, '');
}

/** Where a mark starts in the text, in UTF-16. */
function startOf(mark: HTMLElement): number {
  const before = document.createRange();
  before.setStart(textbox(), 0);
  before.setEndBefore(mark);
  return before.toString().length;
}
