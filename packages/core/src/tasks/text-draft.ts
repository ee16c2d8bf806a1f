import type { Flip } from './flip';
import type { TextSplice } from './text-splice';

/** The text on the screen, which is what validating saves. */
export interface TextDraft {
  /** The answer, or while there is none the best candidate, or `''`. */
  readonly text: string;
  /** Whether `text` is an answer: the record's own, or one that the annotator took or wrote. */
  readonly answered: boolean;
  /** The candidate that `text` was taken from, as it was predicted. */
  readonly candidate: string | undefined;
  /** Candidates that the annotator turned down. */
  readonly rejected: readonly string[];
}

export interface TextEdit {
  readonly splice: TextSplice;
  readonly answered: Flip<boolean>;
  readonly candidate: Flip<string | undefined>;
  readonly rejected: Flip<readonly string[]>;
}
