import { hasUnsavedChanges, type Issue, type RecordStatus, type TaskTypes } from '@labelwright/core';
import { type ComponentPropsWithoutRef, type KeyboardEvent, useEffect, useMemo, useState } from 'react';

import type { CommonMessages } from './common-messages';
import { mergeProps } from './merge-props';
import {
  actionFor,
  ariaShortcuts,
  extendedActionFor,
  LIFECYCLE_SHORTCUTS,
  mergeShortcuts,
  type ShortcutOverrides,
  type Shortcuts,
} from './shortcuts';
import { useKeepFocus } from './use-keep-focus';
import type { Task } from './use-task';

type ButtonProps = ComponentPropsWithoutRef<'button'>;
type DivProps = ComponentPropsWithoutRef<'div'>;

/** The actions that every component has, by the name under which they have shortcuts. */
export type LifecycleAction =
  | 'validate'
  | 'discard'
  | 'restore'
  | 'clear'
  | 'reset'
  | 'undo'
  | 'redo'
  | 'acceptAll'
  | 'help';

/** The root and the shared parts, as `classNames` and `data-lw-part` name them. */
export type LifecyclePartName =
  | 'root'
  | 'actions'
  | 'validate'
  | 'discard'
  | 'restore'
  | 'clear'
  | 'reset'
  | 'undo'
  | 'redo'
  | 'accept-all'
  | 'help'
  | 'status'
  | 'issues'
  | 'conflict'
  | 'shortcuts'
  | 'typed-keys'
  | 'announcer';

/** The props by which a part is found: `data-lw-part` in style sheets, `classNames` in the host's code. */
export interface PartProps {
  readonly 'data-lw-part': string;
  readonly className: string | undefined;
}

/** What the lifecycle parts need to know, whatever the task. */
export interface Lifecycle {
  readonly status: RecordStatus;
  /** Edits that the host does not have yet. */
  readonly dirty: boolean;
  /** `false`: the record cannot be shown, and `issues` say why. */
  readonly drawable: boolean;
  readonly issues: readonly Issue[];
  readonly conflict: boolean;
  readonly readOnly: boolean;
  /** Whether an action would do something now. */
  can(action: LifecycleAction): boolean;
  perform(action: LifecycleAction): void;
  /** How many predictions validating would take over now; 0 where there is an answer. */
  readonly predictedCount: number;
  readonly shortcuts: Shortcuts;
  readonly helpOpen: boolean;
  /** The keys typed so far of a label's sequence of keys. */
  readonly typedKeys: readonly string[];
  readonly resolveConflict: (take: 'theirs' | 'mine') => void;
  /** What the live region says. */
  readonly announcement: string;
  readonly announce: (text: string) => void;
  readonly messages: CommonMessages;
  /** What every part carries: its name, and the host's class for it. */
  getPartProps(part: string): PartProps;
  getRootProps(theirs?: DivProps): DivProps;
  getActionProps(action: LifecycleAction, theirs?: ButtonProps): ButtonProps;
}

interface Action {
  readonly possible: boolean;
  readonly run: () => void;
  readonly announces: string | undefined;
}

