import { useCallback, useEffect, useRef, useState } from 'react';

import { type HotkeyMatch, type Hotkeys, hotkeyOf, matchHotkey } from './hotkeys';
import type { Keystroke } from './keystroke';
import { useLatest } from './use-latest';

/** How long keys that give a label wait for more, where the host's own hotkeys make them begin another label's too. */
const WAIT_MS = 700;

/** Label keys as they are typed: one, or a sequence. */
export interface HotkeyBuffer {
  /** The keys of a sequence that is not complete; none while no sequence is open. */
  readonly typed: readonly string[];
  /** Takes a key stroke, and gives the label once its keys are complete. Tells whether the stroke was one of a label's keys. */
  readonly press: (stroke: Keystroke & { readonly repeat: boolean }) => boolean;
  /** Forgets an open sequence. */
  readonly drop: () => void;
}

/** What keys mean, where that is worked out instead of looked up. Memoised: another function stands for other labels. */
export type MatchKeys = (typed: readonly string[]) => HotkeyMatch;

/**
 * Collects the keys of a sequence. It closes when a label's keys are complete; by Escape; by a key that leads nowhere, which
 * then does nothing else, or that no label can have (an arrow), which then does what it always does.
 */
export function useHotkeys(hotkeys: Hotkeys | MatchKeys, give: (label: string) => void): HotkeyBuffer {
  const [typed, setTyped] = useState<readonly string[]>([]);
  const latest = useLatest({ hotkeys, give });
  const open = useRef<readonly string[]>([]);
  const wait = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const change = useCallback((keys: readonly string[]) => {
    clearTimeout(wait.current);
    if (open.current.length === 0 && keys.length === 0) return;
    open.current = keys;
    setTyped(keys);
  }, []);
  const drop = useCallback(() => change([]), [change]);

  /** Closes the sequence, and gives the label that its keys are complete for already. */
  const settle = useCallback((): boolean => {
    const { label } = meaningOf(open.current, latest.current.hotkeys);
    drop();
    if (label !== undefined) latest.current.give(label);
    return label !== undefined;
  }, [latest, drop]);

  const press = useCallback(
    (stroke: Keystroke & { readonly repeat: boolean }): boolean => {
      if (MODIFIERS.has(stroke.key)) return false;
      const before = open.current;
      const key = hotkeyOf(stroke);
      if (key === undefined) {
        if (before.length === 0) return false;
        // Enter says "that is all".
        if (stroke.key !== 'Escape') return settle() && stroke.key === 'Enter';
        drop();
        return true;
      }
      const keys = [...before, key];
      const { label, begins } = meaningOf(keys, latest.current.hotkeys);
      // A key held down means its label once.
      if (stroke.repeat) return label !== undefined || begins || before.length > 0;
      if (begins) {
        change(keys);
        if (label !== undefined) wait.current = setTimeout(settle, WAIT_MS);
        return true;
      }
      if (label !== undefined) {
        drop();
        latest.current.give(label);
        return true;
      }
      if (before.length === 0) return false;
      // What was typed before is a label of its own: this key starts anew.
      return settle() ? press(stroke) : true;
    },
    [latest, change, drop, settle],
  );

  // Keys typed for one set of labels mean nothing to another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: told by the identity of the assignment
  useEffect(() => drop, [hotkeys, drop]);

  return { typed, press, drop };
}

function meaningOf(typed: readonly string[], hotkeys: Hotkeys | MatchKeys): HotkeyMatch {
  return typeof hotkeys === 'function' ? hotkeys(typed) : matchHotkey(typed, hotkeys);
}

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock']);
