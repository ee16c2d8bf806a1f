import type { SampleDataset } from './sample-dataset';

/** What is known of a sample before its texts and its model are loaded. */
export interface SampleName {
  /** Of the dataset in the store. */
  readonly name: string;
  readonly title: string;
  load(): Promise<SampleDataset>;
}

/** One for each task. */
export const SAMPLES: readonly SampleName[] = [
  {
    name: 'state-of-the-union',
    title: 'State of the Union: tone of speeches',
    load: async () => (await import('./speeches')).SPEECHES,
  },
  {
    name: 'moby-dick',
    title: 'Moby Dick: names in paragraphs',
    load: async () => (await import('./moby-dick')).MOBY_DICK,
  },
  {
    name: 'human-rights',
    title: 'Human rights: into five languages',
    load: async () => (await import('./translations')).TRANSLATIONS,
  },
];
