import type { Settings } from '@labelwright/core';

import { paletteColor } from '../../internal/label-color';

/** The colours of a label: its place in the palette, and a host's own instead. */
export interface LabelLook {
  readonly paletteColor: number;
  readonly color: string | undefined;
}

export type LabelLooks = ReadonlyMap<string, LabelLook>;

/** The looks of a dataset's labels by name; one that is not among them has none. */
export function labelLooks({ labels }: Settings): LabelLooks {
  return new Map(
    labels.map(({ name, color }, place) => [name, { paletteColor: paletteColor(place), color }]),
  );
}
