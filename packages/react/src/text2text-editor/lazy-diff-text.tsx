import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

import type { DiffTextProps } from './diff-text';

/**
 * What differs between two texts. With the diff library, the part that draws it comes when it is to be seen; until then there
 * is `fallback`. Not by `Suspense`, which `renderToString` does not know.
 */
export function LazyDiffText({ fallback, ...props }: DiffTextProps & { readonly fallback: ReactNode }) {
  const [Loaded, setLoaded] = useState<ComponentType<DiffTextProps>>();
  useEffect(() => {
    let wanted = true;
    import('./diff-text').then(({ DiffText }) => {
      if (wanted) setLoaded(() => DiffText);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return Loaded === undefined ? fallback : <Loaded {...props} />;
}
