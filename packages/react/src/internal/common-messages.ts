import type { Issue, RecordStatus } from '@labelwright/core';

/** The words that the three components share. */
export interface CommonMessages {
  readonly validate: string;
  /** On the validate button while validating takes what is predicted; `count` predictions. */
  readonly validatePredicted: (count: number) => string;
  readonly discard: string;
  readonly restore: string;
  readonly clear: string;
  readonly reset: string;
  readonly undo: string;
  readonly redo: string;
  readonly acceptAll: string;
  readonly accept: string;
  readonly reject: string;
  readonly actions: string;
  readonly status: Readonly<Record<RecordStatus, string>>;
  readonly statusLabel: string;
  readonly readOnly: string;
  readonly shortcuts: string;
  readonly closeShortcuts: string;
  /** Said while a label's sequence of keys is open; `keys` are those typed so far. */
  readonly typedKeys: (keys: string) => string;
  /** What each action is called in the list of shortcuts. */
  readonly shortcutNames: Readonly<Partial<Record<string, string>>>;
  readonly announce: {
    readonly loaded: string;
    readonly validated: string;
    readonly discarded: string;
    readonly restored: string;
    readonly undone: string;
    readonly redone: string;
    readonly cleared: string;
    readonly reset: string;
    readonly accepted: string;
  };
  readonly undrawable: string;
  readonly partlyDrawable: (count: number) => string;
  readonly issue: (issue: Issue) => string;
  readonly conflict: string;
  readonly takeTheirs: string;
  readonly keepMine: string;
  readonly predictedBy: (agent: string) => string;
  /** A probability from 0 to 1. */
  readonly score: (score: number) => string;
}

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });

export const COMMON_MESSAGES: CommonMessages = {
  validate: 'Validate',
  validatePredicted: (count) => (count === 1 ? 'Validate prediction' : `Validate ${count} predictions`),
  discard: 'Discard',
  restore: 'Restore',
  clear: 'Clear',
  reset: 'Reset',
  undo: 'Undo',
  redo: 'Redo',
  acceptAll: 'Accept all',
  accept: 'Accept',
  reject: 'Reject',
  actions: 'Record actions',
  status: { Default: 'Open', Edited: 'Pending', Validated: 'Validated', Discarded: 'Discarded' },
  statusLabel: 'Status',
  readOnly: 'Read-only',
  shortcuts: 'Keyboard shortcuts',
  closeShortcuts: 'Close',
  typedKeys: (keys) => `${keys}, and another key`,
  shortcutNames: {
    validate: 'Validate',
    discard: 'Discard',
    restore: 'Restore',
    reset: 'Reset to what is stored',
    clear: 'Clear the answer',
    undo: 'Undo',
    redo: 'Redo',
    acceptAll: 'Accept all predictions',
    help: 'Show or hide this list',
  },
  announce: {
    loaded: 'New record.',
    validated: 'Validated.',
    discarded: 'Discarded.',
    restored: 'Restored.',
    undone: 'Undone.',
    redone: 'Redone.',
    cleared: 'Cleared.',
    reset: 'Back to what is stored.',
    accepted: 'Predictions accepted.',
  },
  undrawable: 'This record cannot be shown.',
  partlyDrawable: (count) =>
    count === 1 ? 'Something is wrong with this record:' : `${count} things are wrong with this record:`,
  issue: ({ path, message }) => (path === '' ? message : `${path}: ${message}`),
  conflict: 'This record was changed elsewhere while you edited it.',
  takeTheirs: 'Take the other version',
  keepMine: 'Keep mine',
  predictedBy: (agent) => `Predicted by ${agent}`,
  score: (score) => percent.format(score),
};
