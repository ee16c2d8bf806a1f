/** The words of comparing texts. */
export interface DiffMessages {
  /** Name of the part, and of the button that shows it. */
  readonly diff: string;
  readonly diffShown: (shown: boolean) => string;
  /** Label of the choice of what to compare with. */
  readonly diffBase: string;
  /** The candidate that the text began as, in that choice. */
  readonly diffOrigin: string;
  readonly diffSource: string;
  /** A candidate, counted from 1. */
  readonly candidate: (number: number) => string;
  /** How many words differ; `0` where only white space does. */
  readonly wordsDiffer: (count: number) => string;
  readonly noDifference: string;
  /** Before a removed or an added stretch, for assistive technology. */
  readonly removed: string;
  readonly added: string;
  /** In place of unchanged text; `count` characters. */
  readonly unchanged: (count: number) => string;
  readonly showUnchanged: string;
  readonly hideUnchanged: string;
  /** Name of the annotation beside the predictions. */
  readonly comparison: string;
  readonly annotation: string;
  readonly notAnnotated: string;
  readonly nothingPredicted: string;
  readonly verdicts: Readonly<Record<'same' | 'different', string>>;
}

const number = new Intl.NumberFormat('en');

export const DIFF_MESSAGES: DiffMessages = {
  diff: 'Changes',
  diffShown: (shown) => (shown ? 'Changes shown.' : 'Changes hidden.'),
  diffBase: 'Compared with',
  diffOrigin: 'where it began',
  diffSource: 'the source',
  candidate: (number) => `candidate ${number}`,
  wordsDiffer: (count) => {
    if (count === 0) return 'Only white space differs';
    return count === 1 ? '1 word differs' : `${number.format(count)} words differ`;
  },
  noDifference: 'No difference',
  removed: 'removed: ',
  added: 'added: ',
  unchanged: (count) => `${number.format(count)} characters unchanged`,
  showUnchanged: 'Show all',
  hideUnchanged: 'Changes only',
  comparison: 'Annotation and prediction',
  annotation: 'Annotation',
  notAnnotated: 'Not annotated yet',
  nothingPredicted: 'Nothing predicted',
  verdicts: { same: 'OK', different: 'Differs' },
};
