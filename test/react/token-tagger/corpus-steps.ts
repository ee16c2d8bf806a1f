import {
  alignTokens,
  createOffsetMap,
  createSettings,
  createTokenClassificationRecord,
  type OffsetMap,
  type Span,
  type TokenClassificationRecord,
  type TokenIndex,
} from '@labelwright/core';

import { wantsWholeCorpus } from '../../support/browser-corpus';
import { pressInPage } from '../../support/page-keys';
import { dragText, press, settled } from '../../support/pointer';
import { pressReally } from '../../support/real-keys';
import type { GoldRecord } from './corpus-records';
import { drawnSpans } from './drawn-spans';
import { type show, textbox } from './harness';
import { domRange, tagByKeys, textOnPage } from './tag-by-keys';

/*
 * What is done to every record of the corpus. Pointers are real: they go through the browser's own input handling. Keys are
 * events that the page itself makes, because a real one takes some ten times as long and the corpus takes a hundred thousand;
 * a seeded part of the records is tagged by real keys as well.
 */

/** Real gestures take their time. */
export const CORPUS_TIMEOUT = wantsWholeCorpus() ? 3_600_000 : 120_000;

export type Page = ReturnType<typeof show>;

/** What the spans of a record are tagged with. */
export type Hand = 'pointer' | 'keys' | 'real keys';

/** What came of it: how many spans were tagged, and a line for each thing that was wrong. */
export interface Tagged {
  readonly count: number;
  readonly wrong: readonly string[];
}

/** A record as the host has it before anybody has tagged it. */
export function untagged({ id, text, tokens }: GoldRecord): TokenClassificationRecord {
  return createTokenClassificationRecord({ id, text, ...(tokens === undefined ? {} : { tokens }) });
}

/** Draws a record with its gold spans and predictions; what is wrong with it, a line each. */
export async function checkDrawn({ load, told }: Page, record: GoldRecord): Promise<readonly string[]> {
  const { id, text, gold, goldTexts, prediction } = record;
  const annotation = gold.map(({ label, start, end }) => [label, start, end] as const);
  load(
    createTokenClassificationRecord({
      ...untagged(record),
      annotation,
      ...(prediction === undefined ? {} : { prediction }),
    }),
    { settings: undefined },
  );
  window.dispatchEvent(new Event('beforeprint'));
  await settled();
  const map = createOffsetMap(text);
  const drawn = drawnSpans(textbox()).filter(({ layer }) => layer === 'annotation');
  const wanted = gold.map((span, index) =>
    line(id, span, goldTexts?.[index] ?? map.slice(span.start, span.end)),
  );
  const seen = drawn.map((span) => line(id, span, span.text));
  return [
    ...(textbox().textContent === text ? [] : [`${id}: another text is drawn`]),
    ...difference(wanted, seen).map((each) => `not drawn: ${each}`),
    ...difference(seen, wanted).map((each) => `drawn too much: ${each}`),
    ...told.errors.splice(0).map((error) => `${id}: ${error}`),
  ];
}

/** Tags spans of a record that has none, each as a hand does it, and compares what the host is told with what was meant. */
export async function tagAgain(
  page: Page,
  record: GoldRecord,
  spans: readonly Span[],
  hand: Hand,
): Promise<Tagged> {
  if (spans.length === 0) return { count: 0, wrong: [] };
  const { load, told } = page;
  const { id, text } = record;
  const settings = createSettings({ labels: [...new Set(spans.map(({ label }) => label))] });
  const blank = untagged({ ...record, id: `${id} by ${hand}` });
  const tokens = tokensOf(blank);
  const map = createOffsetMap(text);
  const wrong: string[] = [];
  const tagAll = async (some: readonly Span[], tag: (span: Span) => Promise<void>) => {
    for (const span of some) {
      try {
        await tag(span);
      } catch (error) {
        wrong.push(`${line(id, span, '')}by ${hand}: ${error}`);
      }
    }
  };
  if (hand === 'pointer') {
    const isOnTokens = (span: Span) => onTokens(tokens, span);
    for (const snap of ['token', 'grapheme'] as const) {
      load(blank, { settings, snap });
      await tagAll(
        spans.filter((span) => isOnTokens(span) === (snap === 'token')),
        (span) => tagByPointer(map, span, settings.labels.length > 1 ? keyOf(span.label) : ''),
      );
    }
  } else {
    load(blank, { settings });
    await settled();
    const shown = textOnPage(textbox(), text, tokens, hand === 'keys' ? pressInPage : pressReally);
    textbox().focus();
    await tagAll(spans, (span) => tagByKeys(shown, span, keyOf(span.label)));
  }
  const lines = (all: readonly Span[]) => all.map((span) => line(id, span, map.slice(span.start, span.end)));
  // Two annotators may have meant the same: a hand tags it once.
  const asked = [...new Set(lines(spans))];
  const given = lines(told.changed.at(-1)?.annotation ?? []);
  wrong.push(
    ...difference(asked, given).map((each) => `not tagged by ${hand}: ${each}`),
    ...difference(given, asked).map((each) => `tagged instead by ${hand}: ${each}`),
    ...told.errors.splice(0).map((error) => `${id} by ${hand}: ${error}`),
  );
  told.changed.length = 0;
  return { count: asked.length, wrong };
}

async function tagByPointer(map: OffsetMap, { start, end }: Span, labelKey: string): Promise<void> {
  await bringNear(domRange({ element: textbox(), map }, { start, end: start + 1 }));
  await dragText(textbox(), start, end);
  // A single label is given without asking.
  if (labelKey !== '') for (const key of labelKey.split(' ')) await press(key);
}

/** In a long text what is far away is drawn in full, and where it will be, only after it has come into view. */
async function bringNear(range: Range): Promise<void> {
  const { top, bottom } = range.getBoundingClientRect();
  if (bottom > -window.innerHeight && top < 2 * window.innerHeight) return;
  range.startContainer.parentElement?.scrollIntoView({ block: 'start', behavior: 'instant' });
  window.scrollBy({ top: range.getBoundingClientRect().top - window.innerHeight / 3, behavior: 'instant' });
  for (let frames = 0; frames < 4; frames += 1) await settled();
}

/** What a label's button says its keys are. */
function keyOf(label: string): string {
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-lw-part="label"]')];
  const own = buttons.find((button) => button.querySelector('[dir]')?.textContent === label);
  return own?.getAttribute('aria-keyshortcuts') ?? '';
}

export function tokensOf({ text, tokens }: TokenClassificationRecord): TokenIndex {
  const alignment = alignTokens(createOffsetMap(text), tokens);
  if (!('index' in alignment)) throw new Error('The tokens are not in the text.');
  return alignment.index;
}

function onTokens(tokens: TokenIndex, { start, end }: Span): boolean {
  return (
    tokens.start(tokens.firstEndingAfter(start)) === start &&
    tokens.end(tokens.firstEndingAfter(end - 1)) === end
  );
}

/** Whether a span lies in another one. */
export function isInside(span: Span, other: Span): boolean {
  return other !== span && other.start <= span.start && other.end >= span.end;
}

/** A span as findings name it. */
export function line(id: string, { label, start, end }: Span, text: string): string {
  return `${id} ${label} [${start}, ${end}) ${text}`;
}

/** The lines of `from` that are not in `other`, each as many times as it is missing. */
export function difference(from: readonly string[], other: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const each of other) left.set(each, (left.get(each) ?? 0) + 1);
  return from.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
}
