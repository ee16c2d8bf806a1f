import type { Keystroke } from '../internal/keystroke';
import { actionFor, type Shortcuts } from '../internal/shortcuts';

/** The editor's own keys, by what they do. */
export const EDITOR_SHORTCUTS = {
  edit: ['Enter'],
  leave: ['Escape'],
  reject: ['Delete'],
  toggleDiff: ['Alt+x'],
  toggleInvisibles: ['Alt+i'],
  readSource: ['Alt+s'],
  copySource: ['Alt+c'],
  insertSelection: ['Alt+v'],
  foldSource: ['Alt+u'],
} as const satisfies Shortcuts;

export type Text2TextEditorAction = keyof typeof EDITOR_SHORTCUTS;

/** Actions that do something wherever the focus is, in the text field as well. */
export type ToolAction = Exclude<Text2TextEditorAction, 'edit' | 'leave' | 'reject'>;

const TOOL_ACTIONS: ReadonlySet<string> = new Set<ToolAction>([
  'toggleDiff',
  'toggleInvisibles',
  'readSource',
  'copySource',
  'insertSelection',
  'foldSource',
]);

export function isToolAction(action: string | undefined): action is ToolAction {
  return action !== undefined && TOOL_ACTIONS.has(action);
}

/**
 * The tool that a key stands for in the text field, where whatever types must type: Option and a letter on a Mac make another
 * character, so there it is left to the field.
 */
export function toolInField(stroke: Keystroke, shortcuts: Shortcuts): ToolAction | undefined {
  if (stroke.key.length === 1 && stroke.key > '~') return undefined;
  const action = actionFor(stroke, shortcuts);
  return isToolAction(action) ? action : undefined;
}
