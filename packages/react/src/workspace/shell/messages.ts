import type { WorkspaceMode } from '../workspace-view';
import type { WorkspaceAction } from './keys';

/** The words of the workspace's frame: header, modes, saving, dialogs. */
export interface ShellMessages {
  readonly title: string;
  readonly close: string;
  readonly cancel: string;
  readonly modes: Readonly<Record<WorkspaceMode, string>>;
  readonly modesLabel: string;
  readonly tasks: Readonly<Record<'TextClassification' | 'TokenClassification' | 'Text2Text', string>>;
  readonly newDataset: string;
  readonly loading: string;
  readonly failed: string;
  readonly tryAgain: string;
  readonly saving: {
    readonly saved: string;
    readonly saving: (count: number) => string;
    readonly offline: (count: number) => string;
    readonly retrying: (count: number) => string;
    readonly retryIn: (seconds: number) => string;
    readonly conflict: (count: number) => string;
    /** Records that the store did not take. */
    readonly refused: (count: number) => string;
    /** Leads to the conflicts, or to what was not taken. */
    readonly show: string;
    readonly tryNow: string;
    /** Announced when the network goes and comes back. */
    readonly wentOffline: string;
    readonly cameOnline: string;
  };
  readonly undo: string;
  readonly redo: string;
  readonly undone: string;
  readonly redone: string;
  readonly readOnly: string;
  readonly shortcuts: string;
  readonly workspaceKeys: string;
  readonly recordKeys: string;
  readonly labelKeys: string;
  readonly shortcutNames: Readonly<Record<WorkspaceAction, string>>;
  readonly modeOpened: (mode: string) => string;
}

const NUMBERS = new Intl.NumberFormat('en');
const number = (count: number): string => NUMBERS.format(count);

export const SHELL_MESSAGES: ShellMessages = {
  title: 'Annotation workspace',
  close: 'Close',
  cancel: 'Cancel',
  modes: {
    annotate: 'Annotate',
    explore: 'Explore',
    review: 'Review',
    metrics: 'Metrics',
    settings: 'Settings',
    data: 'Data',
  },
  modesLabel: 'Modes',
  tasks: {
    TextClassification: 'Text classification',
    TokenClassification: 'Token tagging',
    Text2Text: 'Text to text',
  },
  newDataset: 'New dataset',
  loading: 'Opening the dataset …',
  failed: 'The dataset could not be opened.',
  tryAgain: 'Try again',
  saving: {
    saved: 'Saved',
    saving: (count) => `Saving ${number(count)} …`,
    offline: (count) => (count === 0 ? 'Offline' : `Offline, ${number(count)} waiting`),
    retrying: (count) => `${number(count)} not saved`,
    retryIn: (seconds) => `again in ${number(seconds)} s`,
    conflict: (count) => (count === 1 ? '1 conflict' : `${number(count)} conflicts`),
    refused: (count) => `${number(count)} not taken`,
    show: 'Show',
    tryNow: 'Try now',
    wentOffline: 'Offline. What you decide is kept here and saved later.',
    cameOnline: 'Online again.',
  },
  undo: 'Undo the last decision',
  redo: 'Redo the decision',
  undone: 'Decision undone.',
  redone: 'Decision redone.',
  readOnly: 'Read-only',
  shortcuts: 'Keyboard shortcuts',
  workspaceKeys: 'Workspace',
  recordKeys: 'Record',
  labelKeys: 'Labels have the keys that are shown on them.',
  shortcutNames: {
    next: 'Next record',
    previous: 'Previous record',
    nextOpen: 'Next undecided record',
    goTo: 'Go to a record by its number',
    checkLater: 'Check later',
    note: 'Note on the record',
    info: 'About the record',
    guidelines: 'Guidelines',
    autoAdvance: 'Go on after a decision, or stay',
    undo: 'Undo: in the record, then the last decision',
    redo: 'Redo',
    undoAnywhere: 'Undo the last decision, also from a text field',
    search: 'Search',
    editor: 'Back to the record',
    trouble: 'To what was changed elsewhere, or not saved',
    help: 'Show this list',
    'mode.annotate': 'Annotate',
    'mode.explore': 'Explore',
    'mode.review': 'Review',
    'mode.metrics': 'Metrics',
    'mode.settings': 'Settings',
    'mode.data': 'Data: import and export',
  },
  modeOpened: (mode) => `${mode}.`,
};
