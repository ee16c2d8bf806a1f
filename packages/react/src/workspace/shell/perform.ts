import { flushSync } from 'react-dom';

import type { Workspace } from '../workspace-context';
import { hasGuidelines } from './has-guidelines';
import { modeOfAction, type WorkspaceAction } from './keys';
import type { Shell } from './shell-context';

/** Does what a key or a button stands for. @returns whether it did anything */
export function performAction(
  action: WorkspaceAction,
  workspace: Workspace,
  shell: Shell,
  box: { readonly current: HTMLElement | null },
): boolean {
  const { session, send, view, setView, announce, messages, isNew, readOnly } = workspace;
  const { record } = session;
  const mode = modeOfAction(action);
  if (mode !== undefined) {
    if (isNew === true || mode === view.mode) return false;
    setView({ mode });
    announce(messages.shell.modeOpened(messages.shell.modes[mode]));
    return true;
  }
  const tell = (possible: boolean, type: 'record.next' | 'record.previous' | 'record.nextOpen'): boolean => {
    if (possible) send({ type });
    return possible;
  };
  const open = (aside: NonNullable<Shell['aside']>): boolean => {
    // Another place can be asked for while the record at this one is being read.
    if (record === undefined && !(aside === 'goTo' && session.length > 0)) return false;
    shell.setAside(shell.aside === aside ? undefined : aside);
    return true;
  };
  switch (action) {
    case 'next':
      return tell(session.hasNext, 'record.next');
    case 'previous':
      return tell(session.hasPrevious, 'record.previous');
    case 'nextOpen':
      return tell(session.hasNext, 'record.nextOpen');
    case 'goTo':
    case 'note':
    case 'info':
      return open(action);
    case 'checkLater': {
      if (record === undefined || readOnly) return false;
      const checkLater = !session.checkLater;
      send({ type: 'record.mark', id: record.id, checkLater });
      announce(checkLater ? messages.annotate.flagged : messages.annotate.unflagged);
      return true;
    }
    case 'autoAdvance':
      send({ type: 'autoAdvance.change', autoAdvance: !session.autoAdvance });
      announce(session.autoAdvance ? messages.annotate.stays : messages.annotate.goesOn);
      return true;
    case 'undo':
    case 'undoAnywhere':
      if (!session.canUndo || readOnly) return false;
      send({ type: 'history.undo' });
      announce(messages.shell.undone);
      return true;
    case 'redo':
      if (!session.canRedo || readOnly) return false;
      send({ type: 'history.redo' });
      announce(messages.shell.redone);
      return true;
    case 'search':
      return focusSearch(box.current);
    case 'trouble':
      if (session.conflicts.length + session.refusals.length === 0) return false;
      // What a mode draws is there when this returns.
      flushSync(() => setView({ mode: 'annotate' }));
      box.current
        ?.querySelector<HTMLElement>(':is([data-lw-part="conflicts"], [data-lw-part="refusals"]) button')
        ?.focus();
      return true;
    case 'editor':
      shell.focusEditor();
      return true;
    case 'guidelines':
      if (!hasGuidelines(workspace.settings)) return false;
      shell.setGuidelinesOpen(!shell.guidelinesOpen);
      // They open beside the record, which keeps the focus.
      if (!shell.guidelinesOpen) announce(messages.annotate.guidelines);
      return true;
    case 'help':
      shell.setHelpOpen(true);
      return true;
    default:
      return false;
  }
}

/** Where the bar is narrow, the field is in a dialog that a button opens. */
function focusSearch(root: HTMLElement | null): boolean {
  const find = (): HTMLElement | null | undefined =>
    root?.querySelector<HTMLElement>('[data-lw-part="filter-bar"] [type="search"]');
  const opener = root?.querySelector<HTMLElement>('[data-lw-part="filter-open"]');
  // React draws what a click changes before it returns.
  if (find() === null) opener?.click();
  const field = find();
  field?.focus();
  return field !== null && field !== undefined;
}
