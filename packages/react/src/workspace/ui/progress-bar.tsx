import type { ReactElement } from 'react';

export interface ProgressBarProps {
  readonly label: string;
  readonly value: number;
  /** `undefined` while nobody knows how much it will be. */
  readonly max: number | undefined;
  /** What screen readers say of it ("120 of 500"); by default a percentage. */
  readonly text?: string | undefined;
}

/** How far something is. The native element: its bar needs no `style` attribute. */
export function ProgressBar({ label, value, max, text }: ProgressBarProps): ReactElement {
  return (
    <progress
      data-lw-ui="progress"
      aria-label={label}
      aria-valuetext={text}
      value={max === undefined ? undefined : Math.min(value, max)}
      max={max === undefined ? undefined : Math.max(max, 1)}
    />
  );
}
