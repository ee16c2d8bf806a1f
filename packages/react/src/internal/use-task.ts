import {
  AnnotationError,
  type Issue,
  type OpenTask,
  openTask,
  persistDraft,
  recordOf,
  type TaskContext,
  type TaskEmitted,
  type TaskEvent,
  type TaskInput,
  type TaskMachine,
  type TaskTypes,
} from '@labelwright/core';
import { type MutableRefObject, useCallback, useEffect, useRef, useState } from 'react';

import type { TaskChange, TaskProps } from './task-props';
import { type Announce, type Quote, useAnnouncement } from './use-announcement';
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
  /** Words of the record that are read out behind it. */
  readonly quote: Quote | undefined;
  readonly announce: Announce;
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
  const [announcement, announce, quote] = useAnnouncement();
  const given = useRef(new WeakSet<object>());

  const send = useCallback(
    (event: TaskEvent<T>) => {
      if (!readOnly || isLooking(actor.getSnapshot().context, event)) actor.send(event);
    },
    [actor, readOnly],
  );

  const loaded = useRef<TaskInput<T>>(input);
  useBrowserLayoutEffect(() => {
    const last = loaded.current;
    loaded.current = input;
    if (!isSameInput(last, input)) load(actor, last, input, given);
  }, [actor, record, settings, annotationAgent, draft, options]);

  useEffect(() => connect(actor, latest, given), [actor, latest]);

  const { issues } = context;
  useEffect(() => {
    if (issues.length > 0) tellIssues(issues, latest.current.onError);
  }, [issues, latest]);

  useSuggest<T>(
    record,
    suggest,
    (offer) => actor.send(offer),
    (error) => latest.current.onError?.(error),
  );

  return { actor, context, send, readOnly, announcement, quote, announce };
}

function isSameInput<T extends TaskTypes>(last: TaskInput<T>, next: TaskInput<T>): boolean {
  return (
    last.record === next.record &&
    last.settings === next.settings &&
    last.annotationAgent === next.annotationAgent &&
    last.options === next.options
  );
}

/** Loads what the host has given in place of `last`; `given`: what it was told, which may come back. */
function load<T extends TaskTypes>(
  actor: OpenTask<T>,
  last: TaskInput<T>,
  { record, settings, annotationAgent, draft, options }: TaskInput<T>,
  given: MutableRefObject<WeakSet<object>>,
): void {
  const echo =
    typeof record === 'object' && record !== null && given.current.has(record) && last.settings === settings;
  // What was told of the record before may come back later as a record to open.
  if (!echo) given.current = new WeakSet();
  const event = { type: 'record.load' as const, settings, annotationAgent, options };
  actor.send(
    echo
      ? { ...event, record: actor.getSnapshot().context.record }
      : { ...event, record, ...(record === last.record ? {} : { draft }) },
  );
}

/** Hands on to the host what the machine tells. */
function connect<T extends TaskTypes>(
  actor: OpenTask<T>,
  host: { readonly current: TaskProps<T> },
  given: MutableRefObject<WeakSet<object>>,
): () => void {
  const subscription = actor.on('*', (event) => tell(event, host.current, given.current));
  const warmUp = setTimeout(actor.start, WARM_UP_AFTER_MS);
  return () => {
    clearTimeout(warmUp);
    subscription.unsubscribe();
  };
}

function tell<T extends TaskTypes>(
  event: TaskEmitted<T>,
  { onAnnotate, onDiscard, onChange, onError, onConflict }: TaskProps<T>,
  given: WeakSet<object>,
): void {
  switch (event.type) {
    case 'change':
      onChange?.(changeOf(event.edit, event.state as TaskContext<T>, given));
      break;
    case 'annotate':
      given.add(event.record);
      if (event.decision === 'discard') onDiscard?.(event.record);
      else onAnnotate?.(event.record);
      break;
    case 'refuse':
      onError?.(
        new AnnotationError(event.issue.code, event.issue.message, {
          path: event.issue.path,
          issues: [event.issue],
        }),
      );
      break;
    case 'conflict':
      onConflict?.({ stored: event.stored, draft: event.draft });
  }
}

function tellIssues<T extends TaskTypes>(issues: readonly Issue[], onError: TaskProps<T>['onError']): void {
  const first = issues.find((issue) => issue.severity === 'error');
  if (first !== undefined)
    onError?.(new AnnotationError(first.code, first.message, { path: first.path, issues }));
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
