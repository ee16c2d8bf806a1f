import type { OpenTask, TaskContext, TaskTypes } from '@labelwright/core';
import { useState, useSyncExternalStore } from 'react';

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

function isShallowEqual(one: object, other: object): boolean {
  const members = Object.entries(one);
  // What both have under a name is compared as it is, whatever its type.
  const others: Readonly<Record<string, unknown>> = { ...other };
  return (
    members.length === Object.keys(others).length &&
    members.every(([name, value]) => Object.is(value, others[name]))
  );
}
