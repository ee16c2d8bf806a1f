import {
  createSettings,
  createTokenClassificationRecord,
  type TokenClassificationRecord,
} from '@labelwright/core';
import { TokenTagger } from '@labelwright/react';
import '@labelwright/react/styles.css';
import { type ReactNode, useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';

import { type Point, pairNear } from './find-words';
import { generateText, LABELS } from './generate-text';
import './page.css';

/** What the measuring side calls. All times in milliseconds. */
export interface BenchPage {
  /** Makes the input; not timed: every component gets ready data. Returns its size in UTF-16 units and tokens. */
  prepare(words: number, spans: number): { readonly units: number; readonly tokens: number };
  /** From the render call to the painted frame. */
  mountTagger(): Promise<number>;
  /** The same text as bare `<p>` elements, without any library. */
  mountBare(): Promise<number>;
  /** A double `requestAnimationFrame` while nothing happens. */
  idle(): Promise<number>;
  /** Scrolls to a place in the text, 0 to 1, and finds two words of plain text there. */
  showPair(place: number): Promise<readonly [Point, Point] | undefined>;
  /** Arms a timer: from the next event of this type to the painted frame after it. */
  timeNext(type: 'keydown' | 'pointerup'): void;
  timed(): Promise<number>;
  elements(): number;
  marks(): number;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

const box = document.querySelector<HTMLElement>('#box') ?? document.body;
const settings = createSettings({ labels: LABELS });
let record: TokenClassificationRecord | undefined;
let paragraphs: readonly string[] = [];
let timing: Promise<number> = Promise.resolve(Number.NaN);

/** Resolves when the frame that shows what is in the DOM now has been painted: at the start of the one behind it. */
function painted(): Promise<number> {
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now()))),
  );
}

/** Tells when what it holds is in the DOM: React renders some time after the render call. */
function Committed({ children, onCommit }: { readonly children: ReactNode; readonly onCommit: () => void }) {
  useLayoutEffect(onCommit);
  return children;
}

window.bench = {
  prepare: (words, spans) => {
    const generated = generateText(words, spans);
    paragraphs = generated.paragraphs;
    record = createTokenClassificationRecord({
      id: 'bench',
      text: generated.text,
      annotation: generated.spans,
    });
    return { units: generated.text.length, tokens: record.tokens.length };
  },
  mountTagger: async () => {
    const given = record;
    if (given === undefined) throw new Error('Call prepare() first.');
    const root = createRoot(box);
    const start = performance.now();
    await new Promise<void>((resolve) =>
      root.render(
        <Committed onCommit={resolve}>
          <TokenTagger record={given} settings={settings} annotationAgent="bench" />
        </Committed>,
      ),
    );
    return (await painted()) - start;
  },
  mountBare: async () => {
    const start = performance.now();
    const all = paragraphs.map((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      return paragraph;
    });
    box.append(...all);
    return (await painted()) - start;
  },
  idle: async () => {
    const start = performance.now();
    return (await painted()) - start;
  },
  showPair: async (place) => {
    const blocks = box.querySelectorAll('[data-lw-block]');
    const block = blocks[Math.min(Math.floor(place * blocks.length), blocks.length - 1)];
    block?.scrollIntoView({ block: 'center', behavior: 'instant' });
    // Blocks that came near get their marks, which moves the text once more.
    for (let frame = 0; frame < 4; frame += 1) await painted();
    block?.scrollIntoView({ block: 'center', behavior: 'instant' });
    await painted();
    return block && pairNear(block, box.getBoundingClientRect());
  },
  timeNext: (type) => {
    timing = new Promise((resolve) => {
      const onEvent = (event: Event) => void painted().then((end) => resolve(end - event.timeStamp));
      window.addEventListener(type, onEvent, { capture: true, once: true });
    });
  },
  timed: () => timing,
  elements: () => document.querySelectorAll('*').length,
  marks: () => box.querySelectorAll('mark').length,
};
