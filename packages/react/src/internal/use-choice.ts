import { useState } from 'react';

/** A value of the host's that somebody here may change; once the host gives another one, that holds again. */
export function useChoice<V>(given: V): readonly [V, (chosen: V) => void] {
  const [choice, setChoice] = useState({ given, value: given });
  const value = choice.given === given ? choice.value : given;
  return [value, (chosen) => setChoice({ given, value: chosen })];
}
