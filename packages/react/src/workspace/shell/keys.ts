import { isTypedByAltGraph, type Keystroke } from '../../internal/keystroke';
import { actionFor, type Shortcuts } from '../../internal/shortcuts';
import { WORKSPACE_MODES, type WorkspaceMode } from '../workspace-view';

/** What keys do in a workspace, by the name under which hosts change them. */
export type WorkspaceAction =
  | 'next'
  | 'previous'
  | 'nextOpen'
  | 'goTo'
  | 'checkLater'
  | 'note'
  | 'info'
  | 'guidelines'
  | 'autoAdvance'
  | 'undo'
  | 'redo'
  | 'undoAnywhere'
  | 'search'
  | 'editor'
  | 'trouble'
  | 'help'
  | `mode.${WorkspaceMode}`;

/**
 * The components leave these alone, and so do browsers where a page has the keys. Function keys are there because Option and a
 * letter types in a text field of a Mac.
 */
export const WORKSPACE_SHORTCUTS: Readonly<Record<WorkspaceAction, readonly string[]>> & Shortcuts = {
  next: ['Alt+n', 'F9'],
  previous: ['Alt+p', 'F8'],
  nextOpen: ['Alt+Shift+n', 'Shift+F9'],
  goTo: ['Alt+g'],
  checkLater: ['Alt+b'],
  note: ['Alt+w'],
  info: ['Alt+Shift+i'],
  guidelines: ['Alt+Shift+g'],
  autoAdvance: ['Alt+Shift+w'],
  undo: ['Mod+z'],
  redo: ['Mod+Shift+z', 'Mod+y'],
  undoAnywhere: ['Alt+z'],
  search: ['/', 'Alt+Shift+f'],
  editor: ['Alt+y'],
  trouble: ['Alt+Shift+c'],
  help: ['?'],
  'mode.annotate': ['Alt+Shift+1'],
  'mode.explore': ['Alt+Shift+2'],
  'mode.review': ['Alt+Shift+3'],
  'mode.metrics': ['Alt+Shift+4'],
  'mode.settings': ['Alt+Shift+5'],
  'mode.data': ['Alt+Shift+6'],
};

/** What only means something while a record is open for annotating. */
const WITH_RECORD: ReadonlySet<string> = new Set<WorkspaceAction>([
  'next',
  'previous',
  'nextOpen',
  'goTo',
  'checkLater',
  'note',
  'info',
  'guidelines',
  'autoAdvance',
  'editor',
]);

/** The action that a key stands for in a mode. In a text field only keys that no field uses count. */
export function workspaceAction(
  stroke: Keystroke,
  { shortcuts, mode, inField }: Place,
): WorkspaceAction | undefined {
  if (inField && !isForeignToFields(stroke)) return undefined;
  const action = actionFor(stroke, shortcuts);
  if (action === undefined || !isAction(action)) return undefined;
  return WITH_RECORD.has(action) && mode !== 'annotate' ? undefined : action;
}

interface Place {
  readonly shortcuts: Shortcuts;
  readonly mode: WorkspaceMode;
  readonly inField: boolean;
}

export function modeOfAction(action: WorkspaceAction): WorkspaceMode | undefined {
  return WORKSPACE_MODES.find((mode) => action === `mode.${mode}`);
}

function isAction(action: string): action is WorkspaceAction {
  return Object.hasOwn(WORKSPACE_SHORTCUTS, action);
}

/** Function keys, and letters with Alt where that types nothing. */
function isForeignToFields(stroke: Keystroke): boolean {
  const { key, altKey } = stroke;
  if (/^F\d{1,2}$/.test(key)) return true;
  return altKey && !isTypedByAltGraph(stroke) && /^[ -~]$/.test(key);
}
