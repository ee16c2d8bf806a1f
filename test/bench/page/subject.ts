import type { GeneratedText } from './generate-text';

/** A place in the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One thing that shows a text with spans in it: a component under measurement, or the bare text. */
export interface Subject {
  /** Makes its input from the text; not timed: every component gets ready data. */
  prepare(text: GeneratedText, box: HTMLElement): void | Promise<void>;
  /** The render call. What it draws may come later. */
  mount(): void;
  /** Whether the text is on the page, with its spans at least where the window shows it. */
  isDrawn(): boolean;
  /** What is drawn of a span at a place: another string for another label; `undefined` where no span is drawn. */
  spanAt(point: Point): string | undefined;
  /** What of the page shows the text, where that is known. */
  structure?(): Structure;
}

export interface Structure {
  /** Elements that hold the text in pieces, but show no span. */
  readonly blocks: number;
  /** Spans that the box shows, wholly or in part. */
  readonly visibleSpans: number;
  /** Spans that are drawn, seen or not. */
  readonly drawnSpans: number;
}
