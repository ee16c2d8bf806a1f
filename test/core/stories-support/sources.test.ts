import type { AnnotationRecord } from '@labelwright/core';
import { validateRecord } from '@labelwright/core';
import { describe, expect, it } from 'vitest';

import type { LiveSource } from '../../../stories/support/live/live-source';
import { countryEntities, countryPartsOfSpeech } from '../../../stories/support/sources/country-entities';
import { countryHistories, countryTopics } from '../../../stories/support/sources/country-topics';
import { languages } from '../../../stories/support/sources/languages';
import { chapterNames } from '../../../stories/support/sources/moby-dick-names';
import { speechNames } from '../../../stories/support/sources/speech-names';
import { speechSentiment } from '../../../stories/support/sources/speech-sentiment';
import { chapterSummaries, historySummaries } from '../../../stories/support/sources/summaries';
import { translations } from '../../../stories/support/sources/translations';

const firstRecords = async <R extends AnnotationRecord>(source: LiveSource<R>, count: number): Promise<R[]> =>
  Promise.all(Array.from({ length: Math.min(count, source.count) }, (_, index) => source.recordAt(index)));

describe.each<[string, () => LiveSource<AnnotationRecord> | Promise<LiveSource<AnnotationRecord>>]>([
  ['topics of countries', countryTopics],
  ['histories of countries', countryHistories],
  ['sentiment of speeches', speechSentiment],
  ['languages', languages],
  ['names in speeches', speechNames],
  ['entities in histories', countryEntities],
  ['parts of speech in histories', countryPartsOfSpeech],
  ['names in chapters', chapterNames],
  ['summaries of histories', historySummaries],
  ['summaries of chapters', chapterSummaries],
  ['translations', () => translations('arb')],
])('live source: %s', (_, open) => {
  it('has records with predictions and no issue, each with an id of its own', async () => {
    const source = await open();
    const records = await firstRecords(source, 10);
    expect(records.flatMap((record) => validateRecord(record, source.settings))).toEqual([]);
    expect(records.some(({ prediction }) => (prediction?.length ?? 0) > 0)).toBe(true);
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
  });
});

describe('naive Bayes', () => {
  it('finds the section of most texts about countries that it has not seen', async () => {
    const source = countryTopics();
    const records = await firstRecords(source, source.count);
    const right = records.filter(
      ({ prediction, metadata }) => prediction?.[0]?.label === metadata.printedUnder,
    );
    expect(right.length / records.length).toBeGreaterThan(0.8);
    expect(new Set(records.map(({ metadata }) => metadata.printedUnder)).size).toBeGreaterThanOrEqual(5);
  });

  it('knows most of eighty languages by their letters', async () => {
    const source = await languages();
    const records = await firstRecords(source, 20);
    const sure = records.filter(({ prediction }) => (prediction?.[0]?.score ?? 0) > 0.5);
    expect(source.settings?.labels.length).toBeGreaterThan(77);
    expect(sure.length / records.length).toBeGreaterThan(0.8);
  });
});
