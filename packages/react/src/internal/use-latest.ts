import { useEffect, useLayoutEffect, useRef } from 'react';

/** `useLayoutEffect` where there is a layout; on a server React 18 would warn. */
export const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** A box that always holds the value of the last render, for handlers that outlive it. */
export function useLatest<V>(value: V): { readonly current: V } {
  const latest = useRef(value);
  useBrowserLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
