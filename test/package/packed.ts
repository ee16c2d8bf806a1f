import { inject } from 'vitest';

/** The packages, each behind those that it needs. */
export const PACKAGES = ['core', 'formats', 'client', 'react'] as const;

export type PackageName = (typeof PACKAGES)[number];

/** What the setup of this project made once for all its tests. */
export interface Packed {
  /** The packed packages, as a registry would serve them. */
  readonly tarballs: Readonly<Record<PackageName, string>>;
  /** Projects outside the repository with all tarballs installed, by React version. */
  readonly hosts: { readonly react18: string; readonly react19: string };
}

declare module 'vitest' {
  interface ProvidedContext {
    packed: Packed | { readonly error: string };
  }
}

/** @throws Error that says why packing or installing failed; the tests of other projects run all the same */
export function packed(): Packed {
  const result = inject('packed');
  if ('error' in result) throw new Error(result.error);
  return result;
}
