import { type HotkeyMatch, type Hotkeys, hotkeyOf, matchHotkey } from './hotkeys';
import type { Keystroke } from './keystroke';

/** How long keys that give a label wait for more, where the host's own hotkeys make them begin another label's too. */
const WAIT_MS = 700;

/** What keys mean, where that is worked out instead of looked up. Memoised: another function stands for other labels. */
export type MatchKeys = (typed: readonly string[]) => HotkeyMatch;

/** What keys give now, and to whom. */
export interface Hotkeyed {
  readonly hotkeys: Hotkeys | MatchKeys;
  readonly give: (label: string) => void;
}

/** Label keys as they are typed: one, or a sequence. */
export interface KeyBuffer {
  /** Takes a key stroke, and gives the label once its keys are complete. Tells whether the stroke was one of a label's keys. */
  readonly press: (stroke: Keystroke & { readonly repeat: boolean }) => boolean;
  /** Forgets an open sequence. */
  readonly drop: () => void;
}

/**
 * Collects the keys of a sequence. It closes when a label's keys are complete; by Escape; by a key that leads nowhere, which
 * then does nothing else, or that no label can have (an arrow), which then does what it always does.
 * @param show is told the keys of the open sequence; none once it is closed
 */
export function createKeyBuffer(
  latest: { readonly current: Hotkeyed },
  show: (typed: readonly string[]) => void,
): KeyBuffer {
  let open: readonly string[] = [];
  let wait: ReturnType<typeof setTimeout> | undefined;

  const change = (keys: readonly string[]) => {
    clearTimeout(wait);
    if (open.length === 0 && keys.length === 0) return;
    open = keys;
    show(keys);
  };
  const drop = () => change([]);
  const meaningOf = (typed: readonly string[]): HotkeyMatch => {
    const { hotkeys } = latest.current;
    return typeof hotkeys === 'function' ? hotkeys(typed) : matchHotkey(typed, hotkeys);
  };

  /** Closes the sequence, and gives the label that its keys are complete for already. */
  const settle = (): boolean => {
    const { label } = meaningOf(open);
    drop();
    if (label !== undefined) latest.current.give(label);
    return label !== undefined;
  };

  const press: KeyBuffer['press'] = (stroke) => {
    if (MODIFIERS.has(stroke.key)) return false;
    const before = open;
    const key = hotkeyOf(stroke);
    if (key === undefined) {
      if (before.length === 0) return false;
      // Enter says "that is all".
      if (stroke.key !== 'Escape') return settle() && stroke.key === 'Enter';
      drop();
      return true;
    }
    const keys = [...before, key];
    const { label, begins } = meaningOf(keys);
    // A key held down means its label once.
    if (stroke.repeat) return label !== undefined || begins || before.length > 0;
    if (begins) {
      change(keys);
      if (label !== undefined) wait = setTimeout(settle, WAIT_MS);
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
  };

  return { press, drop };
}

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock']);
