import { AnnotationError } from '@labelwright/core';

/** What the browser says when a database does not work, as an error that tells what to do. Ours and aborts pass as they are. */
export function storeError(cause: unknown): unknown {
  if (cause instanceof AnnotationError || !(cause instanceof Error)) return cause;
  if (cause.name === 'QuotaExceededError') {
    const message =
      'The browser has no room left for this site, so nothing of this batch was stored. Free some space, delete datasets, or ask for ' +
      'persistent storage, then log the failed records again.';
    return new AnnotationError('STORE_FULL', message, { cause });
  }
  if (cause.name === 'VersionError') {
    const message =
      'A newer version of this application has changed the database. Reload the page to get that version.';
    return new AnnotationError('STORE_FAILED', message, { cause });
  }
  return new AnnotationError('STORE_FAILED', `IndexedDB failed: ${cause.name}: ${cause.message}`, { cause });
}

/** Whether an operation failed because its connection was gone, so that another one may do. */
export function isClosedConnection(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'InvalidStateError';
}
