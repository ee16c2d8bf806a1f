import { drawableText } from '@labelwright/core';
import type { ComponentPropsWithoutRef, ReactElement } from 'react';

import { formatHotkey } from '../internal/hotkeys';
import { useLabelColor } from '../internal/label-color';
import type { ShownLabel } from '../internal/use-labels';

interface LabelProps {
  readonly label: ShownLabel;
}

/** A label's swatch, name and key, as the row of labels shows it. */
export function LabelName({ label }: LabelProps): ReactElement {
  // Called and not rendered: the row is drawn with the text, and each component in it takes its time.
  return (
    <>
      {LabelSwatch({ label })}
      <span data-lw-part="label-name" dir="auto">
        {drawableText(label.name)}
      </span>
      {LabelKey({ label })}
    </>
  );
}

/** Has no hooks. */
export function LabelSwatch({ label: { color, paletteColor } }: LabelProps): ReactElement {
  const props = { 'data-lw-part': 'swatch', 'data-color': paletteColor, 'aria-hidden': true } as const;
  return color === undefined ? <span {...props} /> : <OwnSwatch color={color} {...props} />;
}

/** A swatch in the host's own colour. */
function OwnSwatch({ color, ...props }: ComponentPropsWithoutRef<'span'> & { readonly color: string }) {
  return <span ref={useLabelColor(color)} {...props} />;
}

/** The keys that give the label; nothing where it has none. Has no hooks. */
export function LabelKey({ label: { key } }: LabelProps): ReactElement | null {
  return key === undefined ? null : (
    <span data-lw-part="label-key" aria-hidden="true">
      {formatHotkey(key)}
    </span>
  );
}
