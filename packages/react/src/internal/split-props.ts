import type { TaskTypes } from '@labelwright/core';

import type { TaskProps } from './task-props';

/** The props of `TaskProps`, and what every component adds to them. */
const TASK_PROPS = {
  record: true,
  settings: true,
  annotationAgent: true,
  onAnnotate: true,
  onDiscard: true,
  onChange: true,
  onError: true,
  onConflict: true,
  suggest: true,
  draft: true,
  readOnly: true,
  shortcuts: true,
  messages: true,
  classNames: true,
} as const satisfies Readonly<Record<keyof TaskProps<TaskTypes> | 'messages' | 'classNames', true>>;

/** Parts a component's own props, which its hook takes, from those that its root element gets. */
export function splitProps<Props extends object, Own extends keyof Props>(
  props: Props,
  own: readonly Own[],
): { readonly own: Pick<Props, Own | (keyof Props & keyof typeof TASK_PROPS)>; readonly rest: object } {
  const names = new Set<PropertyKey>([...Object.keys(TASK_PROPS), ...own]);
  const entries = Object.entries(props);
  return {
    // Just those entries of `props` that the type picks.
    own: Object.fromEntries(entries.filter(([name]) => names.has(name))) as Pick<
      Props,
      Own | (keyof Props & keyof typeof TASK_PROPS)
    >,
    rest: Object.fromEntries(entries.filter(([name]) => !names.has(name))),
  };
}
