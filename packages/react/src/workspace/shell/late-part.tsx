import { type ComponentType, lazy, type ReactElement, useState } from 'react';

export interface LatePart {
  (): ReactElement;
  /** Loads it before it is needed. */
  readonly ahead: () => Promise<unknown>;
}

/**
 * A part that is loaded when it is first needed. Once it is there it is drawn at once: `lazy` would show the fallback of the
 * nearest `Suspense` even then, and React leaves that standing for a third of a second.
 */
export function latePart(load: () => Promise<ComponentType>): LatePart {
  let loaded: ComponentType | undefined;
  const read = async (): Promise<{ default: ComponentType }> => {
    loaded = await load();
    return { default: loaded };
  };
  const Waited = lazy(read);
  // biome-ignore lint/correctness/noComponentHookFactories: as `lazy` itself, called once for each module
  const Part = (): ReactElement => {
    // The same one for as long as it is mounted, so that nothing in it is lost.
    const [Drawn] = useState(() => loaded ?? Waited);
    return <Drawn />;
  };
  return Object.assign(Part, { ahead: read });
}
