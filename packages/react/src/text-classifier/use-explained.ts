import { useMemo } from 'react';

import { type Attribution, attributionsOf, strongestAttributions } from './attributions';
import { usePointedLabel } from './pointed-label';
import { useTextClassifierContext } from './text-classifier-context';

/** The label that is explained now: the one pointed at, else the best of what is predicted or chosen. */
export function useExplainedLabel(): string | undefined {
  const { pointed, explainable, explained, predicted, answer } = useTextClassifierContext('Explanation');
  const at = usePointedLabel(pointed);
  return explainable && explained ? (at ?? answer?.[0] ?? predicted[0]) : undefined;
}

export interface Explained {
  /** Token by token, of one input; none while nothing is explained. */
  readonly attributions: readonly Attribution[];
  /** The largest number without its sign, of all inputs. */
  readonly most: number;
}

/** What explains the label in one input. */
export function useExplained(input: string): Explained {
  const { record } = useTextClassifierContext('Explanation');
  const label = useExplainedLabel();
  const explanation = label === undefined ? undefined : record.explanation;
  return useMemo(() => {
    if (label === undefined || explanation === undefined) return NOTHING;
    const [strongest] = strongestAttributions(explanation, label);
    return {
      attributions: attributionsOf(explanation, input, label),
      most: Math.abs(strongest?.value ?? 1),
    };
  }, [explanation, input, label]);
}

const NOTHING: Explained = { attributions: [], most: 1 };
