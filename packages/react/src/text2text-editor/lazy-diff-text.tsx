import type { ReactNode } from 'react';

import { useLoaded } from '../internal/use-loaded';
import type { DiffTextProps } from './diff-text';

const load = () => import('./diff-text').then(({ DiffText }) => DiffText);

/**
 * What differs between two texts. With the diff library, the part that draws it comes when it is to be seen; until then there
 * is `fallback`.
 */
export function LazyDiffText({ fallback, ...props }: DiffTextProps & { readonly fallback: ReactNode }) {
  const DiffText = useLoaded(load);
  return DiffText === undefined ? fallback : <DiffText {...props} />;
}
