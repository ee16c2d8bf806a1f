import { createContext, useContext } from 'react';

import { inRoot } from '../internal/lifecycle-context';
import type { TokenTaggerState } from './use-token-tagger';

export const TokenTaggerContext = createContext<TokenTaggerState | undefined>(undefined);

/** @throws AnnotationError `PART_OUTSIDE_ROOT` where the part is not inside a `<TokenTagger.Root>` */
export function useTokenTaggerOf(part: string): TokenTaggerState {
  return inRoot(useContext(TokenTaggerContext), `TokenTagger.${part}`);
}
