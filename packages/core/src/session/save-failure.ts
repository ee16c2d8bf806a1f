import { AnnotationError, type IssueCode } from '../errors';
import type { QueuedRecord } from './record-source';

/** What it means that a record was not saved. */
export type SaveFailure =
  | { readonly kind: 'conflict'; readonly stored: QueuedRecord | undefined }
  /** Something is wrong with the record itself. */
  | { readonly kind: 'refusal'; readonly error: AnnotationError }
  /** The way to the store is closed, or the store itself: it may work later. */
  | { readonly kind: 'again'; readonly error: AnnotationError };

/** Codes that say nothing against a record. */
const OF_THE_STORE: ReadonlySet<IssueCode> = new Set([
  'STORE_FAILED',
  'STORE_FULL',
  'DATASET_MISSING',
  'DATASET_NAME',
]);

/** Reads what a host's `save` was rejected with. Whatever is no `AnnotationError` (a `TypeError` of `fetch`, ...) is tried again. */
export function failureOf(thrown: unknown): SaveFailure {
  if (!isAnnotationError(thrown)) return { kind: 'again', error: storeError(thrown) };
  if (thrown.code === 'RECORD_CONFLICT') return { kind: 'conflict', stored: storedOf(thrown) };
  return { kind: OF_THE_STORE.has(thrown.code) ? 'again' : 'refusal', error: thrown };
}

/** By name as well: a page may hold two copies of this library. */
function isAnnotationError(thrown: unknown): thrown is AnnotationError {
  return thrown instanceof AnnotationError || (thrown instanceof Error && thrown.name === 'AnnotationError');
}

/** The version that `RECORD_CONFLICT` came with; `undefined` where the record was deleted. */
function storedOf(error: AnnotationError): QueuedRecord | undefined {
  // What a host adds to the error is the host's promise.
  return (error as { readonly stored?: QueuedRecord | undefined }).stored;
}

/** An error of this library for whatever a host's function threw. */
export function storeError(thrown: unknown): AnnotationError {
  if (isAnnotationError(thrown)) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return new AnnotationError('STORE_FAILED', message, { cause: thrown });
}
