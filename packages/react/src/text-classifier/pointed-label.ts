import { useState, useSyncExternalStore } from 'react';

/** How a label is pointed at; the pointer goes before the focus. */
type By = 'pointer' | 'focus';

/**
 * The label that the annotator points at. A store of its own: only what explains a label is drawn anew when another one is
 * pointed at, not all labels.
 */
export interface PointedLabel {
  readonly get: () => string | undefined;
  readonly set: (by: By, label: string | undefined) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function usePointedLabelStore(): PointedLabel {
  const [store] = useState(createPointedLabel);
  return store;
}

export function usePointedLabel({ subscribe, get }: PointedLabel): string | undefined {
  return useSyncExternalStore(subscribe, get, nothingPointedAt);
}

function createPointedLabel(): PointedLabel {
  const listeners = new Set<() => void>();
  const labels: Partial<Record<By, string | undefined>> = {};
  return {
    get: () => labels.pointer ?? labels.focus,
    set: (by, label) => {
      labels[by] = label;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function nothingPointedAt(): undefined {
  return undefined;
}
