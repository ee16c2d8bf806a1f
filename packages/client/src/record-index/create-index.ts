import { type AnnotationRecord, createFacetCounter, type QueueQuery } from '@labelwright/core';
import { type ClientContext, subscribeTo } from '../context';
import type { DatasetIndex } from '../dataset-index';
import { pagesOf } from '../load';

export interface IndexOptions {
  /** Orders of the host by name: lower numbers come first; `undefined` comes last. */
  readonly orders?: Readonly<Record<string, (record: AnnotationRecord) => number | undefined>> | undefined;
}

/** Milliseconds between two calls of a listener: a frame. */
const FRAME = 16;

export function createIndex(context: ClientContext, name: string, _options: IndexOptions = {}): DatasetIndex {
  const listeners = new Set<{ readonly hear: () => void }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = subscribeTo(context, name, () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      for (const { hear } of [...listeners]) hear();
    }, FRAME);
  });
  return {
    ids: async function* ({ filter, sort, similarTo }: QueueQuery, { signal } = {}) {
      const pages = pagesOf(context, name, { query: filter, sort, vector: similarTo, signal });
      for await (const page of pages) yield page.map(({ id }) => id);
    },
    facets: async (filter, { signal } = {}) => {
      const counter = createFacetCounter();
      for await (const page of pagesOf(context, name, { query: filter, signal })) page.forEach(counter.add);
      return counter.facets();
    },
    state: { ready: true, read: 0 },
    subscribe: (hear) => {
      const entry = { hear };
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    close: () => {
      stop();
      clearTimeout(timer);
      listeners.clear();
    },
  };
}
