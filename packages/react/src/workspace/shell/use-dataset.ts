import type { Client, Dataset } from '@labelwright/client';
import { AnnotationError } from '@labelwright/core';
import { useCallback, useEffect, useState } from 'react';

import { useLatest } from '../../internal/use-latest';
import { messageOf } from '../message-of';

/** What the store says of a dataset. */
export type OpenedDataset =
  | { readonly state: 'loading' }
  | { readonly state: 'there'; readonly dataset: Dataset }
  | { readonly state: 'missing' }
  | { readonly state: 'failed'; readonly error: AnnotationError };

const LOADING: OpenedDataset = { state: 'loading' };

/** Reads a dataset, and reads it anew when somebody has changed it. `read` resolves when it is known. */
export function useDataset(
  client: Client,
  name: string,
  onError: (error: AnnotationError) => void,
): { readonly opened: OpenedDataset; readonly read: () => Promise<void> } {
  const [answer, setAnswer] = useState({ client, name, opened: LOADING });
  const opened = answer.client === client && answer.name === name ? answer.opened : LOADING;
  const latest = useLatest({ client, name, onError, opened });
  const read = useCallback(async () => {
    const opened = await openDataset(client, name);
    const now = latest.current;
    // Another dataset has been asked for meanwhile.
    if (now.client !== client || now.name !== name) return;
    if (opened.state === 'failed') now.onError(opened.error);
    setAnswer({ client, name, opened });
  }, [client, name, latest]);
  useEffect(() => {
    void read();
    return client.subscribe(name, ({ kind, own }) => {
      // One that is being made here is read when it is complete: an import says so, and its records must not come bit by bit.
      const isBeingMade = own && latest.current.opened.state === 'missing';
      if (kind === 'dataset' && !isBeingMade) void read();
    });
  }, [client, name, read, latest]);
  return { opened, read };
}

async function openDataset(client: Client, name: string): Promise<OpenedDataset> {
  try {
    return { state: 'there', dataset: await client.dataset(name) };
  } catch (cause) {
    const error = asAnnotationError(cause);
    return error.code === 'DATASET_MISSING' ? { state: 'missing' } : { state: 'failed', error };
  }
}

function asAnnotationError(cause: unknown): AnnotationError {
  if (cause instanceof AnnotationError) return cause;
  return new AnnotationError(
    'STORE_FAILED',
    `The store did not give the dataset: ${messageOf(cause)} Try again; the records are not touched.`,
    { cause },
  );
}
