import { AnnotationError } from '@labelwright/core';

import { isSymbol, isTypedByAltGraph, type Keystroke, keysOf, keysWithoutShift } from './keystroke';

/**
 * Key combinations by action: `Mod+Enter` (`Mod` is Command on a Mac, else Control), `Ctrl+f` (Control on every platform),
 * `Shift+Delete`, `Alt+a`, `?`, `Space`.
 */
export type Shortcuts = Readonly<Record<string, readonly string[]>>;
export type ShortcutOverrides = Readonly<Partial<Record<string, readonly string[]>>>;

/** The keys that all components share. */
export const LIFECYCLE_SHORTCUTS = {
  validate: ['Shift+Enter', 'Mod+Enter'],
  discard: ['Shift+Delete', 'Mod+Shift+Backspace'],
  restore: ['Alt+r'],
  reset: ['Alt+Shift+r'],
  clear: ['Alt+Shift+Delete', 'Alt+Shift+Backspace'],
  undo: ['Mod+z'],
  redo: ['Mod+Shift+z', 'Mod+y'],
  acceptAll: ['Alt+a'],
  help: ['?'],
} as const satisfies Shortcuts;

/** The component's shortcuts with the host's changes. An empty list switches an action's keys off. */
export function mergeShortcuts(defaults: Shortcuts, overrides: ShortcutOverrides | undefined): Shortcuts {
  const changed = Object.entries(overrides ?? {}).flatMap(([action, keys]) =>
    keys === undefined ? [] : [[action, keys] as const],
  );
  return { ...defaults, ...Object.fromEntries(changed) };
}

/** The keys that alone, without a modifier, are one of `shortcuts`. */
export function plainKeys(shortcuts: Shortcuts): ReadonlySet<string> {
  return new Set(Object.values(shortcuts).flatMap((keys) => keys.filter((key) => !key.includes('+'))));
}

/** The action that a key stroke stands for; what it types counts before its place, then the first one listed wins. */
export function actionFor(stroke: Keystroke, shortcuts: Shortcuts): string | undefined {
  return actionByKeys(stroke, keysOf(stroke), stroke.shiftKey, shortcuts);
}

/** The action among `extendable` that a key stroke with Shift stands for as if Shift were not held. */
export function extendedActionFor(
  stroke: Keystroke,
  shortcuts: Shortcuts,
  extendable: ReadonlySet<string>,
): string | undefined {
  if (!stroke.shiftKey) return undefined;
  const offered = Object.fromEntries(Object.entries(shortcuts).filter(([action]) => extendable.has(action)));
  return actionByKeys(stroke, keysWithoutShift(stroke), false, offered);
}

function actionByKeys(
  stroke: Keystroke,
  keys: readonly string[],
  shiftKey: boolean,
  shortcuts: Shortcuts,
): string | undefined {
  for (const key of keys) {
    const found = Object.keys(shortcuts).find(
      (action) =>
        shortcuts[action]?.some((combination) => matches(stroke, key, shiftKey, combination)) === true,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

function matches(stroke: Keystroke, pressed: string, shiftKey: boolean, combination: string): boolean {
  const { key, mod, ctrl, alt, shift } = parse(combination);
  if (pressed !== key) return false;
  const typing = isTypedByAltGraph(stroke);
  const control = stroke.ctrlKey && !typing;
  const modFits = ctrl ? control && !stroke.metaKey : (control || stroke.metaKey) === mod;
  // A symbol such as `?` brings its own Shift, on whichever key a layout puts it.
  return modFits && (stroke.altKey && !typing) === alt && (isSymbol(key) || shiftKey === shift);
}

interface Combination {
  readonly key: string;
  readonly mod: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** @throws AnnotationError `SHORTCUT_INVALID` for a modifier that is none */
function parse(combination: string): Combination {
  // The last `+` may be the key itself.
  const parts = combination.split(/\+(?!$)/);
  const key = parts.at(-1) ?? '';
  const modifiers = parts.slice(0, -1);
  const unknown = modifiers.find((modifier) => !MODIFIERS.has(modifier));
  if (unknown !== undefined || key === '' || /.\+$/.test(key)) {
    throw new AnnotationError(
      'SHORTCUT_INVALID',
      `"${combination}" is not a shortcut. Write modifiers (Mod, Ctrl, Alt, Shift) and one key joined by "+", such as Mod+Enter.`,
      { path: 'shortcuts' },
    );
  }
  return {
    key: key.length === 1 ? key.toLowerCase() : key,
    mod: modifiers.includes('Mod'),
    ctrl: modifiers.includes('Ctrl'),
    alt: modifiers.includes('Alt'),
    shift: modifiers.includes('Shift'),
  };
}

const MODIFIERS: ReadonlySet<string> = new Set(['Mod', 'Ctrl', 'Alt', 'Shift']);

/** A combination as it is shown: arrows for the arrow keys; on a Mac the signs that its menus have. */
export function formatShortcut(combination: string, mac: boolean): string {
  const parts = combination.split(/\+(?!$)/).map((part) => KEY_SIGNS.get(part) ?? part);
  return mac
    ? parts.map((part) => MAC_SIGNS.get(part) ?? part).join(' ')
    : parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+');
}

const KEY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
]);

const MAC_SIGNS: ReadonlyMap<string, string> = new Map([
  ['Mod', '⌘'],
  ['Ctrl', '⌃'],
  ['Alt', '⌥'],
  ['Shift', '⇧'],
]);

/** Combinations as `aria-keyshortcuts` wants them; `Mod` is given as both keys it may be. */
export function ariaShortcuts(combinations: readonly string[] | undefined): string | undefined {
  const spelled = combinations?.flatMap((combination) =>
    combination.includes('Mod')
      ? [combination.replace('Mod', 'Control'), combination.replace('Mod', 'Meta')]
      : [combination.replace('Ctrl', 'Control')],
  );
  return spelled === undefined || spelled.length === 0 ? undefined : spelled.join(' ');
}
