import { AnnotationError } from '@labelwright/core';
import { describe, expect, it } from 'vitest';

import { hotkeyOf } from '../../../packages/react/src/internal/hotkeys';
import type { Keystroke } from '../../../packages/react/src/internal/keystroke';
import {
  actionFor,
  ariaShortcuts,
  extendedActionFor,
  formatShortcut,
  type Shortcuts,
} from '../../../packages/react/src/internal/shortcuts';

const SHORTCUTS = {
  undo: ['Mod+z'],
  redo: ['Mod+Shift+z'],
  control: ['Ctrl+f'],
  help: ['?'],
  more: ['.', 'Alt+PageDown'],
  less: [',', 'Alt+PageUp'],
  open: ['['],
  outer: ['{'],
  split: ['Alt+s'],
  note: ['Alt+e'],
  back: ['Alt+j'],
  outerBack: ['Alt+Shift+j'],
  word: ['Mod+ArrowRight'],
  plus: ['Mod++'],
  propose: ['Space'],
} as const satisfies Shortcuts;

type Modifier = 'ctrl' | 'meta' | 'alt' | 'shift' | 'altGraph';

/** A key as a browser tells it. */
function stroke(key: string, code: string, ...modifiers: readonly Modifier[]): Keystroke {
  return {
    key,
    code,
    ctrlKey: modifiers.includes('ctrl'),
    metaKey: modifiers.includes('meta'),
    altKey: modifiers.includes('alt'),
    shiftKey: modifiers.includes('shift'),
    getModifierState: (name) => name === 'AltGraph' && modifiers.includes('altGraph'),
  };
}

describe('a shortcut', () => {
  it.each([
    { name: 'on a US keyboard', of: stroke('?', 'Slash', 'shift'), action: 'help' },
    { name: 'on a German one', of: stroke('?', 'Minus', 'shift'), action: 'help' },
    { name: 'on a French one', of: stroke('?', 'KeyM', 'shift'), action: 'help' },
    { name: 'on a Greek one', of: stroke('?', 'Slash', 'shift'), action: 'help' },
    { name: 'on an Arabic one', of: stroke('\u061f', 'Slash', 'shift'), action: 'help' },
    { name: 'where the host gave it a modifier', of: stroke('+', 'Equal', 'ctrl', 'shift'), action: 'plus' },
  ])('that is a symbol is found by what is typed: $name', ({ of, action }) => {
    expect(actionFor(of, SHORTCUTS)).toBe(action);
  });

  it.each([
    { name: 'AltGr on Linux', of: stroke('[', 'Digit8', 'altGraph') },
    {
      name: 'AltGr on Windows, which is Control and Alt too',
      of: stroke('[', 'Digit8', 'altGraph', 'ctrl', 'alt'),
    },
    { name: 'a French keyboard', of: stroke('[', 'Digit5', 'altGraph', 'ctrl', 'alt') },
    { name: 'the place on a Russian one', of: stroke('х', 'BracketLeft') },
    { name: 'the place on an Arabic one', of: stroke('ج', 'BracketLeft') },
  ])('may be a bracket: $name', ({ of }) => {
    expect(actionFor(of, SHORTCUTS)).toBe('open');
  });

  it.each([
    { name: 'Russian', of: stroke('я', 'KeyZ', 'ctrl'), action: 'undo' },
    { name: 'Russian with Shift', of: stroke('Я', 'KeyZ', 'ctrl', 'shift'), action: 'redo' },
    { name: 'Greek', of: stroke('ζ', 'KeyZ', 'ctrl'), action: 'undo' },
    { name: 'Arabic', of: stroke('ئ', 'KeyZ', 'ctrl'), action: 'undo' },
    { name: 'German, where Z and Y are exchanged', of: stroke('z', 'KeyY', 'ctrl'), action: 'undo' },
    { name: 'French, where W is at Z', of: stroke('w', 'KeyZ', 'ctrl'), action: undefined },
    { name: 'Option and S on a Mac', of: stroke('ß', 'KeyS', 'alt'), action: 'split' },
    {
      name: 'Option and E on a Mac, an accent that waits',
      of: stroke('Dead', 'KeyE', 'alt'),
      action: 'note',
    },
    { name: 'Option, Shift and J on a Mac', of: stroke('Ô', 'KeyJ', 'alt', 'shift'), action: 'outerBack' },
    { name: 'a Russian brace', of: stroke('Х', 'BracketLeft', 'shift'), action: 'outer' },
    { name: 'the space bar', of: stroke(' ', 'Space'), action: 'propose' },
  ])('is found by its letter, or by its place where none is Latin: $name', ({ of, action }) => {
    expect(actionFor(of, SHORTCUTS)).toBe(action);
  });

  it.each([
    { name: 'a Polish letter', of: stroke('ś', 'KeyS', 'altGraph', 'ctrl', 'alt') },
    { name: 'a German letter at the place of a bracket', of: stroke('ü', 'BracketLeft') },
    { name: 'Control on a Mac where Command is meant too', of: stroke('f', 'KeyF', 'meta', 'ctrl') },
    { name: 'Command where Control is meant', of: stroke('f', 'KeyF', 'meta') },
  ])('is not what merely lies there: $name', ({ of }) => {
    expect(actionFor(of, SHORTCUTS)).toBeUndefined();
  });

  it('with a modifier that is none is refused by name', () => {
    expect(() => actionFor(stroke('a', 'KeyA'), { wrong: ['Hyper+a'] })).toThrow(AnnotationError);
    expect(() => actionFor(stroke('a', 'KeyA'), { wrong: ['Mod+'] })).toThrow(AnnotationError);
  });

  it('is shown as the platform writes it', () => {
    expect(formatShortcut('Mod+Shift+ArrowLeft', false)).toBe('Ctrl+Shift+←');
    expect(formatShortcut('Mod+Alt+ArrowUp', true)).toBe('⌘ ⌥ ↑');
    expect(formatShortcut('Ctrl+f', true)).toBe('⌃ f');
    expect(formatShortcut('Mod++', false)).toBe('Ctrl++');
  });

  it('is told to assistive technology with the names it knows', () => {
    expect(ariaShortcuts(['Mod+z', 'Ctrl+f', 'Alt+s'])).toBe('Control+z Meta+z Control+f Alt+s');
    expect(ariaShortcuts([])).toBeUndefined();
  });
});

