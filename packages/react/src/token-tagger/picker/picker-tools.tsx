import { neighbourOf, type Span } from '@labelwright/core';
import type { ReactElement } from 'react';

import { ariaShortcuts, formatShortcut } from '../../internal/shortcuts';
import { useIsMac } from '../../internal/use-is-mac';
import { splitPlace } from '../hands/split-place';
import { useTokenTaggerContext } from '../token-tagger-context';
import { excerptOf } from './picker-excerpt';
import { PickerIcon, type PickerIconName } from './picker-icons';

interface Tool {
  readonly icon: PickerIconName;
  /** The action whose keys it has. */
  readonly action: string;
  readonly name: string;
  /** `undefined` where it cannot be done. It stays in its place: the hand knows it. */
  readonly run: (() => void) | undefined;
  readonly pressed?: boolean;
}

/** The actions for an annotated span. */
export function PickerTools({ span }: { readonly span: Span }): ReactElement {
  const { draft, actions, picker, messages } = useTokenTaggerContext('Picker');
  const { map } = draft.text;
  const merging = (direction: 'forward' | 'backward', nameless: string): Pick<Tool, 'name' | 'run'> => {
    const other = neighbourOf(draft, span, direction);
    if (other === undefined) return { name: nameless, run: undefined };
    const name = messages.mergeWith(other.label, excerptOf(map, other));
    return { name, run: () => actions.merge(span, other) };
  };
  const at = splitPlace(draft.text, span, picker.clicked?.caret);
  const toggle = (panel: 'note' | 'occurrences') => () =>
    picker.showPanel(picker.panel === panel ? undefined : panel);
  const tools: readonly Tool[] = [
    { icon: 'remove', action: 'remove', name: messages.remove, run: () => actions.remove(span) },
    {
      icon: 'split',
      action: 'split',
      name:
        at === undefined
          ? messages.split
          : messages.splitAs(
              excerptOf(map, { start: span.start, end: at }),
              excerptOf(map, { start: at, end: span.end }),
            ),
      run: at === undefined ? undefined : () => actions.split(span, at),
    },
    { icon: 'mergePrevious', action: 'mergePrevious', ...merging('backward', messages.mergePrevious) },
    { icon: 'mergeNext', action: 'mergeNext', ...merging('forward', messages.mergeNext) },
    {
      icon: 'occurrences',
      action: 'annotateOccurrences',
      name: messages.labelOccurrences,
      run: toggle('occurrences'),
      pressed: picker.panel === 'occurrences',
    },
    {
      icon: 'note',
      action: 'note',
      name: messages.note,
      run: toggle('note'),
      pressed: picker.panel === 'note',
    },
  ];
  return (
    <span data-lw-part="span-tools">
      {tools.map((tool) => (
        <ToolButton key={tool.icon} {...tool} />
      ))}
    </span>
  );
}

function ToolButton({ icon, action, name, run, pressed }: Tool): ReactElement {
  const { lifecycle } = useTokenTaggerContext('Picker');
  const keys = lifecycle.shortcuts[action] ?? [];
  const [first] = keys;
  const mac = useIsMac();
  return (
    <button
      type="button"
      data-tool={icon}
      aria-label={name}
      title={first === undefined ? name : `${name} (${formatShortcut(first, mac)})`}
      aria-keyshortcuts={ariaShortcuts(keys)}
      aria-disabled={run === undefined ? true : undefined}
      aria-expanded={pressed}
      onClick={run}
    >
      <PickerIcon name={icon} />
    </button>
  );
}
