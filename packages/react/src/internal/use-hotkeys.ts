import { useEffect, useState } from 'react';

import type { Hotkeys } from './hotkeys';
import { createKeyBuffer, type KeyBuffer, type MatchKeys } from './key-buffer';
import { lazily } from './lazily';
import { useLatest } from './use-latest';

export interface HotkeyBuffer extends KeyBuffer {
  /** The keys of a sequence that is not complete; none while no sequence is open. */
  readonly typed: readonly string[];
}

const NONE: readonly string[] = [];

/** Label keys as they are typed, see {@link createKeyBuffer}: it is made at the first key. */
export function useHotkeys(hotkeys: Hotkeys | MatchKeys, give: (label: string) => void): HotkeyBuffer {
  const [typed, show] = useState(NONE);
  const latest = useLatest({ hotkeys, give });
  const [buffer] = useState(() => lazily(() => createKeyBuffer(latest, show)));

  // Keys typed for one set of labels mean nothing to another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: told by the identity of the assignment
  useEffect(() => () => buffer().drop(), [hotkeys, buffer]);

  return { typed, press: (stroke) => buffer().press(stroke), drop: () => buffer().drop() };
}
