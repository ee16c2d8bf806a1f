import type { ReactElement } from 'react';

import { COMMON_ICONS, StrokeIcon } from '../../internal/stroke-icon';

const PATHS = {
  remove: COMMON_ICONS.remove,
  split: 'M5.5 4H2v8h3.5M10.5 4H14v8h-3.5M8 2v2.5M8 6.75v2.5M8 11.5V14',
  mergePrevious: 'M14 4h-4M14 4v8M14 12h-4M10.5 8H2.5M5.5 5l-3 3 3 3',
  mergeNext: 'M2 4h4M2 4v8M2 12h4M5.5 8h8M10.5 5l3 3-3 3',
  occurrences: COMMON_ICONS.copy,
  note: COMMON_ICONS.note,
} as const;

export type PickerIconName = keyof typeof PATHS;

/** Decoration of a button that has a name. */
export function PickerIcon({ name }: { readonly name: PickerIconName }): ReactElement {
  return <StrokeIcon name={name} path={PATHS[name]} width={1.4} />;
}
