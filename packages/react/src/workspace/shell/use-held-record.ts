import type { DatasetIndex } from '@labelwright/client';
import type { PersistedDraft, QueuedRecord, SessionView } from '@labelwright/core';
import { type RefObject, useRef } from 'react';

import { useLastKnown } from './use-last-known';

/** What is drawn in the record's place: the open record, or, while that is being read, the one before it. */
export interface HeldRecord {
  readonly record: QueuedRecord | undefined;
  readonly draft: PersistedDraft | undefined;
  readonly note: string;
  /** Whether it is left already, and only keeps the room of the next one, which is being read. */
  readonly isHeld: boolean;
  /** Whether somebody draws it: only then it is held. */
  readonly isDrawn: RefObject<boolean>;
}

/** Once for the whole workspace. */
export function useHeldRecord(session: SessionView, index: DatasetIndex): HeldRecord {
  const { phase, record, draft, note } = session;
  const isDrawn = useRef(false);
  const known = record === undefined ? undefined : { of: index, record, draft, note };
  // Records of another dataset are not to be seen in this one, nor is anything behind a failure.
  const shown = useLastKnown(known, ({ of }) => isDrawn.current && phase === 'loading' && of === index);
  return {
    record: shown?.record,
    draft: shown?.draft,
    note: shown?.note ?? '',
    isHeld: shown !== undefined && record === undefined,
    isDrawn,
  };
}
