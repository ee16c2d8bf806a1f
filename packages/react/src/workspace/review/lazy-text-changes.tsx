import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

import type { TextChangesProps } from './text-changes';

/** {@link TextChanges} with the diff library, which comes when texts are compared; until then there is `fallback`. */
export function LazyTextChanges({
  fallback,
  ...props
}: TextChangesProps & { readonly fallback: ReactNode }): ReactNode {
  const [Loaded, setLoaded] = useState<ComponentType<TextChangesProps>>();
  useEffect(() => {
    let wanted = true;
    import('./text-changes').then(({ TextChanges }) => {
      if (wanted) setLoaded(() => TextChanges);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return Loaded === undefined ? fallback : <Loaded {...props} />;
}
