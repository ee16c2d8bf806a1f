import { drawableText } from '@labelwright/core';
import type { ReactElement } from 'react';

import { paletteColor, useLabelColor } from '../../internal/label-color';
import { useWorkspace } from '../workspace-context';

/** How the workspace's settings colour a label: a place in the palette, and a `ref` for a colour of the host's own. */
export function useLabelLook(label: string) {
  const { settings } = useWorkspace('LabelName');
  const place = settings.labels.findIndex(({ name }) => name === label);
  const setColor = useLabelColor(settings.labels[place]?.color);
  return { setColor, color: place === -1 ? undefined : paletteColor(place) };
}

/** The name of a label in its colour. */
export function LabelName({ label }: { readonly label: string }): ReactElement {
  const { setColor, color } = useLabelLook(label);
  return (
    <span ref={setColor} data-lw-part="metric-label" data-color={color} title={drawableText(label)}>
      <bdi>{drawableText(label)}</bdi>
    </span>
  );
}
