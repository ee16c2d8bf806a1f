import { drawableText } from '@labelwright/core';
import type { ReactElement } from 'react';

import { formatHotkey } from '../internal/hotkeys';
import { useLabelColor } from '../internal/label-color';
import type { ShownLabel } from '../internal/use-labels';

/** A label's swatch, name and key, as the picker and the row of labels show it. */
export function LabelName({ label }: { readonly label: ShownLabel }): ReactElement {
  const ref = useLabelColor(label.color);
  return (
    <>
      <span ref={ref} data-lw-part="swatch" data-color={label.paletteColor} aria-hidden="true" />
      <span data-lw-part="label-name" dir="auto">
        {drawableText(label.name)}
      </span>
      {label.key === undefined ? null : (
        <span data-lw-part="label-key" aria-hidden="true">
          {formatHotkey(label.key)}
        </span>
      )}
    </>
  );
}
