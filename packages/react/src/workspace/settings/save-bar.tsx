import type { ReactElement } from 'react';

import { Button } from '../ui/button';
import { useWorkspace } from '../workspace-context';
import type { SettingsChange } from './use-settings-change';

export interface SaveBarProps {
  readonly change: SettingsChange;
  readonly isDirty: boolean;
  readonly isValid?: boolean;
  readonly onSave: () => void;
  readonly onUndo: () => void;
}

/** Saves what was changed in one part of the settings, or takes it back; it is always there, so that nothing jumps. */
export function SaveBar({
  change,
  isDirty,
  isValid = true,
  onSave,
  onUndo,
}: SaveBarProps): ReactElement | null {
  const { messages, readOnly } = useWorkspace('DatasetSettings');
  if (readOnly) return null;
  const { state } = change;
  const isSaving = state === 'saving';
  return (
    <div data-lw-part="save-bar">
      <Button disabled={!isDirty || !isValid || isSaving} onClick={onSave}>
        {isSaving ? messages.settings.saving : messages.settings.save}
      </Button>
      <Button variant="quiet" disabled={!isDirty || isSaving} onClick={onUndo}>
        {messages.settings.undoChanges}
      </Button>
      {typeof state === 'object' ? (
        <p data-lw-part="settings-error" role="alert">
          {messages.settings.failed} {state.message}
        </p>
      ) : null}
      {state === 'saved' && !isDirty ? <p>{messages.settings.saved}</p> : null}
    </div>
  );
}