export interface LifecycleOptions<T extends TaskTypes, Own extends string> {
  readonly messages: CommonMessages;
  /** The component's own shortcuts by action. */
  readonly ownShortcuts: Readonly<Record<Own, readonly string[]>>;
  readonly shortcuts: ShortcutOverrides | undefined;
  /** Own actions that Shift, held besides their keys, extends. */
  readonly extendable?: ReadonlySet<string> | undefined;
  /** Performs one of the component's own actions, or extends it; tells whether it did anything. */
  readonly performOwn: (action: Own, event: KeyboardEvent, extend: boolean) => boolean;
  /** Keys that belong to no named action: label hotkeys, arrows. Asked first; tells whether it took the key. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** Whether keys pressed at an element are the host's: none is looked at. */
  readonly isForeign?: ((target: EventTarget) => boolean) | undefined;
  /** The keys typed so far of a label's sequence of keys. */
  readonly typedKeys?: readonly string[] | undefined;
  readonly predictedCount: number;
  /** Whether predictions are left to take, also beside an answer. */
  readonly acceptable: boolean;
  /** Takes all predictions that are left. */
  readonly acceptAll: () => void;
  /** What an edit did, in words: it is announced after undoing and redoing. */
  readonly told?: ((edit: T['edit']) => string | undefined) | undefined;
  /** Why an action was refused, in words. @default the issue's own */
  readonly refused?: ((issue: Issue) => string) | undefined;
  /** Undoing or redoing has done this edit. */
  readonly onTravel?: ((edit: T['edit']) => void) | undefined;
  /** The host's classes by part name (`data-lw-part`, and `root`). */
  readonly classNames?: Readonly<Partial<Record<string, string>>> | undefined;
  /** Where the focus goes when the element that has it vanishes; else to the root. */
  readonly focusFallback?: ((root: HTMLElement) => HTMLElement | null | undefined) | undefined;
}

