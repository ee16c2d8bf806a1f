import type { LabelSettings } from '@labelwright/core';
import { describe, expect, it } from 'vitest';

import {
  ariaHotkey,
  assignHotkeys,
  formatHotkey,
  hotkeyByLabel,
  hotkeyOf,
  keysOfHotkey,
  matchHotkey,
} from '../../../packages/react/src/internal/hotkeys';

const labels = (count: number): readonly LabelSettings[] =>
  Array.from({ length: count }, (_, index) => ({ name: `label ${index + 1}` }));

/** The keys of each label in the order of the labels. */
const keysOf = (list: readonly LabelSettings[], reserved?: ReadonlySet<string>) => {
  const byLabel = hotkeyByLabel(assignHotkeys(list, reserved));
  return list.map(({ name }) => byLabel.get(name));
};

describe('automatic hotkeys', () => {
  it('are one key each, digits first, while there are enough', () => {
    const keys = keysOf(labels(36));
    expect(keys.slice(0, 12)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', 'q', 'w']);
    expect(keys.at(-1)).toBe('m');
    expect(new Set(keys).size).toBe(36);
  });

  it('go on with sequences of two, and take no key from the labels before', () => {
    const keys = keysOf(labels(40));
    expect(keys.slice(0, 35)).toEqual(keysOf(labels(35)));
    expect(keys.slice(35)).toEqual(['m 1', 'm 2', 'm 3', 'm 4', 'm 5']);
  });

  it.each([37, 71, 72, 100, 500, 946])('gives each of %i labels its own keys', (count) => {
    const keys = keysOf(labels(count));
    expect(keys).not.toContain(undefined);
    expect(new Set(keys).size).toBe(count);
  });

  it('leaves the first ten labels a key that does it alone, and labels beyond 946 without', () => {
    const keys = keysOf(labels(10_000));
    expect(keys.slice(0, 10)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']);
    expect(keys.filter((key) => key !== undefined)).toHaveLength(946);
    expect(keys[946]).toBeUndefined();
  });

  it.each([10, 36, 37, 200, 946])('never begin the keys of another label (%i labels)', (count) => {
    const own: LabelSettings[] = [
      { name: 'LOC', hotkey: 'l o c' },
      { name: 'GPE', hotkey: 'gp' },
    ];
    const hotkeys = assignHotkeys([...own, ...labels(count)]);
    for (const keys of hotkeys.keys()) {
      expect(matchHotkey(keys.split(' '), hotkeys).begins, keys).toBe(false);
    }
  });

  it('leave alone what the component has another use for', () => {
    const keys = keysOf(labels(100), new Set(['n', 'p', '1']));
    expect(keys[0]).toBe('2');
    for (const key of ['n', 'p', '1']) expect(keys).not.toContain(key);
    expect(keys.filter((key) => key?.startsWith('n ') || key?.startsWith('p '))).toEqual([]);
  });
});

describe('own hotkeys', () => {
  it.each([
    { name: 'one character', hotkey: 'G', keys: ['g'] },
    { name: 'several characters', hotkey: 'gp', keys: ['g', 'p'] },
    { name: 'parts between spaces', hotkey: ' l  o c ', keys: ['l', 'o', 'c'] },
    { name: 'a function key', hotkey: 'F8', keys: ['F8'] },
    { name: 'a function key in a sequence', hotkey: 'F8 a', keys: ['F8', 'a'] },
    { name: 'the space bar', hotkey: ' ', keys: ['Space'] },
    { name: 'a symbol', hotkey: '+', keys: ['+'] },
    { name: 'a letter beyond the basic plane', hotkey: '𝒶b', keys: ['𝒶', 'b'] },
  ])('may be $name', ({ hotkey, keys }) => {
    expect(keysOfHotkey(hotkey)).toEqual(keys);
  });

  it('win over automatic ones, and the first of two that ask for the same', () => {
    const keys = keysOf([{ name: 'A' }, { name: 'B', hotkey: '1' }, { name: 'C', hotkey: '1' }]);
    expect(keys).toEqual(['2', '1', '3']);
  });
});

describe('what was typed', () => {
  const hotkeys = assignHotkeys([
    { name: 'A', hotkey: 'g' },
    { name: 'B', hotkey: 'gp' },
  ]);

  it('may be a label, the beginning of another, or both', () => {
    expect(matchHotkey(['g'], hotkeys)).toEqual({ label: 'A', begins: true });
    expect(matchHotkey(['g', 'p'], hotkeys)).toEqual({ label: 'B', begins: false });
    expect(matchHotkey(['x'], hotkeys)).toEqual({ label: undefined, begins: false });
  });

  it('is shown as one word, except names of keys, and told to assistive technology where it can be', () => {
    expect(['m 1', 'g', 'F8 a'].map(formatHotkey)).toEqual(['m1', 'g', 'F8 a']);
    expect(['g', 'm 1', undefined].map(ariaHotkey)).toEqual(['g', undefined, undefined]);
  });
});

describe('a key stroke', () => {
  const plain = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

  it.each([
    { name: 'a letter, whatever the case', stroke: { key: 'G' }, key: 'g' },
    { name: 'a letter of another script, by its place', stroke: { key: 'п', code: 'KeyG' }, key: 'g' },
    { name: 'a symbol that needs Shift', stroke: { key: '+', shiftKey: true }, key: '+' },
    { name: 'the space bar', stroke: { key: ' ' }, key: 'Space' },
    { name: 'a function key', stroke: { key: 'F8' }, key: 'F8' },
    { name: 'an arrow, which no label has', stroke: { key: 'ArrowUp' }, key: undefined },
    { name: 'Shift and a letter, which no label has', stroke: { key: 'G', shiftKey: true }, key: undefined },
    { name: "the browser's own shortcut", stroke: { key: 'c', ctrlKey: true }, key: undefined },
  ])('is $name', ({ stroke, key }) => {
    expect(hotkeyOf({ ...plain, ...stroke })).toBe(key);
  });
});
