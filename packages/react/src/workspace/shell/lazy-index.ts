import type { DatasetIndex } from '@labelwright/client';

export interface LazyIndex extends DatasetIndex {
  /** As an effect does: @returns closes it, unless it is held again at once (StrictMode undoes and redoes effects) */
  readonly hold: () => () => void;
}

/** An index that is made when it is first asked for anything, so a render makes nothing; closed before, it never is. */
export function lazyIndex(make: () => DatasetIndex): LazyIndex {
  let made: DatasetIndex | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;
  const index = (): DatasetIndex => {
    made ??= make();
    return made;
  };
  const close = (): void => made?.close();
  return {
    ids: (query, options) => index().ids(query, options),
    facets: (filter, options) => index().facets(filter, options),
    get state() {
      return index().state;
    },
    subscribe: (listener) => index().subscribe(listener),
    close,
    hold: () => {
      clearTimeout(closing);
      return () => {
        closing = setTimeout(close);
      };
    },
  };
}
