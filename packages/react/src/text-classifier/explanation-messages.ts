/** The words of what speaks for a label in the text. */
export interface ExplanationMessages {
  /** On the button that shows and hides it. */
  readonly explanation: string;
  /** Above the numbers. */
  readonly explained: (label: string) => string;
  /** Where the model says nothing of the label. */
  readonly unexplained: (label: string) => string;
  /** In the legend, and behind a number for who does not see its sign. */
  readonly speaksFor: string;
  readonly speaksAgainst: string;
  /** A number with its sign. */
  readonly attribution: (value: number) => string;
  /** Behind the strongest ones. */
  readonly moreAttributions: (count: number) => string;
}

const signed = new Intl.NumberFormat('en', { signDisplay: 'exceptZero', maximumFractionDigits: 3 });

export const EXPLANATION_MESSAGES: ExplanationMessages = {
  explanation: 'Explanation',
  explained: (label) => `Why ${label}`,
  unexplained: (label) => `Nothing explains ${label}.`,
  speaksFor: 'speaks for it',
  speaksAgainst: 'speaks against it',
  attribution: (value) => signed.format(value),
  moreAttributions: (count) => (count === 1 ? 'and 1 weaker one' : `and ${count} weaker ones`),
};
