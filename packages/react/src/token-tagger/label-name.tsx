import { drawableText } from '@labelwright/core';
import type { ReactElement } from 'react';

import { formatHotkey } from '../internal/hotkeys';
import { useLabelColor } from '../internal/label-color';
import type { ShownLabel } from '../internal/use-labels';

interface LabelProps {
  readonly label: ShownLabel;
}

/** A label's swatch, name and key, as the row of labels shows it. */
export function LabelName({ label }: LabelProps): ReactElement {
  return (
    <>
      <LabelSwatch label={label} />
      <span data-lw-part="label-name" dir="auto">
        {drawableText(label.name)}
      </span>
      <LabelKey label={label} />
    </>
  );
}

export function LabelSwatch({ label }: LabelProps): ReactElement {
  const ref = useLabelColor(label.color);
  return <span ref={ref} data-lw-part="swatch" data-color={label.paletteColor} aria-hidden="true" />;
}

/** The keys that give the label; nothing where it has none. */
export function LabelKey({ label: { key } }: LabelProps): ReactElement | null {
  return key === undefined ? null : (
    <span data-lw-part="label-key" aria-hidden="true">
      {formatHotkey(key)}
    </span>
  );
}
