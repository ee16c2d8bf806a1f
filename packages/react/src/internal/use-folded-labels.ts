import { useMemo } from 'react';

import { type FoldedLabels, foldLabels } from './filter-labels';
import type { ShownLabel } from './use-labels';

/** Folds a list of labels once, when a filter first asks for it. */
export function useFoldedLabels(labels: readonly ShownLabel[]): () => FoldedLabels {
  return useMemo(() => {
    let folded: FoldedLabels | undefined;
    return () => {
      folded ??= foldLabels(labels);
      return folded;
    };
  }, [labels]);
}
