import { useState } from 'react';

/** Which long texts are shown whole; kept by the names of the inputs, from record to record. */
export interface FoldedInputs {
  readonly isWhole: (name: string) => boolean;
  readonly toggle: (name: string) => void;
  /** Shows the beginnings of all, or all of all where only beginnings are shown. */
  readonly toggleAll: (names: readonly string[]) => void;
}

export function useFoldedInputs(): FoldedInputs {
  const [whole, setWhole] = useState<ReadonlySet<string>>(NONE);
  return {
    isWhole: (name) => whole.has(name),
    toggle: (name) =>
      setWhole((last) => new Set(last.has(name) ? [...last].filter((one) => one !== name) : [...last, name])),
    toggleAll: (names) => setWhole((last) => (last.size > 0 ? NONE : new Set(names))),
  };
}

const NONE: ReadonlySet<string> = new Set();
