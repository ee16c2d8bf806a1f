import { useCallback, useEffect, useRef, useState } from 'react';

import { useWorkspace } from '../workspace-context';
import { type RecordCounter, scanRecords } from './scan';

/** What was made of the records that match, and how far a newer one is. */
export interface Scan<Result> {
  /** The last one that was completed; with other filters it stays, stale, until there is another one. */
  readonly result: Result | undefined;
  /** Records that it was made of. */
  readonly records: number;
  /** When it was completed, by `Date.now()`; 0 where there is none. */
  readonly at: number;
  /** Whether it may be another one by now. */
  readonly stale: boolean;
  readonly phase: 'running' | 'done' | 'cancelled' | 'failed';
  /** Records read so far while it is `running`. */
  readonly read: number;
  readonly refresh: () => void;
  readonly cancel: () => void;
}

export interface ScanOptions<Result> {
  /** A function of the module or memoised: another one counts anew. */
  readonly create: () => RecordCounter<Result>;
  /** Whether it is made anew by itself when nothing has been written for a while; that is so if it did not take long. */
  readonly follow: boolean;
}

/** Nothing was written for so long, in milliseconds. */
const CALM_MS = 1000;

/** What took longer than that is made anew when it is asked for. */
const QUICK_MS = 2000;

/** Reads the records that match the filters and makes something of them, without holding anything up. */
export function useScan<Result>(part: string, { create, follow }: ScanOptions<Result>): Scan<Result> {
  const { client, dataset, view } = useWorkspace(part);
  const filter = JSON.stringify(view.filter);
  const [turn, setTurn] = useState(0);
  const [done, setDone] = useState<Completed<Result>>();
  const [going, setGoing] = useState<Going>({ phase: 'running', read: 0 });
  const [stale, setStale] = useState(false);
  const running = useRef<AbortController | undefined>(undefined);
  const took = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const refresh = useCallback(() => setTurn((turn) => turn + 1), []);
  /** Unless it is being read: who writes without a pause would never see an end of it. */
  const refreshSoon = useCallback(() => {
    clearTimeout(timer.current);
    const isIdle = running.current === undefined;
    if (follow && isIdle && took.current < QUICK_MS) timer.current = setTimeout(refresh, CALM_MS);
  }, [follow, refresh]);

  const isStale = useRef(false);
  const markStale = useCallback((next: boolean) => {
    isStale.current = next;
    setStale(next);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn reads the same anew
  useEffect(() => {
    const control = new AbortController();
    const { signal } = control;
    running.current = control;
    setGoing({ phase: 'running', read: 0 });
    markStale(false);
    const onRead = (read: number): void => setGoing({ phase: 'running', read });
    const read = async (): Promise<Completed<Result>> => {
      const pages = client.load(dataset.name, { query: JSON.parse(filter), signal });
      const counted = await scanRecords(pages, create(), { signal, onRead });
      return { ...counted, at: Date.now(), filter };
    };
    const start = performance.now();
    // Whoever aborts it says what comes next.
    read().then(
      (completed) => {
        if (signal.aborted) return;
        running.current = undefined;
        took.current = performance.now() - start;
        setDone(completed);
        setGoing({ phase: 'done', read: completed.records });
        if (isStale.current) refreshSoon();
      },
      () => {
        if (signal.aborted) return;
        running.current = undefined;
        setGoing({ phase: 'failed', read: 0 });
      },
    );
    return () => control.abort();
  }, [client, dataset.name, filter, create, turn, markStale, refreshSoon]);

  useEffect(() => {
    const close = client.subscribe(dataset.name, ({ own }) => {
      // Who does not follow writes here what it shows already.
      if (own && !follow) return;
      markStale(true);
      refreshSoon();
    });
    return () => {
      close();
      clearTimeout(timer.current);
    };
  }, [client, dataset.name, follow, markStale, refreshSoon]);

  const cancel = useCallback(() => {
    running.current?.abort();
    running.current = undefined;
    setGoing({ phase: 'cancelled', read: 0 });
  }, []);
  return {
    result: done?.result,
    records: done?.records ?? 0,
    at: done?.at ?? 0,
    stale: stale || (done !== undefined && done.filter !== filter),
    ...going,
    refresh,
    cancel,
  };
}

interface Going {
  readonly phase: Scan<unknown>['phase'];
  readonly read: number;
}

interface Completed<Result> {
  readonly result: Result;
  readonly records: number;
  readonly at: number;
  readonly filter: string;
}
