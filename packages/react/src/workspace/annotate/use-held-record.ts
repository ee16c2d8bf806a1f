import type { PersistedDraft, QueuedRecord } from '@labelwright/core';
import { useRef } from 'react';

import { useBrowserLayoutEffect } from '../../internal/use-latest';
import { useWorkspace } from '../workspace-context';

export interface HeldRecord {
  readonly record: QueuedRecord | undefined;
  readonly draft: PersistedDraft | undefined;
  readonly note: string;
  /** Whether it is left already, and only keeps the room of the next one, which is being read. */
  readonly isHeld: boolean;
}

const NONE: HeldRecord = { record: undefined, draft: undefined, note: '', isHeld: false };

/**
 * What is drawn in the record's place: the open record, or, while that is being read, the one before it. Most waits are shorter than
 * anybody reads; without it each of them would empty the page and fill it again.
 */
export function useHeldRecord(part: string): HeldRecord {
  const { session, index } = useWorkspace(part);
  const { phase, record, draft, note } = session;
  const last = useRef({ of: index, held: NONE });
  // Records of another dataset are not to be seen in this one, nor is anything behind a failure.
  const before = phase === 'loading' && last.current.of === index ? last.current.held : NONE;
  const held: HeldRecord =
    record !== undefined
      ? { record, draft, note, isHeld: false }
      : { ...before, isHeld: before.record !== undefined };
  useBrowserLayoutEffect(() => {
    last.current = { of: index, held };
  });
  return held;
}
