import type { ReactElement } from 'react';

/** Strokes on a field of 16 by 16. */
const PATHS = {
  remove: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9M7 7.5v3.5M9 7.5v3.5',
  split: 'M5.5 4H2v8h3.5M10.5 4H14v8h-3.5M8 2v2.5M8 6.75v2.5M8 11.5V14',
  mergePrevious: 'M14 4h-4M14 4v8M14 12h-4M10.5 8H2.5M5.5 5l-3 3 3 3',
  mergeNext: 'M2 4h4M2 4v8M2 12h4M5.5 8h8M10.5 5l3 3-3 3',
  occurrences: 'M5.5 5.5H14V14H5.5zM2 10.5V2h8.5',
  note: 'M2.5 3h11v7.5H8L5 13.5v-3H2.5zM5.5 6h5M5.5 8h3',
} as const;

export type PickerIconName = keyof typeof PATHS;

/** Decoration of a button that has a name. */
export function PickerIcon({ name }: { readonly name: PickerIconName }): ReactElement {
  return (
    <svg
      data-icon={name}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
