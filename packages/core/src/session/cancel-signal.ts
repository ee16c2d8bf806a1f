/**
 * The part of an `AbortSignal` that is promised to a host's functions; at run time it is a whole one. The core names no type of
 * the DOM, so it works where that is not among the compiler's libraries.
 */
export interface CancelSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
  throwIfAborted(): void;
}
