import type { OpenTask, TaskContext, TaskTypes } from '@labelwright/core';
import { useState, useSyncExternalStore } from 'react';

import { isShallowEqual } from './shallow-equal';

/** The context of an open task, drawn anew when a member of it changes: some events lead to an equal one. */
export function useTaskContext<T extends TaskTypes>(task: OpenTask<T>): TaskContext<T> {
  const [{ subscribe, current }] = useState(() => storeOf(task));
  return useSyncExternalStore(subscribe, current, current);
}

function storeOf<T extends TaskTypes>(task: OpenTask<T>) {
  let last = task.getSnapshot().context;
  return {
    subscribe: (listener: () => void) => {
      const subscription = task.subscribe(listener);
      return () => subscription.unsubscribe();
    },
    current: () => {
      const { context } = task.getSnapshot();
      if (context !== last && !isShallowEqual(context, last)) last = context;
      return last;
    },
  };
}
