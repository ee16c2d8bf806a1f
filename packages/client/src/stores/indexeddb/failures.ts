import { AnnotationError } from '@labelwright/core';

/** What the browser says when a database does not work, as an error that tells what to do. Ours and aborts pass as they are. */
export function storeError(cause: unknown): unknown {
  if (cause instanceof AnnotationError || !(cause instanceof Error)) return cause;
  if (cause.name === 'QuotaExceededError') {
    const message =
      'The browser has no room left for this site, so nothing of this was stored. Free some space, delete datasets, or ask for ' +
      'persistent storage, then try again.';
    return new AnnotationError('STORE_FULL', message, { cause });
  }
  if (cause.name === 'VersionError') {
    const message =
      'A newer version of this application has changed the database. Reload the page to get that version.';
    return new AnnotationError('STORE_FAILED', message, { cause });
  }
  if (cause.name === 'SecurityError') return noStorage(cause);
  return new AnnotationError('STORE_FAILED', `IndexedDB failed: ${cause.name}: ${cause.message}`, { cause });
}

/** In some private windows, in frames of other sites, and where somebody has blocked what sites keep. */
export function noStorage(cause?: unknown): AnnotationError {
  const message =
    'This browser keeps nothing for this page, so there is no database. Leave the private window, or allow the site to keep data; ' +
    'memoryStore() works without, for as long as the page is open.';
  return new AnnotationError('STORE_FAILED', message, { cause });
}

/** Whether an operation failed because its connection was gone, so that another one may do. */
export function isClosedConnection(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'InvalidStateError';
}
