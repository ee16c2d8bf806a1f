/** What shows the whole of Moby Dick as one text that scrolls with the page. */
export interface NovelSubject {
  mount(box: HTMLElement): void | Promise<void>;
  /** The element with the text; `undefined` until the text is drawn. */
  text(): HTMLElement | undefined;
}
