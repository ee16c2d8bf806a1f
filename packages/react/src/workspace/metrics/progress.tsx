import type { ReactElement } from 'react';

import { useFacets } from '../filters/use-facets';
import { useWorkspace } from '../workspace-context';
import { honestShare, type ProgressCounts, progressOf, shareOf } from './progress-counts';
import { SvgBar } from './svg-bar';

const ALL = {};

/** How much of the whole dataset is decided, in one line that keeps its width. */
export function Progress(): ReactElement {
  const { messages } = useWorkspace('Progress');
  const words = messages.metrics;
  const { facets } = useFacets(ALL);
  const counts = facets === undefined ? undefined : progressOf(facets);
  return (
    <div data-lw-part="progress" data-pending={counts === undefined ? '' : undefined} title={words.progress}>
      <SvgBar segments={counts === undefined ? [] : progressSegments(counts)} />
      {counts === undefined ? null : (
        <>
          <span data-lw-hidden="">{`${words.progress}: ${words.progressText(counts)}`}</span>
          <span aria-hidden="true" data-lw-part="progress-share">
            {words.percent(honestShare(counts.validated + counts.discarded, counts.total))}
          </span>
          <span aria-hidden="true" data-lw-part="progress-left" title={words.progressText(counts)}>
            {`${words.number(counts.validated + counts.discarded)} / ${words.number(counts.total)}`}
          </span>
        </>
      )}
    </div>
  );
}

export function progressSegments({ validated, discarded, total }: ProgressCounts) {
  return [
    { kind: 'validated', share: shareOf(validated, total) },
    { kind: 'discarded', share: shareOf(discarded, total) },
  ];
}
