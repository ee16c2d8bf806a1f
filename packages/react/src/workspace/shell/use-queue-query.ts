import type { Client } from '@labelwright/client';
import type { AnnotationError, QueueQuery } from '@labelwright/core';
import { useEffect, useMemo, useRef, useState } from 'react';

import type { WorkspaceView } from '../workspace-view';

interface Found {
  readonly key: string;
  readonly value: readonly number[] | undefined;
}

/**
 * What the queue is to hold, by the view. While the vector that `similarTo` names is being read it stays as it was, at first
 * `undefined`; without such a vector there is nothing to be near, and the rest of the view counts.
 */
export function useQueueQuery(client: Client, dataset: string, view: WorkspaceView): QueueQuery | undefined {
  const { filter, sort, order, similarTo } = view;
  const { id, vector } = similarTo ?? {};
  const key = similarTo === undefined ? undefined : JSON.stringify([dataset, id, vector]);
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    if (key === undefined || id === undefined || vector === undefined) return undefined;
    let stopped = false;
    const tell = (value: readonly number[] | undefined): void => {
      if (!stopped) setFound({ key, value });
    };
    client.get(dataset, [id]).then(
      ([record]) => tell(record?.vectors?.[vector]),
      // The session reads from the same store, and says what is wrong with it.
      (_error: AnnotationError) => tell(undefined),
    );
    return () => {
      stopped = true;
    };
  }, [client, dataset, key, id, vector]);
  const value = found?.key === key ? found : undefined;
  const isWaiting = key !== undefined && value === undefined;
  const near = value?.value;
  const query = useMemo(() => {
    if (isWaiting) return undefined;
    const wanted: QueueQuery = { filter, sort, order };
    return near === undefined || vector === undefined
      ? wanted
      : { ...wanted, similarTo: { name: vector, value: near } };
  }, [isWaiting, filter, sort, order, near, vector]);
  const last = useRef(query);
  useEffect(() => {
    last.current = query ?? last.current;
  }, [query]);
  return query ?? last.current;
}
