import type { EventObject } from 'xstate';

import type { Settings } from '../dataset/settings';
import type { Issue } from '../errors';
import type { AnnotationRecord } from '../records/annotation-record';
import type { RecordCheck } from '../records/examine-record';
import type { SpanFrame } from '../records/fit-span';
import type { RecordStatus } from '../records/record';
import type { EventShapes } from './event-shape';

/** The types that differ from task to task; everything about the lifecycle is written once over them. */
export interface TaskTypes {
  readonly record: AnnotationRecord;
  /** The answer in the making: persistent data, never changed in place. */
  readonly draft: unknown;
  /** An invertible change of a draft: plain JSON data. */
  readonly edit: unknown;
  /** The task's own events that change the answer; the lifecycle's come on top. */
  readonly editEvent: EventObject;
  /** The task's own events that change only what the annotator points at; `never` where there are none. */
  readonly viewEvent: EventObject;
  /** What the annotator points at (a selection, ...): not part of the answer, so not undone. */
  readonly view: unknown;
  /** Choices of the host that stay the same for all records. */
  readonly options: unknown;
}

/** What an event means for a draft: an edit, a refusal that says why, or nothing (`undefined`). */
export type Outcome<T extends TaskTypes> =
  | {
      readonly kind: 'edit';
      readonly edit: T['edit'];
      readonly status: RecordStatus;
      /** What an optional member of the view was, it stays where this leaves it out. */
      readonly view?: T['view'];
    }
  | { readonly kind: 'refuse'; readonly issue: Issue };

/** What a task's rules may look at when an event arrives. */
export interface Situation<T extends TaskTypes> {
  readonly record: T['record'];
  readonly settings: Settings | undefined;
  readonly draft: T['draft'];
  readonly view: T['view'];
  readonly options: T['options'];
}

/** The work on an open record: where it stands, what the host has, and the edits that undo and redo go through. */
export interface Work<T extends TaskTypes> {
  readonly draft: T['draft'];
  readonly saved: T['draft'];
  /** Oldest first; `undefined` for a step that changed only the status. */
  readonly past: readonly (T['edit'] | undefined)[];
  /** The one that is redone next comes first. */
  readonly future: readonly (T['edit'] | undefined)[];
}

/**
 * All that a machine needs to know of a task. `edits` and `views` are tables from an event's type to the pure function
 * that gives it meaning; the compiler asks for every event of the task.
 */
export interface TaskDefinition<T extends TaskTypes> {
  readonly task: T['record']['task'];
  /** What makes its records valid. */
  readonly check: RecordCheck;
  readonly options: T['options'];
  /**
   * The draft of a record that can be drawn; entries that are not valid are left out (they are in the record's issues).
   * `frame` is what validating the record computed of its text.
   */
  open(record: T['record'], frame?: SpanFrame): T['draft'];
  /** The draft of no record: what a machine holds while the record it was given cannot be drawn. */
  readonly empty: T['draft'];
  /** The view when a record has just been loaded; `before` is what it was, so that preferences stay. */
  initialView(before: T['view'] | undefined): T['view'];

  apply(draft: T['draft'], edit: T['edit']): T['draft'];
  invert(edit: T['edit']): T['edit'];
  /** One edit for two that follow each other, where undoing them apart would help nobody (letters of a word). */
  merge?(last: T['edit'], next: T['edit']): T['edit'] | undefined;
  /** The edit that leads from one draft of a record to another. */
  between(from: T['draft'], to: T['draft']): T['edit'];

  /** The annotation that a draft stands for; `undefined` is "not annotated", which differs from an empty answer. */
  annotation(draft: T['draft'], record: T['record']): T['record']['annotation'];
  /**
   * The metadata with what the draft says beside the annotation, under `_labelwright`; `record.metadata` itself where that is
   * what the record was opened with.
   */
  metadata?(draft: T['draft'], record: T['record'], opened: T['draft']): T['record']['metadata'];
  /** The text, or texts, that the answer is about: a draft fits only a record with the same. */
  source(record: T['record']): string;
  /** The draft with the explicit empty answer ("none apply", no spans, no text); `draft` itself where it is that. */
  cleared(draft: T['draft'], record: T['record']): T['draft'];
  /** Whether validating would mean anything now. Asked at each rendering, so at once. */
  decidable(situation: Situation<T>): boolean;
  /** Why what is on the screen must not be validated as it is; `undefined` where it may. Asked when somebody validates. */
  unfit?(situation: Situation<T>): Issue | undefined;
  /** The draft that validating means: an untouched draft takes what is predicted. `undefined`: cannot be validated yet. */
  decided(situation: Situation<T>): T['draft'] | undefined;
  /**
   * The work when predictions arrived while the record was open: `before` is the record without them. An answer already
   * begun is never overwritten, and undo and redo go on.
   */
  offered(work: Work<T>, record: T['record'], before: T['record']): Work<T>;
  /** The view after the answer changed under it (an undo, say): what points at something that is gone lets go. */
  settle(view: T['view'], draft: T['draft']): T['view'];

  readonly shapes: EventShapes<T['editEvent'] | T['viewEvent']>;

  readonly edits: {
    readonly [Type in T['editEvent']['type']]: (
      situation: Situation<T>,
      event: Extract<T['editEvent'], { type: Type }>,
      /** The edit that led here, where the last step was one that can be undone. */
      last?: T['edit'],
    ) => Outcome<T> | undefined;
  };
  readonly views: {
    readonly [Type in T['viewEvent']['type']]: (
      situation: Situation<T>,
      event: Extract<T['viewEvent'], { type: Type }>,
    ) => T['view'];
  };

  /** A draft as plain JSON. */
  toJson(draft: T['draft']): unknown;
  /** The draft again; `opened` is that of the record itself. `undefined` where the JSON does not fit the record. */
  fromJson(json: unknown, record: T['record'], opened: T['draft']): T['draft'] | undefined;
  /** Whether `json` is an edit that can be applied to drafts like this one. */
  isEdit(json: unknown, draft: T['draft']): json is T['edit'];
}

/** The outcome of an ordinary edit: the answer is now in the making. */
export function edited<T extends TaskTypes>(edit: T['edit'], view?: T['view']): Outcome<T> {
  return { kind: 'edit', edit, status: 'Edited', ...(view === undefined ? {} : { view }) };
}
