import type { AnnotationError, TaskTypes } from '@labelwright/core';
import { AnnotationError as Failure } from '@labelwright/core';
import { useEffect } from 'react';

import type { Suggest } from './task-props';
import { useLatest } from './use-latest';

interface Offer<T extends TaskTypes> {
  readonly type: 'suggestion.offer';
  readonly recordId: string | undefined;
  readonly prediction: NonNullable<T['record']['prediction']>;
  readonly predictionAgent?: string | undefined;
}

/** Asks the host's model for predictions when a record without any is opened; an answer that comes too late is dropped. */
export function useSuggest<T extends TaskTypes>(
  record: T['record'],
  suggest: Suggest<T> | undefined,
  offer: (event: Offer<T>) => void,
  onError: (error: AnnotationError) => void,
): void {
  const handlers = useLatest({ offer, onError });
  const isRecord = typeof record === 'object' && record !== null;
  const wanted = suggest !== undefined && isRecord && record.prediction === undefined;
  useEffect(() => (wanted ? ask(record, suggest, handlers) : undefined), [record, suggest, wanted, handlers]);
}

/** @returns drops the answer */
function ask<T extends TaskTypes>(
  record: T['record'],
  suggest: Suggest<T>,
  handlers: {
    readonly current: {
      readonly offer: (event: Offer<T>) => void;
      readonly onError: (error: AnnotationError) => void;
    };
  },
): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  // Asked in a microtask: an effect that is undone at once (StrictMode) asks nothing, and a throw is a rejection.
  const answered = Promise.resolve().then(() => (signal.aborted ? undefined : suggest(record, { signal })));
  answered.then(
    (answer) => {
      if (signal.aborted || answer === undefined) return;
      handlers.current.offer({ type: 'suggestion.offer', recordId: record.id, ...answer });
    },
    (cause: unknown) => {
      if (!signal.aborted) handlers.current.onError(failure(record.id, cause));
    },
  );
  return () => controller.abort();
}

function failure(recordId: string | undefined, cause: unknown): AnnotationError {
  return new Failure(
    'SUGGEST_FAILED',
    `The suggest function failed for record ${String(recordId)}, which stays without predictions. Catch errors in it, or retry there.`,
    { path: 'suggest', cause },
  );
}
