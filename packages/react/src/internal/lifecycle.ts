import type { Issue, RecordStatus, TaskTypes } from '@labelwright/core';
import type { ComponentPropsWithoutRef, KeyboardEvent } from 'react';

import type { CommonMessages } from './common-messages';
import type { ShortcutOverrides, Shortcuts } from './shortcuts';
import type { Announce, Quote } from './use-announcement';

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
  /** Words of the record that it reads out behind that. */
  readonly quote: Quote | undefined;
  readonly announce: Announce;
  readonly messages: CommonMessages;
  /** What every part carries: its name, and the host's class for it. */
  getPartProps(part: string): PartProps;
  getRootProps(theirs?: DivProps): DivProps;
  getActionProps(action: LifecycleAction, theirs?: ButtonProps): ButtonProps;
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
