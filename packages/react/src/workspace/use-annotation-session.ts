import type { AnnotationError, SessionEvent, SessionInput, SessionView } from '@labelwright/core';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';

import { useLatest } from '../internal/use-latest';
import { createSessionStore, type SessionStore } from './session-store';
import { BROWSER_CONNECTION, type Connection } from './shell/browser-connection';
import { NO_SESSION } from './shell/stand-ins';

export interface UseAnnotationSessionOptions extends Omit<SessionInput, 'now' | 'saveAll' | 'suggest'> {
  readonly saveAll?: SessionInput['saveAll'] | undefined;
  readonly suggest?: SessionInput['suggest'] | undefined;
  /** By default the clock. */
  readonly now?: (() => number) | undefined;
  /** A model that failed. What is wrong with reading and saving is in the view. */
  readonly onError?: ((error: AnnotationError) => void) | undefined;
  /** Records that were skipped, since they were deleted meanwhile. */
  readonly onGone?: ((ids: readonly string[]) => void) | undefined;
  /** By default what the browser says of the network. */
  readonly connection?: Connection | undefined;
}

export interface AnnotationSession {
  /** The same object until something in it changes. */
  readonly view: SessionView;
  readonly send: (event: SessionEvent) => void;
}

/**
 * Annotates the records of a source, one after the other: see `annotationSessionMachine`. The session lives as long as the
 * component does; another `source` (by identity, so keep it in `useMemo`) begins another one, another `query` is sent to it.
 * Functions may be new in each render. Without options nothing is open yet.
 */
export function useAnnotationSession(options: UseAnnotationSessionOptions | undefined): AnnotationSession {
  const store = useStore(options);
  const view = useSyncExternalStore(store?.subscribe ?? subscribeToNothing, store?.view ?? noView, noView);
  const send = useCallback((event: SessionEvent) => store?.send(event), [store]);

  const query = options?.query;
  const sent = useRef({ store, query });
  useEffect(() => {
    const { current } = sent;
    sent.current = { store, query };
    // The first one was given to the session when it was made.
    if (store !== undefined && store === current.store && query !== undefined && query !== current.query)
      store.send({ type: 'queue.query', query });
  }, [store, query]);

  const connection = options?.connection ?? BROWSER_CONNECTION;
  useEffect(() => {
    if (store === undefined) return undefined;
    const tell = (): void => store.send({ type: 'connection.change', online: connection.online() });
    tell();
    return connection.subscribe(tell);
  }, [store, connection]);

  return { view, send };
}

interface Held {
  readonly source: SessionInput['source'];
  readonly store: SessionStore;
  stopping: ReturnType<typeof setTimeout> | undefined;
}

/** The session of a source. An effect that is undone and done again at once (StrictMode) keeps it. */
function useStore(options: UseAnnotationSessionOptions | undefined): SessionStore | undefined {
  const latest = useLatest(options);
  const held = useRef<Held | undefined>(undefined);
  const [store, setStore] = useState<SessionStore>();
  const source = options?.source;
  useEffect(() => {
    const host = latest.current;
    if (source === undefined || host === undefined) {
      setStore(undefined);
      return undefined;
    }
    const again = held.current?.source === source ? held.current : undefined;
    const own: Held = again ?? { source, store: openStore(host, latest), stopping: undefined };
    held.current = own;
    clearTimeout(own.stopping);
    own.store.start();
    setStore(own.store);
    return () => {
      own.stopping = setTimeout(() => {
        if (held.current === own) held.current = undefined;
        own.store.stop();
      });
    };
  }, [source, latest]);
  return source === undefined ? undefined : store;
}

type Latest = { readonly current: UseAnnotationSessionOptions | undefined };

function openStore(first: UseAnnotationSessionOptions, latest: Latest): SessionStore {
  const store = createSessionStore(hostOf(first, latest));
  store.onTold((told) => {
    if (told.type === 'error') latest.current?.onError?.(told.error);
    else latest.current?.onGone?.(told.ids);
  });
  return store;
}

/** The session's host for its whole life: what can change is asked of the last render. */
function hostOf(first: UseAnnotationSessionOptions, latest: Latest): SessionInput {
  const now = (): UseAnnotationSessionOptions => latest.current ?? first;
  const { saveAll, suggest, ...rest } = first;
  return {
    ...rest,
    now: () => now().now?.() ?? Date.now(),
    save: (record, options) => now().save(record, options),
    ...(saveAll === undefined
      ? {}
      : { saveAll: (records, options) => (now().saveAll ?? saveAll)(records, options) }),
    ...(suggest === undefined
      ? {}
      : { suggest: (record, options) => (now().suggest ?? suggest)(record, options) }),
    get settings() {
      return now().settings;
    },
    get annotationAgent() {
      return now().annotationAgent;
    },
  };
}

function subscribeToNothing(): () => void {
  return () => undefined;
}

function noView(): SessionView {
  return NO_SESSION;
}
