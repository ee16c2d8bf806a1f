import type { LabelSettings } from '@labelwright/core';

import { isSymbol, isTypedByAltGraph, type Keystroke, keysOf, SPACE } from './keystroke';

/** The keys that labels get by their order, as in the original: digits first, then letters row by row. */
const AUTOMATIC = [...'1234567890qwertyuiopasdfghjklzxcvbnm'];

/** However many labels there are, the first ones keep a key that does it alone. */
const KEPT_SINGLE = 10;

/** Which keys give which label: the keys of a sequence joined by a space (`g`, `l o c`), to the label's name. */
export type Hotkeys = ReadonlyMap<string, string>;

/**
 * Which keys give which label. A label's own `hotkey` wins; the rest get the automatic keys that are left, in order: one key
 * each while there are enough. With more labels than keys the last keys of the row (`m`, `n`, `b`, ...), as few as will do,
 * only begin a sequence of two (`m 1`, `m 2`, ...). So no automatic key begins another label's keys, and none has to wait.
 * Labels beyond some 900 have none.
 * @param reserved keys that mean something else already; only a label's own hotkey takes one
 */
export function assignHotkeys(
  labels: readonly LabelSettings[],
  reserved: ReadonlySet<string> = new Set(),
): Hotkeys {
  const own = ownHotkeys(labels);
  const placed = new Set(own.values());
  const begun = new Set([...own.keys()].map((keys) => keys.split(' ')[0]));
  const rest = labels.filter(({ name }) => !placed.has(name));
  const automatic = automaticKeys(
    AUTOMATIC.filter((key) => !begun.has(key) && !reserved.has(key)),
    rest.length,
  );
  return new Map([...own, ...automatic.map((keys, index) => [keys, rest[index]?.name ?? ''] as const)]);
}

/** The keys that the labels have of their own; the first label that asks for keys gets them. */
export function ownHotkeys(labels: readonly LabelSettings[]): Hotkeys {
  const own = new Map<string, string>();
  for (const { name, hotkey } of labels) {
    if (hotkey === undefined) continue;
    const keys = keysOfHotkey(hotkey).join(' ');
    if (keys !== '' && !own.has(keys)) own.set(keys, name);
  }
  return own;
}

/** Keys for `count` labels, fewer where there are not enough. None begins another. */
function automaticKeys(free: readonly string[], count: number): readonly string[] {
  const most = Math.max(free.length - KEPT_SINGLE, 0);
  // A key that begins a sequence gives as many sequences as there are keys, and is itself lost.
  const needed = Math.ceil((count - free.length) / (AUTOMATIC.length - 1));
  const single = free.length - Math.min(Math.max(needed, 0), most);
  const pairs = free
    .slice(single)
    .reverse()
    .flatMap((first) => AUTOMATIC.map((second) => `${first} ${second}`));
  return [...free.slice(0, single), ...pairs].slice(0, count);
}

/**
 * The keys that a label's `hotkey` names, in the order in which they are pressed: parts between spaces (`l o c`), else its
 * characters (`gp`). A function key (`F8`) and `Space` are one key.
 */
export function keysOfHotkey(hotkey: string): readonly string[] {
  if (hotkey === ' ') return [SPACE];
  return hotkey
    .split(/\s+/)
    .flatMap((part) => (part === SPACE || FUNCTION_KEY.test(part) ? [part] : [...part.toLowerCase()]));
}

const FUNCTION_KEY = /^F\d{1,2}$/;

/** The keys of each label, for showing them. */
export function hotkeyByLabel(hotkeys: Hotkeys): ReadonlyMap<string, string> {
  return new Map([...hotkeys].map(([keys, label]) => [label, keys]));
}

/** Keys as they are shown: `G P` as one word where each is one character. */
export function formatHotkey(keys: string): string {
  const parts = keys.split(' ');
  return parts.every((part) => part.length === 1) ? parts.join('') : keys;
}

/** Keys for `aria-keyshortcuts`, which has no way to say that one comes after the other. */
export function ariaHotkey(keys: string | undefined): string | undefined {
  return keys?.includes(' ') === true ? undefined : keys;
}

/** What keys typed so far mean. */
export interface HotkeyMatch {
  /** The label that they give. */
  readonly label: string | undefined;
  /** Whether they begin the keys of another label. */
  readonly begins: boolean;
}

export function matchHotkey(typed: readonly string[], hotkeys: Hotkeys): HotkeyMatch {
  const keys = typed.join(' ');
  const beginning = `${keys} `;
  return {
    label: hotkeys.get(keys),
    begins: [...hotkeys.keys()].some((other) => other.startsWith(beginning)),
  };
}

/**
 * The key of a stroke as hotkeys name it; `undefined` for keys that no label can have, and while a modifier is held, so that
 * the browser's own shortcuts work. Symbols may need Shift, and on a French keyboard digits do: there they are typed with it
 * and meant without it.
 */
export function hotkeyOf(stroke: Keystroke): string | undefined {
  if (stroke.metaKey || (!isTypedByAltGraph(stroke) && (stroke.ctrlKey || stroke.altKey))) return undefined;
  const keys = keysOf(stroke);
  const key = keys.find((each) => /^\d$/.test(each)) ?? keys.at(-1) ?? '';
  if (stroke.shiftKey) return isSymbol(stroke.key) || /^\d$/.test(stroke.key) ? keys[0] : undefined;
  return key === SPACE || [...key].length === 1 || FUNCTION_KEY.test(key) ? key : undefined;
}
