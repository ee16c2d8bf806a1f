import { createContext, useContext } from 'react';

import { inRoot } from '../internal/lifecycle-context';
import type { TextClassifierState } from './use-text-classifier';

export const TextClassifierContext = createContext<TextClassifierState | undefined>(undefined);

/** @throws AnnotationError `PART_OUTSIDE_ROOT` where the part is not inside a Root */
export function useTextClassifierOf(part: string): TextClassifierState {
  return inRoot(useContext(TextClassifierContext), `TextClassifier.${part}`);
}
