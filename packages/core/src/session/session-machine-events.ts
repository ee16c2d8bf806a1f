import type { AnnotationError } from '../errors';
import type { SessionEvent } from './session-events';

/** Ids of a queue that became known; `reading` says of which. */
export interface IdsEvent {
  readonly type: 'queue.ids';
  readonly reading: number;
  readonly ids: readonly string[];
}

/** What a session machine takes: what it may be told, and what its own readings bring. */
export type SessionMachineEvent = SessionEvent | IdsEvent;

/** What a session tells beside its view. */
export type SessionEmitted =
  /** Records of the queue turned out to be deleted; they are skipped. */
  | { readonly type: 'gone'; readonly ids: readonly string[] }
  /** Something failed that stops nothing: a model. */
  | { readonly type: 'error'; readonly error: AnnotationError };

/** The event of one type. */
export type Of<Type extends SessionMachineEvent['type']> = Extract<
  SessionMachineEvent,
  { readonly type: Type }
>;
