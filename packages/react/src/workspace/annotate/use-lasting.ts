import { useEffect, useState } from 'react';

/** A network that stumbles is on its feet again by then. */
const LASTS_MS = 2000;

/** Whether something has gone on for a moment: most troubles are over before anybody has read of them. */
export function useLasting(goesOn: boolean): boolean {
  const [isLasting, setLasting] = useState(false);
  useEffect(() => {
    if (!goesOn) return undefined;
    const timer = setTimeout(() => setLasting(true), LASTS_MS);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [goesOn]);
  return goesOn && isLasting;
}
