import { drawableText } from '@labelwright/core';
import type { ReactElement, ReactNode } from 'react';

import { ariaShortcuts } from '../../internal/shortcuts';
import { Progress } from '../metrics/progress';
import { Button } from '../ui/button';
import { Tabs } from '../ui/tabs';
import { useWorkspace } from '../workspace-context';
import { WORKSPACE_MODES } from '../workspace-view';
import { loadAhead } from './panel';
import { Saving } from './saving';
import { useShell } from './shell-context';

/** What is open, in which mode, how far it is, and whether it is saved. */
export function Header({ children }: { readonly children?: ReactNode }): ReactElement {
  return (
    <div data-lw-part="header">
      {children ?? (
        <>
          <DatasetName />
          <Progress />
          <Saving />
          <HistoryButtons />
          <HelpButton />
          <ModeTabs />
        </>
      )}
    </div>
  );
}

/** The dataset's name and task. */
export function DatasetName(): ReactElement {
  const { dataset, isNew, readOnly, messages } = useWorkspace('DatasetName');
  const { opened } = useShell('DatasetName');
  const { tasks, newDataset, readOnly: readOnlyName } = messages.shell;
  const kind = isNew === true ? newDataset : opened.state === 'there' ? tasks[dataset.task] : '';
  return (
    <div data-lw-part="dataset-name">
      <b dir="auto">{drawableText(dataset.name)}</b>
      <span>{readOnly ? `${kind} · ${readOnlyName}` : kind}</span>
    </div>
  );
}

/** The modes of the workspace, as tabs. */
export function ModeTabs(): ReactElement {
  const { view, isNew, messages } = useWorkspace('ModeTabs');
  const { panelId, shortcuts, perform } = useShell('ModeTabs');
  const { modes, modesLabel } = messages.shell;
  const offered = isNew === true ? (['data'] as const) : WORKSPACE_MODES;
  return (
    <Tabs
      label={modesLabel}
      part="modes"
      panelId={panelId}
      selected={isNew === true ? 'data' : view.mode}
      onSelect={(mode) => perform(`mode.${mode}`)}
      onAim={loadAhead}
      tabs={offered.map((id) => ({ id, label: modes[id], keys: ariaShortcuts(shortcuts[`mode.${id}`]) }))}
    />
  );
}

/** Undo and redo over records: decisions, and changes of many at once. */
export function HistoryButtons(): ReactElement {
  const { session, messages } = useWorkspace('HistoryButtons');
  const { perform, focusEditor } = useShell('HistoryButtons');
  return (
    <div data-lw-part="history">
      {(['undo', 'redo'] as const).map((action) => (
        <Button
          key={action}
          icon={action}
          variant="quiet"
          data-lw-part={`workspace-${action}`}
          aria-label={messages.shell[action]}
          disabled={!(action === 'undo' ? session.canUndo : session.canRedo)}
          onClick={({ detail }) => {
            perform(action);
            // Who pointed wants to go on by keys; who pressed the button by a key stays on it.
            if (detail > 0) focusEditor(true);
          }}
        />
      ))}
    </div>
  );
}

/** Opens the list of shortcuts. */
export function HelpButton(): ReactElement {
  const { messages } = useWorkspace('HelpButton');
  const { shortcuts, setHelpOpen } = useShell('HelpButton');
  return (
    <Button
      variant="quiet"
      data-lw-part="workspace-help"
      aria-label={messages.shell.shortcuts}
      aria-keyshortcuts={ariaShortcuts(shortcuts.help)}
      title={messages.shell.shortcuts}
      onClick={() => setHelpOpen(true)}
    >
      ?
    </Button>
  );
}
