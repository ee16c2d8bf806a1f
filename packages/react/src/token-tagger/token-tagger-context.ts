import { createContext, useContext } from 'react';

import { inRoot } from '../internal/lifecycle-context';
import type { TokenTaggerState } from './use-token-tagger';

export const TokenTaggerContext = createContext<TokenTaggerState | undefined>(undefined);

/**
 * What `useTokenTagger` gave to the Root that this is in; for parts of your own.
 * @param part its name, for the error
 * @throws AnnotationError `PART_OUTSIDE_ROOT` where there is none
 */
export function useTokenTaggerContext(part: string): TokenTaggerState {
  return inRoot(useContext(TokenTaggerContext), `TokenTagger.${part}`);
}
