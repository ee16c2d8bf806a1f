import {
  AnnotationError,
  type OpenTask,
  openTask,
  persistDraft,
  recordOf,
  type TaskContext,
  type TaskEmitted,
  type TaskEvent,
  type TaskMachine,
  type TaskTypes,
} from '@labelwright/core';
import { useCallback, useEffect, useRef, useState } from 'react';

import type { TaskChange, TaskProps } from './task-props';
import { useAnnouncement } from './use-announcement';
import { useBrowserLayoutEffect, useLatest } from './use-latest';
import { useSuggest } from './use-suggest';
import { useTaskContext } from './use-task-context';

export type { TaskEvent };

/** A task machine at work in a component. */
export interface Task<T extends TaskTypes> {
  readonly actor: OpenTask<T>;
  readonly context: TaskContext<T>;
  /** Sends an event; in a read-only component only those that change nothing. */
  readonly send: (event: TaskEvent<T>) => void;
  readonly readOnly: boolean;
  /** What the live region says. */
  readonly announcement: string;
  readonly announce: (text: string) => void;
}

/**
 * Runs a task machine for the props that all components share: a new record is sent to the same actor, what the machine
 * tells goes to the host's callbacks, and a record that came from here is known when it comes back.
 */
export function useTask<T extends TaskTypes>(
  machine: TaskMachine<T>,
  props: TaskProps<T>,
  options?: T['options'],
): Task<T> {
  const { record, settings, annotationAgent, draft, readOnly = false, suggest } = props;
  const latest = useLatest(props);
  const input = { record, settings, annotationAgent, draft, options };
  const [actor] = useState(() => openTask(machine, input));
  const context = useTaskContext(actor);
  const [announcement, announce] = useAnnouncement();
  const given = useRef(new WeakSet<object>());

  const send = useCallback(
    (event: TaskEvent<T>) => {
      if (readOnly && !isLooking(actor.getSnapshot().context, event)) return;
      actor.send(event);
    },
    [actor, readOnly],
  );

  const loaded = useRef(input);
  useBrowserLayoutEffect(() => {
    const last = loaded.current;
    const same =
      last.record === record && last.settings === settings && last.annotationAgent === annotationAgent;
    if (same && last.options === options) return;
    loaded.current = { record, settings, annotationAgent, draft, options };
    const echo =
      typeof record === 'object' &&
      record !== null &&
      given.current.has(record) &&
      last.settings === settings;
    // What was told of the record before may come back later as a record to open.
    if (!echo) given.current = new WeakSet();
    const load = { type: 'record.load' as const, settings, annotationAgent, options };
    actor.send(
      echo
        ? { ...load, record: actor.getSnapshot().context.record }
        : { ...load, record, ...(record === last.record ? {} : { draft }) },
    );
  }, [actor, record, settings, annotationAgent, draft, options]);

  useEffect(() => {
    const tell = (event: TaskEmitted<T>) => {
      const { onAnnotate, onDiscard, onChange, onError, onConflict } = latest.current;
      switch (event.type) {
        case 'change':
          return onChange?.(changeOf(event.edit, event.state as TaskContext<T>, given.current));
        case 'annotate': {
          given.current.add(event.record);
          return event.decision === 'discard' ? onDiscard?.(event.record) : onAnnotate?.(event.record);
        }
        case 'refuse':
          return onError?.(
            new AnnotationError(event.issue.code, event.issue.message, {
              path: event.issue.path,
              issues: [event.issue],
            }),
          );
        case 'conflict':
          return onConflict?.({ stored: event.stored, draft: event.draft });
      }
    };
    const subscription = actor.on('*', tell);
    const warmUp = setTimeout(actor.start, WARM_UP_AFTER_MS);
    return () => {
      clearTimeout(warmUp);
      subscription.unsubscribe();
    };
  }, [actor, latest]);

  const { issues } = context;
  useEffect(() => {
    const first = issues.find((issue) => issue.severity === 'error');
    if (first !== undefined)
      latest.current.onError?.(new AnnotationError(first.code, first.message, { path: first.path, issues }));
  }, [issues, latest]);

  useSuggest<T>(
    record,
    suggest,
    (offer) => actor.send(offer),
    (error) => latest.current.onError?.(error),
  );

  return { actor, context, send, readOnly, announcement, announce };
}

/** What is drawn first needs no actor; when it is on the screen, one is made, so that the first event finds it. */
const WARM_UP_AFTER_MS = 100;

/** Events of the view, which a read-only component follows. */
function isLooking<T extends TaskTypes>(
  { definition }: TaskContext<T>,
  { type }: { readonly type: string },
): boolean {
  return type === 'record.load' || type === 'suggestion.offer' || Object.hasOwn(definition.views, type);
}

function changeOf<T extends TaskTypes>(
  edit: T['edit'] | undefined,
  context: TaskContext<T>,
  given: WeakSet<object>,
): TaskChange<T> {
  let built: T['record'] | undefined;
  return {
    edit,
    get record() {
      built ??= recordOf({ context });
      given.add(built);
      return built;
    },
    get draft() {
      return persistDraft({ context });
    },
  };
}
