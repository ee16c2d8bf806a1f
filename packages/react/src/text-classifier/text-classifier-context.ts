import { createContext, useContext } from 'react';

import { inRoot } from '../internal/lifecycle-context';
import type { TextClassifierState } from './use-text-classifier';

export const TextClassifierContext = createContext<TextClassifierState | undefined>(undefined);

/**
 * What `useTextClassifier` gave to the Root that this is in; for parts of your own.
 * @param part its name, for the error
 * @throws AnnotationError `PART_OUTSIDE_ROOT` where there is none
 */
export function useTextClassifierContext(part: string): TextClassifierState {
  return inRoot(useContext(TextClassifierContext), `TextClassifier.${part}`);
}
