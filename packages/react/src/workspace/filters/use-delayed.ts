import { useEffect, useRef, useState } from 'react';

import { useLatest } from '../../internal/use-latest';

interface State<V> {
  readonly value: V;
  readonly given: V;
  /** What was told and has not come back yet, the oldest first. */
  readonly sent: readonly V[];
}

interface Delayed<V> {
  readonly value: V;
  readonly change: (value: V) => void;
  /** Tells at once. */
  readonly flush: (value: V) => void;
}

/**
 * What somebody types or drags, told when they pause for `delay` milliseconds, and at the latest when the control goes away.
 * What was told comes back as `given`; another value is somebody else's change, and is taken over.
 * @param same by default `===`: whether what comes back is what was told
 */
export function useDelayed<V>(
  given: V,
  tell: (value: V) => void,
  delay: number,
  same: (a: V, b: V) => boolean = Object.is,
): Delayed<V> {
  const [state, setState] = useState<State<V>>({ value: given, given, sent: [] });
  let current = state;
  if (!Object.is(given, state.given)) {
    const at = state.sent.findIndex((sent) => same(sent, given));
    current =
      at === -1 ? { value: given, given, sent: [] } : { ...state, given, sent: state.sent.slice(at + 1) };
    setState(current);
  }
  const { value, sent } = current;
  const isTold = same(value, sent.at(-1) ?? given);
  const latestTell = useLatest(tell);
  const flush = (told: V): void => {
    if (same(told, sent.at(-1) ?? given)) return;
    setState((state) => ({ ...state, value: told, sent: [...state.sent, told] }));
    latestTell.current(told);
  };
  const pending = useRef<(() => void) | undefined>(undefined);
  const latestFlush = useLatest(flush);
  // Before the effect that forgets what is pending: cleanups run in this order.
  useEffect(() => () => pending.current?.(), []);
  useEffect(() => {
    if (isTold) return undefined;
    pending.current = () => latestTell.current(value);
    const timer = setTimeout(() => latestFlush.current(value), delay);
    return () => {
      clearTimeout(timer);
      pending.current = undefined;
    };
  }, [value, isTold, delay, latestTell, latestFlush]);
  return {
    value,
    change: (value) => setState((state) => ({ ...state, value })),
    flush,
  };
}
