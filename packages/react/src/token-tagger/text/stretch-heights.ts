import type { TextDocument } from './text-document';

/** What a drawn stretch tells of the layout, in pixels. */
interface Sample {
  readonly stretch: number;
  readonly height: number;
  readonly rowHeight: number;
}

/**
 * How high stretches are that the browser has not laid out yet, so that scroll bar and jumps lead to about where they should.
 * Learnt from one that is drawn: how many characters get into a row there, with all names of labels between them.
 */
export class StretchHeights {
  readonly #document: TextDocument;
  readonly #elements: readonly HTMLElement[];
  #width = 0;

  constructor(document: TextDocument, elements: readonly HTMLElement[]) {
    this.#document = document;
    this.#elements = elements;
  }

  /** Whether an observer brings measures to learn from: of a stretch that is drawn, in a width not known yet. */
  isNews(stretch: number, { boundingClientRect: { width, height } }: IntersectionObserverEntry): boolean {
    const isSample = this.#elements.length > 1 && this.#document.drawn(stretch) !== undefined && height > 0;
    return isSample && width !== this.#width;
  }

  learn(stretch: number, { target, boundingClientRect }: IntersectionObserverEntry): void {
    const { width, height } = boundingClientRect;
    this.#width = width;
    this.#apply({ stretch, height, rowHeight: Number.parseFloat(getComputedStyle(target).lineHeight) });
  }

  #apply(sample: Sample): void {
    const perRow = this.#charactersPerRow(sample);
    this.#elements.forEach((element, index) => {
      const height = Math.round(this.#rows(index, perRow) * sample.rowHeight);
      element.style.setProperty('contain-intrinsic-block-size', `auto ${height}px`);
    });
  }

  /** As many as give the sample its height. */
  #charactersPerRow({ stretch, height, rowHeight }: Sample): number {
    let low = 1;
    let high = 1000;
    while (high - low > 0.5) {
      const middle = (low + high) / 2;
      if (this.#rows(stretch, middle) * rowHeight > height) low = middle;
      else high = middle;
    }
    return high;
  }

  #rows(stretch: number, perRow: number): number {
    const { firstBlock = 0, blockEnd = 0 } = this.#document.stretches[stretch] ?? {};
    let rows = 0;
    for (const { text } of this.#document.blocks.slice(firstBlock, blockEnd)) {
      let start = 0;
      for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
        rows += Math.max(Math.ceil((end - start) / perRow), 1);
        start = end + 1;
      }
      rows += Math.ceil((text.length - start) / perRow);
    }
    return rows;
  }
}
