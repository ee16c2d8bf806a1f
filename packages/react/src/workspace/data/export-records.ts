import type { Client } from '@labelwright/client';
import type { AnnotationRecord, RecordFilter, Settings } from '@labelwright/core';

import type { WorkspaceFormat } from '../workspace-format';
import { type Loss, lossCounter } from './loss';

/** Which records go into a file. */
export type ExportScope = 'all' | 'filtered' | 'validated';

export interface ExportOptions {
  readonly client: Client;
  readonly dataset: string;
  readonly settings: Settings;
  readonly filter: RecordFilter;
  readonly format: WorkspaceFormat;
  readonly signal: AbortSignal;
  /** Records that are written so far. */
  readonly onProgress: (written: number) => void;
}

/** The filter of a scope. */
export function filterOf(scope: ExportScope, filter: RecordFilter): RecordFilter {
  return { all: {}, filtered: filter, validated: { status: ['Validated'] } as const }[scope];
}

/** Writes the records that match as a stream of bytes; `loss` counts, once the stream is at its end, what was not held. */
export function exportRecords(options: ExportOptions): {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly loss: () => Loss;
} {
  const { client, dataset, settings, filter, format, signal, onProgress } = options;
  const counter = lossCounter();
  let written = 0;
  async function* records(): AsyncGenerator<AnnotationRecord> {
    for await (const record of client.load(dataset, { query: filter, signal })) {
      signal.throwIfAborted();
      yield record;
      written += 1;
      onProgress(written);
    }
  }
  return {
    chunks: format.encode(records(), { settings, onIssue: counter.add }),
    loss: () => counter.loss(written),
  };
}
