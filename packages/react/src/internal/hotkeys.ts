import type { LabelSettings } from '@labelwright/core';

import { type Keystroke, keyOf } from './shortcuts';

/** The keys that labels get by their order, as in the original: digits first, then letters row by row. */
const AUTOMATIC = [...'1234567890qwertyuiopasdfghjklzxcvbnm'];

/** Which key gives which label. A label's own `hotkey` wins; the rest get the automatic keys that are left, in order. */
export function assignHotkeys(labels: readonly LabelSettings[]): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  for (const { name, hotkey } of labels) {
    const key = hotkey?.toLowerCase();
    if (key !== undefined && key !== '' && !own.has(key)) own.set(key, name);
  }
  const placed = new Set(own.values());
  const free = AUTOMATIC.filter((key) => !own.has(key));
  const rest = labels.filter(({ name }) => !placed.has(name));
  const automatic = rest.flatMap(({ name }, index) => {
    const key = free[index];
    return key === undefined ? [] : [[key, name] as const];
  });
  return new Map([...own, ...automatic]);
}

/** The key of each label, for showing it. */
export function hotkeyByLabel(hotkeys: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...hotkeys].map(([key, label]) => [label, key]));
}

/** The label that a key stroke gives; none while a modifier is held, so that the browser's own shortcuts work. */
export function labelForKey(stroke: Keystroke, hotkeys: ReadonlyMap<string, string>): string | undefined {
  if (stroke.ctrlKey || stroke.metaKey || stroke.altKey || stroke.shiftKey) return undefined;
  return hotkeys.get(keyOf(stroke));
}