describe('Shift with a key that can be extended', () => {
  const extendable = new Set(['more', 'less', 'word']);
  const found = (of: Keystroke) => actionFor(of, SHORTCUTS) ?? extendedActionFor(of, SHORTCUTS, extendable);

  it.each([
    { name: 'a named key', of: stroke('ArrowRight', 'ArrowRight', 'ctrl', 'shift'), action: 'word' },
    { name: 'a symbol on a US keyboard', of: stroke('>', 'Period', 'shift'), action: 'more' },
    { name: 'a symbol on a German one', of: stroke(':', 'Period', 'shift'), action: 'more' },
    { name: 'the other one there', of: stroke(';', 'Comma', 'shift'), action: 'less' },
    { name: 'a symbol where it lies elsewhere', of: stroke('<', 'KeyW', 'shift'), action: 'less' },
    {
      name: 'keys that all layouts have',
      of: stroke('PageDown', 'PageDown', 'alt', 'shift'),
      action: 'more',
    },
  ])('is found: $name', ({ of, action }) => {
    expect(actionFor(of, SHORTCUTS)).toBeUndefined();
    expect(found(of)).toBe(action);
  });

  it('is not mistaken where the layout itself needs Shift for the symbol', () => {
    expect(actionFor(stroke('.', 'Comma', 'shift'), SHORTCUTS)).toBe('more');
    expect(actionFor(stroke('?', 'KeyM', 'shift'), SHORTCUTS)).toBe('help');
  });

  it('leaves letters of other layouts alone', () => {
    expect(found(stroke('V', 'Period', 'shift'))).toBeUndefined();
    expect(found(stroke('j', 'KeyJ', 'alt'))).toBe('back');
  });
});

describe('digits that give labels', () => {
  it.each([
    { name: 'a US keyboard', of: stroke('1', 'Digit1') },
    { name: 'a French one, where they need Shift', of: stroke('1', 'Digit1', 'shift') },
    { name: 'a French one without Shift', of: stroke('&', 'Digit1') },
    { name: 'a Czech one', of: stroke('+', 'Digit1') },
    { name: 'an Arabic one with its own digits', of: stroke('١', 'Digit1') },
    { name: 'the number pad', of: stroke('1', 'Numpad1') },
  ])('are found on $name', ({ of }) => {
    expect(hotkeyOf(of)).toBe('1');
  });

  it('are not the symbols above them', () => {
    expect(hotkeyOf(stroke('!', 'Digit1', 'shift'))).toBe('!');
    expect(hotkeyOf(stroke('1', 'Digit1', 'ctrl'))).toBeUndefined();
  });
});