/** The part of a component that is the same for each task: lifecycle actions, their keys, and what is announced. */
export function useLifecycle<T extends TaskTypes, Own extends string>(
  task: Task<T>,
  options: LifecycleOptions<T, Own>,
): Lifecycle {
  const { actor, context, send, readOnly, announcement, announce } = task;
  const {
    messages,
    ownShortcuts,
    shortcuts: overrides,
    extendable = NONE,
    performOwn,
    onKey,
    isForeign,
    typedKeys = NO_KEYS,
    predictedCount,
    acceptable,
    acceptAll,
    told,
    refused = messages.issue,
    onTravel,
    classNames,
    focusFallback,
  } = options;
  const [helpOpen, setHelpOpen] = useState(false);
  const shortcuts = useMemo(
    () => mergeShortcuts({ ...ownShortcuts, ...LIFECYCLE_SHORTCUTS }, overrides),
    [ownShortcuts, overrides],
  );
  const keepFocus = useKeepFocus(focusFallback);
  useEffect(() => {
    if (typedKeys.length > 0) announce(messages.typedKeys(typedKeys.join(' ').toUpperCase()));
  }, [typedKeys, announce, messages]);
  const { status } = context.standing;

  /** What each action needs, what it does, and what is announced. */
  const actions: Readonly<Record<LifecycleAction, Action>> = {
    validate: {
      possible: context.drawable && context.definition.decidable(context),
      run: () => send({ type: 'record.validate' }),
      announces: messages.announce.validated,
    },
    discard: {
      possible: status !== 'Discarded',
      run: () => send({ type: 'record.discard' }),
      announces: messages.announce.discarded,
    },
    restore: {
      possible: status === 'Validated' || status === 'Discarded',
      run: () => send({ type: 'record.restore' }),
      announces: messages.announce.restored,
    },
    clear: {
      possible:
        context.drawable && context.definition.cleared(context.draft, context.record) !== context.draft,
      run: () => send({ type: 'record.clear' }),
      announces: messages.announce.cleared,
    },
    reset: {
      possible: hasUnsavedChanges({ context }),
      run: () => send({ type: 'record.reset' }),
      announces: messages.announce.reset,
    },
    undo: {
      possible: context.history.past.length > 0,
      run: () => send({ type: 'history.undo' }),
      announces: messages.announce.undone,
    },
    redo: {
      possible: context.history.future.length > 0,
      run: () => send({ type: 'history.redo' }),
      announces: messages.announce.redone,
    },
    acceptAll: { possible: acceptable, run: acceptAll, announces: messages.announce.accepted },
    help: { possible: true, run: () => setHelpOpen((open) => !open), announces: undefined },
  };

  const can = (action: LifecycleAction): boolean =>
    action === 'help' || (!readOnly && context.drawable && actions[action].possible);

  const perform = (action: LifecycleAction): void => {
    if (!can(action)) return;
    const { run, announces } = actions[action];
    let edit: T['edit'] | undefined;
    const changes = actor.on('change', (change) => {
      edit = change.edit;
    });
    let refusal: Issue | undefined;
    const refusals = actor.on('refuse', ({ issue }) => {
      refusal = issue;
    });
    run();
    changes.unsubscribe();
    refusals.unsubscribe();
    if (refusal !== undefined) return announce(refused(refusal));
    const travelled = action === 'undo' || action === 'redo' ? edit : undefined;
    if (travelled !== undefined) onTravel?.(travelled);
    if (announces === undefined) return;
    const more = travelled === undefined ? undefined : told?.(travelled);
    announce(more === undefined ? announces : `${announces} ${more}`);
  };

  const takesKey = (event: KeyboardEvent): boolean => {
    if (onKey(event)) return true;
    if (helpOpen && event.key === 'Escape') {
      setHelpOpen(false);
      return true;
    }
    // A text field keeps its own keys (undo, cut, symbols); only what no field uses goes past it.
    if (isTextField(event.target) && event.key !== 'Enter') return false;
    const action = actionFor(event, shortcuts);
    if (action === undefined) {
      const extended = extendedActionFor(event, shortcuts, extendable);
      return extended !== undefined && performOwn(extended as Own, event, true);
    }
    if (!isLifecycleAction(action)) return performOwn(action as Own, event, false);
    if (!can(action)) return false;
    perform(action);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // Keys pressed while an input method composes belong to it (229 is what Safari sends for them).
    if (event.defaultPrevented || event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (isForeign?.(event.target) === true) return;
    if (takesKey(event)) {
      event.preventDefault();
      // Two components may be nested; one key does one thing.
      event.stopPropagation();
    }
  };

  const getPartProps = (part: string): PartProps => ({
    'data-lw-part': part,
    className: classNames?.[part],
  });

  return {
    status,
    dirty: hasUnsavedChanges({ context }),
    drawable: context.drawable,
    issues: context.issues,
    conflict: context.conflict !== undefined,
    readOnly,
    can,
    perform,
    predictedCount,
    shortcuts,
    helpOpen,
    typedKeys,
    resolveConflict: (take) => send({ type: take === 'theirs' ? 'conflict.take' : 'conflict.keep' }),
    announcement,
    announce,
    messages,
    getPartProps,
    getRootProps: (theirs = {}) =>
      mergeProps(theirs, {
        ...keepFocus,
        role: 'group',
        // A click on the text leaves the focus, and so the keys, in the component.
        tabIndex: -1,
        className: classNames?.root,
        'data-lw-root': '',
        'data-status': status,
        'data-readonly': readOnly ? '' : undefined,
        onKeyDown,
      }),
    getActionProps: (action, theirs = {}) =>
      mergeProps(theirs, {
        ...getPartProps(kebabCase(action)),
        type: 'button' as const,
        'data-action': action,
        // Not `disabled`: that would take the focus, and with it all keys, from the component.
        'aria-disabled': can(action) ? undefined : true,
        'aria-keyshortcuts': ariaShortcuts(shortcuts[action]),
        onClick: () => perform(action),
      }),
  };
}

const NO_KEYS: readonly string[] = [];

const NONE: ReadonlySet<string> = new Set();

const LIFECYCLE_ACTIONS: ReadonlySet<string> = new Set(Object.keys(LIFECYCLE_SHORTCUTS));

function isLifecycleAction(action: string): action is LifecycleAction {
  return LIFECYCLE_ACTIONS.has(action);
}

function kebabCase(action: LifecycleAction): string {
  return action.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Whether keys typed here are text (or pick from a native list). */
export function isTextField(target: EventTarget): boolean {
  // Not `instanceof`: in a frame the element is of another window's class.
  if (!('matches' in target)) return false;
  const element = target as HTMLElement;
  if (element.isContentEditable) return true;
  return element.matches('textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"])');
}
