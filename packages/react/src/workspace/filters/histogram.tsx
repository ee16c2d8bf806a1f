import type { ReactElement } from 'react';

import { useWorkspace } from '../workspace-context';

interface HistogramProps {
  /** Records by twentieth of the scores from 0 to 1. */
  readonly counts: readonly number[];
  /** What is chosen, both ends included. */
  readonly from: number;
  readonly to: number;
}

/** A bar in the picture's own units. */
const WIDTH = 10;
const HEIGHT = 48;
/** So high that one record among thousands is seen. */
const LEAST = 1.5;

/** How many records there are at which scores; what is not chosen is paler. */
export function Histogram({ counts, from, to }: HistogramProps): ReactElement {
  const { messages } = useWorkspace('FilterBar');
  const { percent, number, between, histogram } = messages.filters;
  const most = Math.max(...counts, 1);
  const share = (at: number): string =>
    between(percent(at / counts.length), percent((at + 1) / counts.length));
  const peak = counts.indexOf(most);
  return (
    <svg
      data-lw-part="filter-histogram"
      viewBox={`0 0 ${counts.length * WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={histogram(share(Math.max(0, peak)), peak === -1 ? 0 : most)}
    >
      {counts.map((count, at) => {
        const height = count === 0 ? 0 : Math.max(LEAST, (count / most) * HEIGHT);
        // A score at the border of two bars is in the upper one.
        const inRange = (at + 1) / counts.length > from && at / counts.length <= to;
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
            key={at}
            data-out={inRange ? undefined : ''}
            x={at * WIDTH + 0.5}
            y={HEIGHT - height}
            width={WIDTH - 1}
            height={height}
          >
            <title>{`${share(at)}: ${number(count)}`}</title>
          </rect>
        );
      })}
    </svg>
  );
}
