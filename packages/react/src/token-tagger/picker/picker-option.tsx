import { drawableText } from '@labelwright/core';
import type { ReactElement } from 'react';

import type { LineProps } from '../../internal/use-window';
import { LabelKey, LabelSwatch } from '../label-name';
import type { PickerRow } from '../scene/picker-rows';
import { useTokenTaggerContext } from '../token-tagger-context';

/** One line of the picker. */
export function PickerLine({
  row,
  at,
}: {
  readonly row: PickerRow;
  /** Its place in a windowed list. */
  readonly at?: LineProps;
}): ReactElement {
  const { lifecycle } = useTokenTaggerContext('Picker');
  if (row.kind === 'option') return <PickerOption row={row} at={at} />;
  return (
    // The group around it has the name; as a line of the list it would be one that cannot be chosen.
    <div {...at} {...lifecycle.getPartProps('group-heading')} aria-hidden="true">
      <bdi>{drawableText(row.group)}</bdi>
    </div>
  );
}

function PickerOption({
  row: { index, label },
  at,
}: {
  readonly row: Extract<PickerRow, { kind: 'option' }>;
  readonly at: LineProps | undefined;
}): ReactElement {
  const { picker, messages, lifecycle, getOptionProps } = useTokenTaggerContext('Picker');
  const id = picker.optionId(index);
  const hint =
    picker.query === '' && label.name === picker.proposal
      ? picker.proposalScore === undefined
        ? messages.lastUsed
        : messages.predictedScore(picker.proposalScore)
      : undefined;
  // Beside the name, not in it.
  const described = [
    hint === undefined ? undefined : `${id}-hint`,
    label.description === undefined ? undefined : `${id}-description`,
  ].filter((part) => part !== undefined);
  return (
    <div
      {...at}
      {...getOptionProps(index, {
        ...lifecycle.getPartProps('option'),
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
        title: label.description,
      })}
    >
      <LabelSwatch label={label} />
      <span data-lw-part="option-text">
        <span data-lw-part="label-name" dir="auto">
          {drawableText(label.name)}
        </span>
        {label.description === undefined ? null : (
          <bdi data-lw-part="option-description" id={`${id}-description`} aria-hidden="true">
            {drawableText(label.description)}
          </bdi>
        )}
      </span>
      {hint === undefined ? null : (
        <span data-lw-part="option-hint" id={`${id}-hint`} aria-hidden="true">
          {hint}
        </span>
      )}
      <LabelKey label={label} />
    </div>
  );
}
