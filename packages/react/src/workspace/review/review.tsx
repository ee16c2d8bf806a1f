import type { ReactElement } from 'react';
import { useFacets } from '../filters/use-facets';
import { ScanStatus } from '../metrics/scan-status';
import { useScan } from '../metrics/use-scan';
import { useWorkspace } from '../workspace-context';
import { ReviewDesk } from './review-desk';
import { createReviewCounter } from './review-list';

/**
 * Records that several agents annotated: how far they agree, and each record's answers side by side, to take one of them or to
 * merge them. The order stays while one works through it; it is made anew on request.
 */
export function Review(): ReactElement {
  const { messages, view } = useWorkspace('Review');
  const { facets } = useFacets(view.filter);
  const scan = useScan('Review', { create: createReviewCounter, follow: false });
  const data = scan.result;
  return (
    <section data-lw-part="review" aria-label={messages.review.title}>
      <ScanStatus scan={scan} total={facets?.total} />
      {data === undefined ? null : data.entries.length === 0 ? (
        <p>{messages.review.nothing}</p>
      ) : (
        <ReviewDesk data={data} />
      )}
    </section>
  );
}
