/**
 * The ids of a queue as far as they are known: a list that only grows. Lists that grew from one another share their memory, so adding
 * costs what is added, and an earlier one still ends where it ended.
 */
export interface IdQueue {
  readonly length: number;
  readonly store: {
    readonly ids: string[];
    readonly places: Map<string, number>;
  };
}

export function emptyQueue(): IdQueue {
  return { length: 0, store: { ids: [], places: new Map() } };
}

/** The queue with more ids behind; those that it has already are left out. */
export function addIds(queue: IdQueue, more: readonly string[]): IdQueue {
  const store = storeAfter(queue);
  for (const id of more) {
    if (store.places.has(id)) continue;
    store.places.set(id, store.ids.length);
    store.ids.push(id);
  }
  return { length: store.ids.length, store };
}

/** The memory behind a queue; a copy of it where another queue has grown from this one. */
function storeAfter({ length, store }: IdQueue): IdQueue['store'] {
  if (store.ids.length === length) return store;
  const ids = store.ids.slice(0, length);
  return { ids, places: new Map(ids.map((id, index) => [id, index])) };
}

export function idAt(queue: IdQueue, index: number): string | undefined {
  return index < queue.length ? queue.store.ids[index] : undefined;
}

/** The place of an id, from 0; `undefined` where it is not in the queue. */
export function placeOf(queue: IdQueue, id: string): number | undefined {
  const place = queue.store.places.get(id);
  return place === undefined || place >= queue.length ? undefined : place;
}

/** The ids from one place up to another. */
export function idsBetween(queue: IdQueue, from: number, to: number): readonly string[] {
  return queue.store.ids.slice(from, Math.min(to, queue.length));
}
