/** What of a keyboard event decides what it means. */
export interface Keystroke {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  getModifierState?(key: string): boolean;
}

/** Where US keyboards have their symbols, without and with Shift. */
const PLACES: ReadonlyMap<string, string> = new Map([
  ['Comma', ',<'],
  ['Period', '.>'],
  ['Slash', '/?'],
  ['Semicolon', ';:'],
  ['Quote', '\'"'],
  ['BracketLeft', '[{'],
  ['BracketRight', ']}'],
  ['Backslash', '\\|'],
  ['Minus', '-_'],
  ['Equal', '=+'],
  ['Backquote', '`~'],
]);

/** Symbols that US keyboards type with Shift, by what the same key types without. */
const WITHOUT_SHIFT: ReadonlyMap<string, string> = new Map(
  [...PLACES.values()].map(([plain = '', shifted = '']) => [shifted, plain]),
);

/**
 * What a key may be called, likeliest first: by what it types; then by its place on a US keyboard, where what it types is no
 * Latin letter or digit. So `ф` is `a` too, `&` on a French keyboard `1`, and Option+s on a Mac, which types `ß`, `s`.
 */
export function keysOf(stroke: Keystroke): readonly string[] {
  const { key } = stroke;
  // Named keys: `Enter`, `ArrowLeft`. `Dead` is an accent that waits for its letter.
  if (/^[A-Z][A-Za-z0-9]+$/.test(key) && key !== 'Dead') return [key];
  const typed = key === ' ' ? SPACE : key.toLowerCase();
  // AltGr is how a layout types; what is typed is what is meant.
  if (/^[a-z0-9]$|^Space$/.test(typed) || isTypedByAltGraph(stroke)) return [typed];
  const place = placeOf(stroke, typed);
  return place === undefined ? [typed] : [typed, place];
}

/** What a key may be called had Shift not been held: `.` where a US keyboard types `>`, or where `.` is on one. */
export function keysWithoutShift(stroke: Keystroke): readonly string[] {
  const typed = stroke.key;
  if (!isSymbol(typed)) return keysOf(stroke);
  const place = PLACES.get(stroke.code)?.[0];
  return [WITHOUT_SHIFT.get(typed), place].filter((key) => key !== undefined);
}

/** How the space bar is written in a combination. */
export const SPACE = 'Space';

/** Neither a letter, a digit nor the name of a key. On some layout it takes Shift to type. */
export function isSymbol(key: string): boolean {
  return key !== ' ' && [...key].length === 1 && !/[\p{L}\p{N}]/u.test(key);
}

/** Whether AltGr is held: Windows tells Control and Alt for it, which are then no modifiers. */
export function isTypedByAltGraph(stroke: Keystroke): boolean {
  return stroke.getModifierState?.('AltGraph') === true;
}

function placeOf({ key, code, altKey, shiftKey }: Keystroke, typed: string): string | undefined {
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return digit;
  const isAscii = key.length === 1 && typed < '\u0080';
  if (isAscii) return undefined;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return letter.toLowerCase();
  // A Latin letter of its own (`ü`) is no symbol, unless it is Alt that makes it one on a Mac.
  if (/\p{Script=Latin}/u.test(key) && key !== 'Dead' && !altKey) return undefined;
  return PLACES.get(code)?.[shiftKey ? 1 : 0];
}
