import type { Client, DatasetIndex } from '@labelwright/client';
import type { RecordSource } from '@labelwright/core';
import { useEffect, useMemo } from 'react';

import { useLatest } from '../../internal/use-latest';
import { type AnnotationSession, useAnnotationSession } from '../use-annotation-session';
import type { WorkspaceView } from '../workspace-view';
import { NO_NETWORK_NEEDED } from './browser-connection';
import { lastUpdatedOf } from './last-updated';
import { lazyIndex } from './lazy-index';
import { asAbortSignal, type WorkspaceOptions } from './root-props';
import { NO_INDEX } from './stand-ins';
import { useQueueQuery } from './use-queue-query';

interface WorkspaceSession extends AnnotationSession {
  readonly index: DatasetIndex;
}

/** The session over a dataset of the store; none while that is not expected to be there. */
export function useWorkspaceSession(
  options: WorkspaceOptions,
  view: WorkspaceView,
  isExpected: boolean,
  onGone: (ids: readonly string[]) => void,
): WorkspaceSession {
  const { client, dataset, orders, annotationAgent, settings, suggest, journal, autoAdvance } = options;
  const index = useIndex(client, dataset, orders, isExpected);
  const source = useMemo(
    () => (index === undefined ? undefined : sourceOf(client, dataset, index)),
    [client, dataset, index],
  );
  const query = useQueueQuery(client, dataset, view);
  const session = useAnnotationSession(
    source === undefined || query === undefined
      ? undefined
      : {
          source,
          save: (record, { signal, overwrite }) =>
            client.save(record, { name: dataset, signal: asAbortSignal(signal), overwrite }),
          saveAll: (records, { signal }) =>
            client.saveAll(records, { name: dataset, signal: asAbortSignal(signal) }),
          suggest,
          query,
          journal,
          annotationAgent,
          settings,
          autoAdvance,
          now: options.now,
          connection: options.connection ?? (client.store.isLocal === true ? NO_NETWORK_NEEDED : undefined),
          onError: options.onError,
          onGone,
        },
  );
  useOutsideChanges(client, dataset, session);
  return { ...session, index: index ?? NO_INDEX };
}

/** The index of a dataset, as long as it is shown. */
function useIndex(
  client: Client,
  dataset: string,
  orders: WorkspaceOptions['orders'],
  isExpected: boolean,
): DatasetIndex | undefined {
  const index = useMemo(
    () => (isExpected ? lazyIndex(() => client.index(dataset, { orders })) : undefined),
    [client, dataset, orders, isExpected],
  );
  useEffect(() => index?.hold(), [index]);
  return index;
}

function sourceOf(client: Client, dataset: string, index: DatasetIndex): RecordSource {
  return {
    ids: (query, { signal }) => index.ids(query, { signal: asAbortSignal(signal) }),
    load: (ids) => client.get(dataset, ids),
  };
}

/** Tells the session of the open record when it was written by somebody else: another tab, a bulk change, the host. */
function useOutsideChanges(client: Client, dataset: string, { view, send }: AnnotationSession): void {
  const latest = useLatest(view);
  useEffect(() => {
    let stopped = false;
    const look = async (id: string): Promise<void> => {
      const [stored] = await client.get(dataset, [id]);
      const { record, saving } = latest.current;
      // What is on its way from here is known to the session.
      if (stopped || stored === undefined || record?.id !== id || saving.pending > 0) return;
      if (stored.lastUpdated !== lastUpdatedOf(record)) send({ type: 'record.changed', record: stored });
    };
    const stop = client.subscribe(dataset, ({ kind, ids }) => {
      const { record, saving } = latest.current;
      if (kind !== 'written' || record === undefined || saving.pending > 0 || !ids.includes(record.id))
        return;
      // What cannot be read now is read when it is saved.
      look(record.id).catch(() => undefined);
    });
    return () => {
      stopped = true;
      stop();
    };
  }, [client, dataset, latest, send]);
}
