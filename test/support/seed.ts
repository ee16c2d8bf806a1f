import fc from 'fast-check';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** What all properties of a run begin with; `undefined` where each of them throws its own dice. */
    seed: number | undefined;
  }
}

/** Setup file of all projects: a run that failed can be had again. */
const seed = inject('seed');
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
