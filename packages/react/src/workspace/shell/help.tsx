import { drawableText, type Task } from '@labelwright/core';
import type { ReactElement } from 'react';

import { COMMON_MESSAGES } from '../../internal/common-messages';
import { formatHotkey } from '../../internal/hotkeys';
import { KeyList } from '../../internal/key-list';
import {
  LIFECYCLE_SHORTCUTS,
  mergeShortcuts,
  type ShortcutOverrides,
  type Shortcuts,
} from '../../internal/shortcuts';
import { useIsMac } from '../../internal/use-is-mac';
import { TEXT_CLASSIFIER_SHORTCUTS } from '../../text-classifier/actions';
import { TEXT_CLASSIFIER_MESSAGES } from '../../text-classifier/messages';
import { EDITOR_SHORTCUTS } from '../../text2text-editor/keys';
import { TEXT2TEXT_EDITOR_MESSAGES } from '../../text2text-editor/messages';
import { shortcutsFor } from '../../token-tagger/keys';
import { TOKEN_TAGGER_MESSAGES } from '../../token-tagger/messages/messages';
import { Dialog } from '../ui/dialog';
import { useWorkspace } from '../workspace-context';
import { useShell, type WorkspaceComponents } from './shell-context';

/** The keys of the workspace and of the component in it; put together when they are looked at. */
export function Help(): ReactElement | null {
  return useShell('Help').helpOpen ? <OpenHelp /> : null;
}

function OpenHelp(): ReactElement {
  const { dataset, messages } = useWorkspace('Help');
  const { shortcuts, components, setHelpOpen } = useShell('Help');
  const { shell } = messages;
  const own = componentKeys(dataset.task, components, useIsMac());
  return (
    <Dialog open onClose={() => setHelpOpen(false)} title={shell.shortcuts} size="wide" part="workspace-keys">
      <h3>{shell.workspaceKeys}</h3>
      <KeyList shortcuts={shortcuts} names={shell.shortcutNames} />
      <h3>{shell.recordKeys}</h3>
      {dataset.task === 'Text2Text' ? null : <LabelKeys />}
      <KeyList shortcuts={own.shortcuts} names={own.names} />
    </Dialog>
  );
}

/** More keys nobody remembers. */
const MOST_LABELS = 50;

/** Up to so many labels a classifier shows at once, unless the host says otherwise. */
const SHOWN_LABELS = 10;

/** The keys that labels have of their own; the others are shown on the labels. */
function LabelKeys(): ReactElement {
  const { dataset, settings, messages } = useWorkspace('Help');
  const { components } = useShell('Help');
  const { labels } = settings;
  const { maxVisibleLabels = SHOWN_LABELS } = components.textClassifier ?? {};
  // Letters alone are typed into the filter there.
  const hasFilter = dataset.task === 'TextClassification' && labels.length > maxVisibleLabels;
  const own = labels.filter(({ hotkey }) => hotkey !== undefined).slice(0, MOST_LABELS);
  return (
    <>
      <p>{messages.shell.labelKeys}</p>
      {own.length === 0 ? null : (
        <dl>
          {own.map(({ name, hotkey = '' }) => (
            <div key={name}>
              <dt dir="auto">{drawableText(name)}</dt>
              <dd>
                <kbd>{`${hasFilter ? 'Alt+' : ''}${formatHotkey(hotkey).toUpperCase()}`}</kbd>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

interface ComponentKeys {
  readonly shortcuts: Shortcuts;
  readonly names: Readonly<Partial<Record<string, string>>>;
}

interface OwnKeys {
  readonly shortcuts?: ShortcutOverrides | undefined;
  readonly messages?: object | undefined;
}

function componentKeys(task: Task, components: WorkspaceComponents, mac: boolean): ComponentKeys {
  const { textClassifier, tokenTagger, text2TextEditor } = components;
  switch (task) {
    case 'TextClassification':
      return keysOf(TEXT_CLASSIFIER_SHORTCUTS, textClassifier, TEXT_CLASSIFIER_MESSAGES);
    case 'TokenClassification':
      return keysOf(shortcutsFor(mac, tokenTagger?.layout === 'dense'), tokenTagger, TOKEN_TAGGER_MESSAGES);
    case 'Text2Text':
      return keysOf(EDITOR_SHORTCUTS, text2TextEditor, TEXT2TEXT_EDITOR_MESSAGES);
  }
}

function keysOf(
  defaults: Shortcuts,
  props: OwnKeys | undefined,
  messages: { readonly shortcutNames: ComponentKeys['names'] },
): ComponentKeys {
  const { help: _help, ...shared } = LIFECYCLE_SHORTCUTS;
  const names = { ...COMMON_MESSAGES, ...messages, ...props?.messages }.shortcutNames;
  return { shortcuts: mergeShortcuts({ ...defaults, ...shared }, props?.shortcuts), names };
}
