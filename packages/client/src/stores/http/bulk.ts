import { AnnotationError } from '@labelwright/core';
import { isObject } from '../../record-change';
import { HttpError } from './http-error';
import type { Send } from './requests';

export interface BulkOptions {
  readonly send: Send;
  readonly path: string;
  readonly workspace: string;
  readonly signal: AbortSignal | undefined;
}

/**
 * Sends records, each as its JSON, to `:bulk`. A server refuses a whole request for one record in it, so a refused one is halved until the bad records
 * are alone: good ones always arrive.
 * @returns what the server said of each record that it refused, by its place
 */
export async function sendBulk(
  records: readonly string[],
  options: BulkOptions,
  offset = 0,
): Promise<ReadonlyMap<number, string>> {
  if (records.length === 0) return new Map();
  const refusal = await attempt(records, options);
  if (refusal === undefined) return new Map();
  if (records.length === 1) return new Map([[offset, refusal]]);
  const half = records.length >> 1;
  const first = await sendBulk(records.slice(0, half), options, offset);
  const second = await sendBulk(records.slice(half), options, offset + half);
  return new Map([...first, ...second]);
}

async function attempt(
  records: readonly string[],
  { send, path, workspace, signal }: BulkOptions,
): Promise<string | undefined> {
  const body = `{"tags":{},"metadata":{},"records":[${records.join(',')}]}`;
  try {
    const answer = await send('POST', path, { query: { workspace }, body, signal });
    if (!isObject(answer))
      throw new AnnotationError('STORE_FAILED', 'The server does not say what became of the records.');
    const failed = Number(answer.failed ?? 0);
    return failed === 0 ? undefined : `The server could not store ${failed} of ${records.length} records.`;
  } catch (error) {
    const isRefusal =
      error instanceof HttpError && (error.status === 400 || error.status === 413 || error.status === 422);
    if (!isRefusal || error.code !== 'STORE_FAILED') throw error;
    return error.message;
  }
}
