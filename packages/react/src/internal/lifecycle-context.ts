import { AnnotationError } from '@labelwright/core';
import { createContext, useContext } from 'react';

import type { Lifecycle } from './lifecycle';

export const LifecycleContext = createContext<Lifecycle | undefined>(undefined);

/** @throws AnnotationError `PART_OUTSIDE_ROOT` where the part is not inside a Root */
export function useLifecycleOf(part: string): Lifecycle {
  return inRoot(useContext(LifecycleContext), part);
}

/** @throws AnnotationError `PART_OUTSIDE_ROOT` where the part is not inside its component's Root */
export function inRoot<V>(value: V | undefined, part: string): V {
  if (value === undefined) {
    throw new AnnotationError(
      'PART_OUTSIDE_ROOT',
      `<${part}> is outside its Root, so it has no record. Move it inside the <Root> of the component it belongs to.`,
    );
  }
  return value;
}
