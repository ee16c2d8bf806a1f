import type { ReactElement } from 'react';

/** Icons that mean the same wherever they are: strokes on a field of 16 by 16. */
export const COMMON_ICONS = {
  remove: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.6 9h5.8l.6-9M7 7.5v3.5M9 7.5v3.5',
  note: 'M2.5 3h11v7.5H8L5 13.5v-3H2.5zM5.5 6h5M5.5 8h3',
  copy: 'M5.5 5.5H14V14H5.5zM2 10.5V2h8.5',
} as const;

interface StrokeIconProps {
  /** For style sheets. */
  readonly name: string;
  /** Strokes on a field of 16 by 16. */
  readonly path: string;
  readonly width: number;
  /** Whether it points to where one reads from or to, and turns around with it. */
  readonly turning?: boolean;
}

/** Decoration beside a name; says nothing by itself. */
export function StrokeIcon({ name, path, width, turning = false }: StrokeIconProps): ReactElement {
  return (
    <svg
      data-icon={name}
      data-turning={turning ? '' : undefined}
      viewBox="0 0 16 16"
      // In rem, like all lengths of the style sheets.
      width="1rem"
      height="1rem"
      fill="none"
      stroke="currentColor"
      strokeWidth={width}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} />
    </svg>
  );
}
