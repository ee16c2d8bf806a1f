import type { AnnotationError, PersistedDraft, Settings, TaskTypes } from '@labelwright/core';

import type { ShortcutOverrides } from './shortcuts';

/** What changed, as `onChange` tells it. Record and draft are built when they are read: a long text costs nothing else. */
export interface TaskChange<T extends TaskTypes> {
  /** The edit as plain JSON data; absent where only the standing changed (a decision, its undoing). */
  readonly edit: T['edit'] | undefined;
  /** The record as it stands now. Hand it back as `record` if you like: the component knows it. */
  readonly record: T['record'];
  /** Unfinished work to keep and hand back as `draft`. */
  readonly draft: PersistedDraft;
}

/** A model in the loop: predictions for one record. Called anew for each record without any; may be slow, or fail. */
export type Suggest<T extends TaskTypes> = (
  record: T['record'],
  options: { readonly signal: AbortSignal },
) => Promise<
  | {
      readonly prediction: NonNullable<T['record']['prediction']>;
      readonly predictionAgent?: string | undefined;
    }
  | undefined
>;

/** The props that the three components share. */
export interface TaskProps<T extends TaskTypes> {
  /** The record to annotate. Another one is taken over in place: focus, expansion and shortcuts stay where they are. */
  readonly record: T['record'];
  /** The label schema; left out, the labels are those of the record's own prediction and annotation. */
  readonly settings?: Settings | undefined;
  /** Who annotates; written into the records decided here. At most 64 code points. */
  readonly annotationAgent?: string | undefined;
  /** A decision: the record was validated, or given back (`Default`) after one. */
  readonly onAnnotate?: ((record: T['record']) => void) | undefined;
  /** The record was discarded. */
  readonly onDiscard?: ((record: T['record']) => void) | undefined;
  /** Anything changed, decided or not. */
  readonly onChange?: ((change: TaskChange<T>) => void) | undefined;
  /** Something is wrong with the record, or with what was asked; nothing is lost. */
  readonly onError?: ((error: AnnotationError) => void) | undefined;
  /** The record came again with other content while it holds edits here. The component asks the annotator. */
  readonly onConflict?:
    | ((conflict: { readonly stored: T['record']; readonly draft: T['record'] }) => void)
    | undefined;
  readonly suggest?: Suggest<T> | undefined;
  /** Work left unfinished earlier, as `onChange` gave it. Read when the record is opened. */
  readonly draft?: PersistedDraft | undefined;
  readonly readOnly?: boolean | undefined;
  /** Keys for actions, on top of the usual ones; an empty list switches an action's keys off. */
  readonly shortcuts?: ShortcutOverrides | undefined;
}
