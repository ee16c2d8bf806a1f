import type { DatasetIndex } from '@labelwright/client';
import type { SessionView } from '@labelwright/core';
import { useEffect, useState } from 'react';

/** How many records have come into the dataset since the queue was read: they are not in it, whether they match or not. */
export function useNewcomers({ complete }: SessionView, index: DatasetIndex): number {
  const [newcomers, setNewcomers] = useState(0);
  useEffect(() => {
    if (!complete) return undefined;
    let before: number | undefined;
    const look = (): void => {
      const { ready, size } = index.state;
      if (!ready) return;
      // What was deleted meanwhile makes nobody else less new.
      before = Math.min(before ?? size, size);
      setNewcomers(size - before);
    };
    look();
    const stop = index.subscribe(look);
    return () => {
      stop();
      setNewcomers(0);
    };
  }, [complete, index]);
  return newcomers;
}
