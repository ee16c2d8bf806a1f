import type { ReactNode } from 'react';

import { useLoaded } from '../../internal/use-loaded';
import type { TextChangesProps } from './text-changes';

const load = () => import('./text-changes').then(({ TextChanges }) => TextChanges);

/** {@link TextChanges} with the diff library, which comes when texts are compared; until then there is `fallback`. */
export function LazyTextChanges({
  fallback,
  ...props
}: TextChangesProps & { readonly fallback: ReactNode }): ReactNode {
  const TextChanges = useLoaded(load);
  return TextChanges === undefined ? fallback : <TextChanges {...props} />;
}
