import type { AnnotationRecord, Settings } from '@labelwright/core';

import type { FormatIssue, WorkspaceFormat } from '../workspace-format';

/** Records that are tried before an export. */
export const LOSS_SAMPLE = 200;

/** What a format could not hold, by field: of how many records. */
export interface Loss {
  /** Records that were looked at. */
  readonly records: number;
  readonly fields: ReadonlyMap<string, number>;
}

/** Counts what a format says of the records that it writes. */
export function lossCounter(): {
  readonly add: (issue: FormatIssue) => void;
  readonly loss: (records: number) => Loss;
} {
  const records = new Map<string, Set<number>>();
  return {
    add: ({ path, index }) => {
      // `metadata.source` and `annotation[3]` are parts of what is lost.
      const field = path.replace(/[.[].*$/s, '') || '*';
      const known = records.get(field);
      if (known === undefined) records.set(field, new Set([index]));
      else known.add(index);
    },
    loss: (count) => ({
      records: count,
      fields: new Map([...records].map(([field, indices]) => [field, indices.size])),
    }),
  };
}

/** What `format` would not hold of some records: they are written to nowhere. */
export async function lossIn(
  records: readonly AnnotationRecord[],
  format: WorkspaceFormat,
  settings: Settings,
): Promise<Loss> {
  const counter = lossCounter();
  for await (const _chunk of format.encode(records, { settings, onIssue: counter.add })) {
    // Only what it says of the records counts.
  }
  return counter.loss(records.length);
}
