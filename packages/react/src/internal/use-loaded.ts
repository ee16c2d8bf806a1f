import { type ComponentType, useEffect, useState } from 'react';

/**
 * A component that is loaded once it is to be seen; `undefined` until it is there, and where it does not come: what stands in for
 * it stays. Not by `Suspense`, which `renderToString` does not know.
 * @param load a function of the module
 */
export function useLoaded<Props>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> | undefined {
  const [Loaded, setLoaded] = useState<ComponentType<Props>>();
  useEffect(() => {
    let wanted = true;
    load().then(
      (component) => {
        if (wanted) setLoaded(() => component);
      },
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [load]);
  return Loaded;
}
