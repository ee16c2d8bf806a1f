import { readCorpus } from '../../support/browser-corpus';

/** A line of `mlqe-pe-*.jsonl`: a real system's translation, and what a human made of it, both cut into tokens. */
export interface PostEdited {
  readonly source: string;
  readonly mt: string;
  readonly mt_tokenised: string;
  readonly post_edit_tokenised: string;
  /** Edits by which the two differ, a moved phrase being one, by the tokens of the second. */
  readonly hter: number;
}

/** A line of `pud-parallel.jsonl`: a sentence in six languages. */
export type Parallel = Readonly<Record<'id' | 'en' | 'es' | 'ar' | 'hi' | 'th' | 'zh', string>>;

/** A line of `scitldr-sample.jsonl`: an abstract and what several people made of it. */
export interface Summarised {
  readonly id: string;
  readonly text: string;
  readonly summaries: readonly string[];
}

export const postEdited = (pair: 'en-de' | 'en-zh') => linesOf<PostEdited>(`text2text/mlqe-pe-${pair}.jsonl`);
export const parallel = () => linesOf<Parallel>('text2text/pud-parallel.jsonl');
export const summarised = () => linesOf<Summarised>('text2text/scitldr-sample.jsonl');

async function linesOf<Line>(file: string): Promise<readonly Line[]> {
  const text = await readCorpus(file);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => JSON.parse(line));
}
