import { AnnotationError, createSettings, type SettingsInit } from '@labelwright/core';
import { describe, expect, it, test } from 'vitest';

function issuesOf(init: unknown): readonly string[] {
  try {
    // Deliberately not what the type promises: settings may come from anywhere.
    createSettings(init as SettingsInit);
    return [];
  } catch (error) {
    if (!(error instanceof AnnotationError)) throw error;
    return error.issues.map(({ code, path }) => `${code} ${path}`);
  }
}

describe('limits of a text in settings', () => {
  it('need no labels beside them, and are kept as they are', () => {
    const textLimits = { characters: { max: 280 }, words: { min: 1, max: 30 } };
    expect(createSettings({ textLimits })).toEqual({ labels: [], textLimits });
  });

  test.each([
    { textLimits: null, found: ['SETTINGS_INVALID textLimits'] },
    { textLimits: 'short', found: ['SETTINGS_INVALID textLimits'] },
    { textLimits: { lines: { max: 3 } }, found: ['SETTINGS_INVALID textLimits.lines'] },
    { textLimits: { words: 30 }, found: ['SETTINGS_INVALID textLimits.words'] },
    { textLimits: { words: { max: '30' } }, found: ['SETTINGS_INVALID textLimits.words'] },
    { textLimits: { words: { max: -1 } }, found: ['SETTINGS_INVALID textLimits.words'] },
    { textLimits: { words: { max: 1.5 } }, found: ['SETTINGS_INVALID textLimits.words'] },
    { textLimits: { words: { min: 3, max: 2 } }, found: ['SETTINGS_INVALID textLimits.words'] },
    { textLimits: { words: undefined }, found: [] },
    { textLimits: {}, found: [] },
  ])('that are $textLimits: $found', ({ textLimits, found }) =>
    expect(issuesOf({ textLimits })).toEqual(found),
  );
});
