import { AnnotationError } from '@labelwright/core';

/** Key combinations by action: `Mod+Enter` (`Mod` is Command on a Mac, else Control), `Shift+Delete`, `Alt+a`, `?`. */
export type Shortcuts = Readonly<Record<string, readonly string[]>>;
export type ShortcutOverrides = Readonly<Partial<Record<string, readonly string[]>>>;

/** What of a keyboard event decides which shortcut it is. */
export interface Keystroke {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

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

/** The action that a key stroke stands for; the first one listed wins. */
export function actionFor<Actions extends Shortcuts>(
  stroke: Keystroke,
  shortcuts: Actions,
): string | undefined {
  return Object.keys(shortcuts).find(
    (action) => shortcuts[action]?.some((combination) => matches(stroke, combination)) === true,
  );
}

function matches(stroke: Keystroke, combination: string): boolean {
  const { key, mod, alt, shift } = parse(combination);
  const pressed = keyOf(stroke);
  // A symbol such as `?` brings its own Shift, on whichever key a layout puts it.
  const shiftFits = isSymbol(key) || stroke.shiftKey === shift;
  return pressed === key && (stroke.ctrlKey || stroke.metaKey) === mod && stroke.altKey === alt && shiftFits;
}

interface Combination {
  readonly key: string;
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** @throws AnnotationError `SHORTCUT_INVALID` for a modifier that is none */
function parse(combination: string): Combination {
  const parts = combination === '+' ? ['+'] : combination.split('+');
  const key = parts.at(-1) ?? '';
  const modifiers = parts.slice(0, -1);
  const unknown = modifiers.find((modifier) => !['Mod', 'Alt', 'Shift'].includes(modifier));
  if (unknown !== undefined || key === '') {
    throw new AnnotationError(
      'SHORTCUT_INVALID',
      `"${combination}" is not a shortcut. Write modifiers (Mod, Alt, Shift) and one key joined by "+", such as Mod+Enter.`,
      { path: 'shortcuts' },
    );
  }
  return {
    key: key.length === 1 ? key.toLowerCase() : key,
    mod: modifiers.includes('Mod'),
    alt: modifiers.includes('Alt'),
    shift: modifiers.includes('Shift'),
  };
}

/** The key by what it types; by its place where the layout (or Alt on a Mac) types no Latin letter there. */
export function keyOf({ key, code }: Pick<Keystroke, 'key' | 'code'>): string {
  if (key.length !== 1 && key !== 'Dead') return key;
  if (key.length === 1 && key.charCodeAt(0) < 0x80) return key.toLowerCase();
  const place = /^(?:Key|Digit)(.)$/.exec(code)?.[1];
  return place === undefined ? key : place.toLowerCase();
}

function isSymbol(key: string): boolean {
  return key.length === 1 && !/[\p{L}\p{N}]/u.test(key);
}

/** A combination as it is shown: `⌘` for Command on a Mac, names elsewhere. */
export function formatShortcut(combination: string, mac: boolean): string {
  if (!mac) return combination.replace('Mod', 'Ctrl');
  return combination.replace('Mod', '⌘').replace('Alt', '⌥').replace('Shift', '⇧').replaceAll('+', ' ');
}

/** Combinations as `aria-keyshortcuts` wants them; `Mod` is given as both keys it may be. */
export function ariaShortcuts(combinations: readonly string[] | undefined): string | undefined {
  const spelled = combinations?.flatMap((combination) =>
    combination.includes('Mod')
      ? [combination.replace('Mod', 'Control'), combination.replace('Mod', 'Meta')]
      : [combination],
  );
  return spelled === undefined || spelled.length === 0 ? undefined : spelled.join(' ');
}
