import { drawableText, groupPathOf } from '@labelwright/core';
import { type KeyboardEvent, memo, type ReactElement } from 'react';

import { formatHotkey } from '../../internal/hotkeys';
import { useLabelColor } from '../../internal/label-color';
import type { ShownLabel } from '../../internal/use-labels';
import { lineProps, type WindowedLine } from '../../internal/use-window';
import { Button } from '../ui/button';
import type { SettingsMessages } from './messages';

export interface LabelLineProps {
  readonly label: ShownLabel;
  readonly isSelected: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isReadOnly: boolean;
  readonly gap: number;
  readonly kind: WindowedLine<'label'>['kind'];
  readonly words: SettingsMessages;
  readonly onSelect: (name: string, isSelected: boolean) => void;
  readonly onEdit: (name: string) => void;
  readonly onMove: (name: string, by: -1 | 1) => void;
  readonly onFocus: (name: string) => void;
}

/** One label of the schema, with what can be done to it. */
export const LabelLine = memo(function LabelLine(props: LabelLineProps): ReactElement {
  const { label, isSelected, isFirst, isLast, isReadOnly, gap, kind, words } = props;
  const color = useLabelColor(label.color);
  const name = drawableText(label.name);
  const path = groupPathOf(label).map(drawableText).join(' › ');
  // The arrows with Alt move what has the focus, as in editors of code.
  const pressKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (by === undefined || !event.altKey || isReadOnly) return;
    event.preventDefault();
    event.stopPropagation();
    props.onMove(label.name, by);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons in it do the same
    <div
      {...lineProps({ kind, gap })}
      data-lw-part="label-line"
      data-label={label.name}
      onKeyDown={pressKey}
      onFocus={() => props.onFocus(label.name)}
    >
      <label data-lw-part="label-select">
        <input
          type="checkbox"
          aria-label={words.selectLabel(name)}
          checked={isSelected}
          onChange={({ target }) => props.onSelect(label.name, target.checked)}
        />
      </label>
      <span data-lw-part="label-name">
        <span ref={color} data-lw-part="label-chip" data-color={label.paletteColor}>
          <bdi>{name}</bdi>
        </span>
        {path === '' ? null : <span data-lw-part="label-path">{path}</span>}
        {label.description === undefined ? null : (
          <span data-lw-part="label-description" dir="auto">
            {drawableText(label.description)}
          </span>
        )}
      </span>
      {label.key === undefined ? null : (
        <kbd
          data-own={label.hotkey === undefined ? undefined : ''}
          title={
            label.hotkey === undefined
              ? words.automaticKey(formatHotkey(label.key))
              : words.ownKey(formatHotkey(label.key))
          }
        >
          {formatHotkey(label.key)}
        </kbd>
      )}
      {isReadOnly ? null : (
        <span data-lw-part="label-actions">
          <Button
            icon="collapse"
            variant="quiet"
            aria-label={words.moveUp(name)}
            disabled={isFirst}
            onClick={() => props.onMove(label.name, -1)}
          />
          <Button
            icon="expand"
            variant="quiet"
            aria-label={words.moveDown(name)}
            disabled={isLast}
            onClick={() => props.onMove(label.name, 1)}
          />
          <Button
            icon="edit"
            variant="quiet"
            aria-label={words.edit(name)}
            onClick={() => props.onEdit(label.name)}
          />
        </span>
      )}
    </div>
  );
});
