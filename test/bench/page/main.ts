import { subject } from 'bench-subject';

import { findWordPair, type WordPair } from './find-words';
import { generateText } from './generate-text';
import { painted, paintedWith } from './painted';
import type { Point, Structure } from './subject';
import './page.css';

/** What a gesture does to the span at a place. */
export type Change = 'added' | 'changed' | 'removed';

/** What the measuring side calls. All times in milliseconds. */
export interface BenchPage {
  /** Makes the input, which is not part of a mount. Returns how long the subject took for that. */
  prepare(words: number, spans: number, oneLine: boolean): Promise<number>;
  /** From the render call to the painted frame with the spans; `undefined` where it did not come within `limit`. */
  mount(limit: number): Promise<number | undefined>;
  /** A double `requestAnimationFrame` while nothing happens. */
  idle(): Promise<number>;
  /** Scrolls to a place in the text, 0 to 1, and finds two words of plain text there. */
  showPair(place: number): Promise<WordPair | undefined>;
  /**
   * Arms a timer: from the next event of this type to the painted frame with the change in it. Without a change: to the
   * painted frame behind the event.
   */
  timeNext(type: 'keydown' | 'pointerup', limit: number, at?: Point, change?: Change): void;
  timed(): Promise<number | undefined>;
  /** Scrolls to the start of the text and notes from then on how long each frame takes. */
  watchFrames(): Promise<Point>;
  frames(): { readonly longest: number; readonly count: number; readonly atEnd: boolean };
  elements(): number;
  structure(): Structure | undefined;
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}

const box = document.querySelector<HTMLElement>('#box') ?? document.body;
let timing: Promise<number | undefined> = Promise.resolve(undefined);
let watched = { longest: 0, count: 0 };

/** What scrolls the text: the box, or what the subject put into it. */
function scroller(): HTMLElement {
  const inside = [...box.querySelectorAll<HTMLElement>('div')].slice(0, 20);
  const scrolls = (element: HTMLElement) =>
    element.scrollHeight > element.clientHeight + 1 &&
    ['auto', 'scroll'].includes(getComputedStyle(element).overflowY);
  return [box, ...inside].find(scrolls) ?? box;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

window.bench = {
  prepare: async (words, spans, oneLine) => {
    const text = generateText(words, spans, oneLine);
    const start = performance.now();
    await subject.prepare(text, box);
    return performance.now() - start;
  },
  mount: async (limit) => {
    const start = performance.now();
    subject.mount();
    const end = await paintedWith(() => subject.isDrawn(), limit);
    return end === undefined ? undefined : end - start;
  },
  idle: async () => {
    const start = performance.now();
    return (await painted()) - start;
  },
  showPair: async (place) => {
    const element = scroller();
    const top = place * (element.scrollHeight - element.clientHeight);
    element.scrollTo({ top, behavior: 'instant' });
    // What came near gets its spans, which may move the text: it is at rest when the words are found where they were.
    let pair: WordPair | undefined;
    for (let round = 0; round < 20; round += 1) {
      await pause(100);
      await painted();
      const found = findWordPair(box, (point) => subject.spanAt(point) === undefined);
      if (found !== undefined && JSON.stringify(found) === JSON.stringify(pair)) return found;
      pair = found;
    }
    return undefined;
  },
  timeNext: (type, limit, at, change) => {
    timing = new Promise((resolve) => {
      const before = at && subject.spanAt(at);
      const isDone = () => {
        if (at === undefined || change === undefined) return true;
        const now = subject.spanAt(at);
        return change === 'removed' ? now === undefined : now !== undefined && now !== before;
      };
      const onEvent = async (event: Event) => {
        const end = await paintedWith(isDone, limit);
        resolve(end === undefined ? undefined : end - event.timeStamp);
      };
      window.addEventListener(type, onEvent, { capture: true, once: true });
    });
  },
  timed: () => timing,
  watchFrames: async () => {
    const { left, top, width, height } = box.getBoundingClientRect();
    scroller().scrollTo({ top: 0, behavior: 'instant' });
    await pause(200);
    const seen = { longest: 0, count: 0 };
    watched = seen;
    let last = performance.now();
    const onFrame = (now: number) => {
      if (watched !== seen) return;
      seen.longest = Math.max(seen.longest, now - last);
      seen.count += 1;
      last = now;
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(onFrame);
    });
    return { x: left + width / 2, y: top + height / 2 };
  },
  frames: () => {
    const { scrollTop, scrollHeight, clientHeight } = scroller();
    return { ...watched, atEnd: scrollTop + clientHeight > scrollHeight - 2 };
  },
  elements: () => document.getElementsByTagName('*').length,
  structure: () => subject.structure?.(),
};
