import type { Issue, TaskEvent, TaskTypes } from '@labelwright/core';

import type { Task } from './use-task';

/** Sends an event; why it was refused, or `undefined` where it was not. */
export function sendEvent<T extends TaskTypes>(
  { actor, send }: Pick<Task<T>, 'actor' | 'send'>,
  event: TaskEvent<T>,
): Issue | undefined {
  let refused: Issue | undefined;
  const refusals = actor.on('refuse', ({ issue }) => {
    refused = issue;
  });
  send(event);
  refusals.unsubscribe();
  return refused;
}
