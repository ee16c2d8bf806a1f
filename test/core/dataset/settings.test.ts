import { createSettings, groupPathOf, nearestLabel, type SettingsInit } from '@labelwright/core';
import { describe, expect, it, test } from 'vitest';
import { errorOf, short } from '../records/support';

it('takes names and detailed labels, and keeps their order', () => {
  const location = { name: 'LOC', description: 'a place', color: '#0a0', hotkey: 'l', group: 'entities' };
  expect(createSettings({ labels: ['PER', location, 'ORG'] }).labels).toEqual([
    { name: 'PER' },
    location,
    { name: 'ORG' },
  ]);
});

it('takes undefined for whatever may be left out', () => {
  const label = {
    name: 'PER',
    description: undefined,
    color: undefined,
    hotkey: undefined,
    group: undefined,
  };
  const settings = createSettings({
    labels: [{ ...label, path: undefined }],
    textLimits: { words: { min: undefined, max: 4 }, characters: undefined },
    metadata: [
      { name: 'split', type: 'terms', title: undefined, required: undefined, values: undefined },
      { name: 'size', type: 'integer', min: undefined, max: undefined },
    ],
    extraMetadata: undefined,
    annotators: undefined,
    guidelines: undefined,
  });
  expect(JSON.parse(JSON.stringify(settings))).toEqual({
    labels: [{ name: 'PER' }],
    textLimits: { words: { max: 4 } },
    metadata: [
      { name: 'split', type: 'terms' },
      { name: 'size', type: 'integer' },
    ],
  });
  expect(createSettings({ labels: undefined, guidelines: 'Write.' }).labels).toEqual([]);
});

describe('refuses, naming every finding at once,', () => {
  test.each<{ name: string; init: unknown; expected: string[] }>([
    { name: 'no list', init: { labels: 'PER' }, expected: ['SETTINGS_INVALID labels'] },
    { name: 'null', init: null, expected: ['SETTINGS_INVALID labels'] },
    { name: 'null for a label', init: { labels: [null] }, expected: ['SETTINGS_INVALID labels[0]'] },
    {
      name: 'blank, long and repeated names',
      init: { labels: ['a', ' ', 'x'.repeat(5000), { name: 'a' }, ''] },
      expected: [
        'LABEL_EMPTY labels[1]',
        'LABEL_TOO_LONG labels[2]',
        'LABEL_DUPLICATE labels[3]',
        'LABEL_EMPTY labels[4]',
      ],
    },
    {
      name: 'hotkeys that are empty or taken',
      init: {
        labels: [
          { name: 'a', hotkey: 'x' },
          { name: 'b', hotkey: 'x' },
          { name: 'c', hotkey: '' },
        ],
      },
      expected: ['SHORTCUT_INVALID labels[1].hotkey', 'SHORTCUT_INVALID labels[2].hotkey'],
    },
    {
      name: 'a path that is no list of names, or stands beside a group',
      init: {
        labels: [
          { name: 'a', path: 'Animals' },
          { name: 'b', path: ['Animals', ' '] },
          { name: 'c', path: ['Animals'], group: 'Plants' },
        ],
      },
      expected: [
        'SETTINGS_INVALID labels[0].path',
        'SETTINGS_INVALID labels[1].path',
        'SETTINGS_INVALID labels[2].group',
      ],
    },
    {
      name: 'a colour that is no string',
      init: { labels: [{ name: 'a', color: 1 }] },
      expected: ['SETTINGS_INVALID labels[0].color'],
    },
  ])('$name', ({ init, expected }) => {
    // Plain JavaScript passes anything.
    expect(short(errorOf(() => createSettings(init as SettingsInit)).issues)).toEqual(expected);
  });
});

it('tells how many findings there are besides the first', () => {
  const { message } = errorOf(() => createSettings({ labels: ['a', 'a', 'a'] }));
  expect(message).toBe(
    'labels[1]: Label "a" is already labels[0], so nobody could tell the two apart. Remove one. (1 more: see the issues ' +
      'of this error.)',
  );
});

it('suggests the label that was probably meant', () => {
  const settings = createSettings({ labels: ['PER', 'LOC', 'ORG'] });
  expect(nearestLabel('PERS', settings)).toBe('PER');
  expect(nearestLabel('loc', settings)).toBe('LOC');
  expect(nearestLabel('quantity', settings)).toBeUndefined();
});

it('takes a group for a path of one', () => {
  const { labels } = createSettings({
    labels: ['top', { name: 'dog', path: ['Animals', 'Mammals'] }, { name: 'oak', group: 'Plants' }],
  });
  expect(labels.map(groupPathOf)).toEqual([[], ['Animals', 'Mammals'], ['Plants']]);
  expect(groupPathOf({ group: '' })).toEqual([]);
});
