import { drawableText } from '@labelwright/core';
import type { ReactElement } from 'react';

import { paletteColor, useLabelColor } from '../../internal/label-color';
import { useWorkspace } from '../workspace-context';

/** The name of a label in its colour. */
export function LabelName({ label }: { readonly label: string }): ReactElement {
  const { settings } = useWorkspace('LabelName');
  const place = settings.labels.findIndex(({ name }) => name === label);
  const setColor = useLabelColor(settings.labels[place]?.color);
  return (
    <span
      ref={setColor}
      data-lw-part="metric-label"
      data-color={place === -1 ? undefined : paletteColor(place)}
      title={drawableText(label)}
    >
      <bdi>{drawableText(label)}</bdi>
    </span>
  );
}
