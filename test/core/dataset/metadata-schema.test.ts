import {
  createSettings,
  createText2TextRecord,
  createTextClassificationRecord,
  type Json,
  labelId,
  labelOfId,
  type SettingsInit,
  validateForDataset,
} from '@labelwright/core';
import { describe, expect, it, test } from 'vitest';
import { errorOf, short } from '../records/support';

const settings = createSettings({
  labels: ['SPAM', 'HAM'],
  metadata: [
    { name: 'split', type: 'terms', values: ['train', 'test'], required: true },
    { name: 'year', type: 'integer', min: 2000, max: 2030 },
    { name: 'source.score', type: 'float', min: 0, max: 1 },
    { name: 'seen', type: 'date', min: '2020-01-01' },
  ],
  extraMetadata: false,
  annotators: ['ada', 'grace'],
  guidelines: '# Spam\nWhatever sells.',
});

function issuesOf(metadata: { [key: string]: Json }, annotationAgent = 'ada') {
  const init = { text: 'x', annotation: 'HAM', annotationAgent, metadata };
  return validateForDataset(createTextClassificationRecord(init), settings);
}

describe('metadata of a dataset', () => {
  test.each<[string, { [key: string]: Json }, string[]]>([
    ['fits', { split: 'train', year: 2011, source: { score: 0.5 }, seen: '2021-02-03', _own: 1 }, []],
    ['may be a list of terms', { split: ['train', 'test'] }, []],
    ['lacks what is required', {}, ['METADATA_MISSING metadata.split']],
    ['has another term', { split: 'trian' }, ['METADATA_INVALID metadata.split']],
    ['is no integer', { split: 'train', year: 2011.5 }, ['METADATA_INVALID metadata.year']],
    ['is out of range', { split: 'train', year: 1999 }, ['METADATA_INVALID metadata.year']],
    [
      'is no number',
      { split: 'train', source: { score: '0.5' } },
      ['METADATA_INVALID metadata["source.score"]'],
    ],
    ['is no date', { split: 'train', seen: 'yesterday' }, ['METADATA_INVALID metadata.seen']],
    ['is too early', { split: 'train', seen: '2019-12-31' }, ['METADATA_INVALID metadata.seen']],
    ['has a key of its own', { split: 'train', yaer: 2011 }, ['METADATA_UNKNOWN metadata.yaer']],
  ])('%s', (_name, metadata, expected) => expect(short(issuesOf(metadata))).toEqual(expected));

  test.each<[{ [key: string]: Json }, string]>([
    [{ split: 'trian' }, 'did you mean "train"?'],
    [{ split: 'train', year: 1999 }, 'The nearest that it may be is 2000.'],
    [{ split: 'train', year: 2011.6 }, 'The nearest is 2012.'],
    [{ split: 'train', year: '2011' }, 'Write it as a number, 2011.'],
    [{ split: 'train', seen: '2019-12-31' }, 'The nearest that it may be is 2020-01-01.'],
    [{ split: 'train', yaer: 1 }, 'Did you mean "year"?'],
  ])('names the nearest valid choice for %j', (metadata, hint) => {
    expect(issuesOf(metadata)[0]?.message).toContain(hint);
  });

  it('is free where the settings say nothing of it', () => {
    const record = createText2TextRecord({ text: 'x', metadata: { anything: [1] } });
    expect(validateForDataset(record, createSettings({ guidelines: 'Be kind.' }))).toEqual([]);
  });
});

it('knows the annotators, and the one that was probably meant', () => {
  const [issue] = issuesOf({ split: 'train' }, 'adda');
  expect(issue).toMatchObject({ code: 'AGENT_UNKNOWN', path: 'annotationAgent' });
  expect(issue?.message).toContain('Did you mean "ada"?');
});

it('tells what is wrong with the record itself first', () => {
  expect(short(validateForDataset({ task: 'Text2Text' }, settings))).toContain('FIELD_MISSING metadata');
  expect(validateForDataset(null, settings)).toHaveLength(1);
});

test.each<[string, unknown]>([
  ['no list', { metadata: {} }],
  ['no object', { metadata: [null] }],
  ['no name', { metadata: [{ type: 'terms' }] }],
  ['a protected name', { metadata: [{ name: '_x', type: 'terms' }] }],
  ['a name twice', { metadata: ['a', 'a'].map((name) => ({ name, type: 'float' })) }],
  ['an unknown type', { metadata: [{ name: 'a', type: 'text' }] }],
  ['terms that are none', { metadata: [{ name: 'a', type: 'terms', values: [1] }] }],
  ['a term twice', { metadata: [{ name: 'a', type: 'terms', values: ['x', 'x'] }] }],
  ['a limit that is no integer', { metadata: [{ name: 'a', type: 'integer', min: 0.5 }] }],
  [
    'limits that leave nothing',
    { metadata: [{ name: 'a', type: 'date', min: '2020-01-02', max: '2020-01-01' }] },
  ],
  ['annotators that are no names', { annotators: [1] }],
  ['guidelines that are no text', { guidelines: 1 }],
])('refuses settings with %s', (_name, init) => {
  // Plain JavaScript passes anything.
  expect(errorOf(() => createSettings(init as SettingsInit)).code).toBe('SETTINGS_INVALID');
});

it('numbers labels by their place in the schema', () => {
  expect(['SPAM', 'HAM', 'EGGS'].map((name) => labelId(name, settings))).toEqual([0, 1, undefined]);
  expect([0, 1, 2, -1].map((id) => labelOfId(id, settings))).toEqual(['SPAM', 'HAM', undefined, undefined]);
});
