import type { Shortcuts } from '../internal/shortcuts';

/** A step through the text. `left` and `right` are what the eye sees, whatever way the text runs. */
export interface TextMove {
  readonly by:
    | 'token'
    | 'word'
    | 'character'
    | 'line'
    | 'lineEnd'
    | 'screen'
    | 'sentence'
    | 'paragraph'
    | 'text';
  readonly to: 'left' | 'right' | 'forward' | 'backward';
}

/** The moves by the name under which they have keys. With Shift each one extends what is selected. */
export const TEXT_MOVES = {
  leftToken: { by: 'token', to: 'left' },
  rightToken: { by: 'token', to: 'right' },
  leftWord: { by: 'word', to: 'left' },
  rightWord: { by: 'word', to: 'right' },
  leftCharacter: { by: 'character', to: 'left' },
  rightCharacter: { by: 'character', to: 'right' },
  lineAbove: { by: 'line', to: 'backward' },
  lineBelow: { by: 'line', to: 'forward' },
  lineStart: { by: 'lineEnd', to: 'backward' },
  lineEnd: { by: 'lineEnd', to: 'forward' },
  leftLineEnd: { by: 'lineEnd', to: 'left' },
  rightLineEnd: { by: 'lineEnd', to: 'right' },
  previousSentence: { by: 'sentence', to: 'backward' },
  nextSentence: { by: 'sentence', to: 'forward' },
  previousParagraph: { by: 'paragraph', to: 'backward' },
  nextParagraph: { by: 'paragraph', to: 'forward' },
  screenAbove: { by: 'screen', to: 'backward' },
  screenBelow: { by: 'screen', to: 'forward' },
  textStart: { by: 'text', to: 'backward' },
  textEnd: { by: 'text', to: 'forward' },
} as const satisfies Readonly<Record<string, TextMove>>;

export type TokenTaggerMove = keyof typeof TEXT_MOVES;

/** Everything that keys do in a text, by the name under which a host can give it other keys. */
export type TokenTaggerAction =
  | TokenTaggerMove
  | 'nextSpan'
  | 'previousSpan'
  | 'enter'
  | 'openPicker'
  | 'filterLabels'
  | 'takeProposal'
  | 'leave'
  | 'remove'
  | 'endBack'
  | 'endForward'
  | 'startBack'
  | 'startForward'
  | 'split'
  | 'mergeNext'
  | 'mergePrevious'
  | 'annotateOccurrences'
  | 'note'
  | 'clearBack'
  | 'toggleLabelNames'
  | 'toggleInvisibles';

type ActionKeys = Readonly<Record<TokenTaggerAction, readonly string[]>> & Shortcuts;

export const TOKEN_TAGGER_SHORTCUTS: ActionKeys = {
  leftToken: ['ArrowLeft'],
  rightToken: ['ArrowRight'],
  leftWord: ['Mod+ArrowLeft'],
  rightWord: ['Mod+ArrowRight'],
  leftCharacter: ['Alt+ArrowLeft'],
  rightCharacter: ['Alt+ArrowRight'],
  lineAbove: ['ArrowUp'],
  lineBelow: ['ArrowDown'],
  lineStart: ['Home'],
  lineEnd: ['End'],
  leftLineEnd: [],
  rightLineEnd: [],
  // Not on every layout are `.` and `,` typed without Shift, so not everywhere does Shift extend them.
  previousSentence: [',', 'Alt+PageUp'],
  nextSentence: ['.', 'Alt+PageDown'],
  previousParagraph: ['Mod+ArrowUp'],
  nextParagraph: ['Mod+ArrowDown'],
  screenAbove: ['PageUp'],
  screenBelow: ['PageDown'],
  textStart: ['Mod+Home'],
  textEnd: ['Mod+End'],
  nextSpan: ['Alt+ArrowDown', 'n'],
  previousSpan: ['Alt+ArrowUp', 'p'],
  enter: ['Enter'],
  openPicker: ['F2'],
  filterLabels: ['/'],
  takeProposal: ['Space'],
  leave: ['Escape'],
  remove: ['Delete', 'Backspace'],
  // Brackets need AltGr on many layouts, and `.` needs Shift on some: letters with Alt are there on all of them.
  endBack: ['[', 'Alt+j'],
  endForward: [']', 'Alt+k'],
  startBack: ['{', 'Alt+Shift+j'],
  startForward: ['}', 'Alt+Shift+k'],
  split: ['Alt+s'],
  mergeNext: ['Alt+m'],
  mergePrevious: ['Alt+Shift+m'],
  annotateOccurrences: ['Alt+o'],
  note: ['Alt+e'],
  clearBack: [],
  toggleLabelNames: ['Alt+l'],
  toggleInvisibles: ['Alt+i'],
};

/**
 * What a Mac does with these keys in every text: Option by word, Command to the ends of the line and of the text. Characters
 * are Control+F and Control+B, the system's own keys for one character on and back: Option+arrows are taken by words, and
 * Control+arrows by Mission Control, which is why paragraphs have Command and Option.
 */
export const MAC_SHORTCUTS: ActionKeys = {
  ...TOKEN_TAGGER_SHORTCUTS,
  leftWord: ['Alt+ArrowLeft'],
  rightWord: ['Alt+ArrowRight'],
  leftCharacter: ['Ctrl+b'],
  rightCharacter: ['Ctrl+f'],
  leftLineEnd: ['Mod+ArrowLeft'],
  rightLineEnd: ['Mod+ArrowRight'],
  previousParagraph: ['Mod+Alt+ArrowUp'],
  nextParagraph: ['Mod+Alt+ArrowDown'],
  textStart: ['Mod+ArrowUp', 'Mod+Home'],
  textEnd: ['Mod+ArrowDown', 'Mod+End'],
};

/** What is different in the dense layout: there Backspace goes back, as it does while one types. */
const DENSE: Pick<ActionKeys, 'remove' | 'clearBack'> = { remove: ['Delete'], clearBack: ['Backspace'] };

const DENSE_SHORTCUTS: ActionKeys = { ...TOKEN_TAGGER_SHORTCUTS, ...DENSE };
const DENSE_MAC_SHORTCUTS: ActionKeys = { ...MAC_SHORTCUTS, ...DENSE };

export function shortcutsFor(mac: boolean, dense: boolean): ActionKeys {
  if (dense) return mac ? DENSE_MAC_SHORTCUTS : DENSE_SHORTCUTS;
  return mac ? MAC_SHORTCUTS : TOKEN_TAGGER_SHORTCUTS;
}

export const MOVE_NAMES: ReadonlySet<string> = new Set(Object.keys(TEXT_MOVES));

export function isMove(action: TokenTaggerAction): action is TokenTaggerMove {
  return MOVE_NAMES.has(action);
}
