import type { StoreChange } from '@labelwright/client';
import { reviewedBy } from '@labelwright/core';
import { useCallback, useEffect, useState } from 'react';

import { useWorkspace } from '../workspace-context';
import type { ReviewData, ReviewEntry } from './review-list';

/** More at once is a bulk change, after which the list is made anew. */
const MOST = 100;

/** Who has reviewed an entry by now: as it was read, or as it was written since. */
export function useReviewed(data: ReviewData): (entry: ReviewEntry) => string | undefined {
  const { client, dataset } = useWorkspace('Review');
  const [since, setSince] = useState(NOTHING);
  const [of, setOf] = useState(data);
  if (of !== data) {
    setOf(data);
    setSince(NOTHING);
  }
  useEffect(() => {
    let open = true;
    const look = async ({ kind, ids }: StoreChange): Promise<void> => {
      if (kind !== 'written' || ids.length > MOST) return;
      // What cannot be read is asked for again when it is shown.
      const records = await client.get(dataset.name, ids).catch(() => []);
      const found = records.flatMap((record) =>
        record === undefined ? [] : [[record.id, reviewedBy(record)] as const],
      );
      if (open && found.length > 0) setSince((before) => new Map([...before, ...found]));
    };
    const close = client.subscribe(dataset.name, (change) => void look(change));
    return () => {
      open = false;
      close();
    };
  }, [client, dataset.name]);
  return useCallback(({ id }) => (since.has(id) ? since.get(id) : data.reviewers.get(id)), [since, data]);
}

const NOTHING: ReadonlyMap<string, string | undefined> = new Map();
