import type { ReactElement } from 'react';

interface Segment {
  /** For the style sheet. */
  readonly kind: string;
  /** 0 to 1 of the whole. */
  readonly share: number;
}

const WIDTH = 100;
const HEIGHT = 8;

/**
 * Shares of one whole beside each other, from where reading begins. Only a picture: the numbers stand beside it. Lengths are
 * attributes of SVG, so no `style` is needed.
 */
export function SvgBar({ segments }: { readonly segments: readonly Segment[] }): ReactElement {
  let end = 0;
  return (
    <svg
      data-lw-part="metric-bar"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {segments.map(({ kind, share }) => {
        const start = end;
        end += Math.min(Math.max(share, 0), 1) * WIDTH;
        return <rect key={kind} data-kind={kind} x={start} y={0} width={end - start} height={HEIGHT} />;
      })}
    </svg>
  );
}
