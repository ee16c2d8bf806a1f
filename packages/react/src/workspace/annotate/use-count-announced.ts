import { useEffect, useRef } from 'react';

/** Says it when there are more than before. */
export function useCountAnnounced(count: number, say: (count: number) => void): void {
  const last = useRef(count);
  useEffect(() => {
    if (count > last.current) say(count);
    last.current = count;
  });
}
