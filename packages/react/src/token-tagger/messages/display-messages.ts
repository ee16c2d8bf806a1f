/** How names of labels stand on spans. */
export type LabelNames = 'full' | 'short' | 'off';

/** What the next token is, as it is told: its text, its label or what is predicted for it. */
export interface ToldToken {
  readonly text: string;
  readonly label: string | undefined;
  readonly predicted: string | undefined;
}

/** The words about how the text is shown, and those of the dense layout. */
export interface DisplayMessages {
  /** Name of the buttons that change how the text is shown. */
  readonly display: string;
  /** On the button that changes how names of labels are shown: how they are now. */
  readonly labelNames: Readonly<Record<LabelNames, string>>;
  readonly invisibles: string;
  readonly invisiblesShown: (shown: boolean) => string;
  /** What to do in a text with a tag under each token, for assistive technology. */
  readonly denseHint: string;
  /** Said when a key has led to a token; `done`: what it did before. Without a token the text ends. */
  readonly wentOn: (done: string | undefined, token: ToldToken | undefined) => string;
}

export const DISPLAY_MESSAGES: DisplayMessages = {
  display: 'Display',
  labelNames: { full: 'Full names', short: 'Short names', off: 'No names' },
  invisibles: 'Invisible characters',
  invisiblesShown: (shown) =>
    shown ? 'Invisible characters are shown.' : 'Invisible characters are hidden.',
  denseHint:
    'The key of a label tags the word and goes on to the next. Space accepts a prediction, Backspace goes back. Question mark lists all keys.',
  wentOn: (done, token) =>
    [...(done === undefined ? [] : [done]), token === undefined ? 'end' : told(token)].join(', '),
};

function told({ text, label, predicted }: ToldToken): string {
  if (label !== undefined) return `next ${text}, ${label}`;
  return predicted === undefined ? `next ${text}` : `next ${text}, predicted ${predicted}`;
}
