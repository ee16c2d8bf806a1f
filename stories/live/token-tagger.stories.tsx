import type { TokenClassificationRecord } from '@labelwright/core';
import { TokenTagger } from '@labelwright/react';
import type { Meta, StoryObj } from '@storybook/react-vite';

import type { AnnotatorProps } from '../support/live/live-records';
import { LiveStory } from '../support/live/live-story';
import { decideFirstRecord, showFirstRecord } from '../support/live/play';

interface LiveArgs {
  /** How much of Moby Dick is one record. The model needs half a minute for the whole novel. */
  readonly extent: 'chapter' | 'novel';
}

const annotator = (props: AnnotatorProps<TokenClassificationRecord>) => <TokenTagger {...props} />;

const meta = {
  title: 'Live/TokenTagger',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
  args: { extent: 'chapter' },
  argTypes: { extent: { control: 'radio', options: ['chapter', 'novel'] } },
} satisfies Meta<LiveArgs>;

export default meta;
type Story = StoryObj<LiveArgs>;

const speechNames = () => import('../support/sources/speech-names').then((sources) => sources.speechNames());

/** People, places and organizations in State of the Union addresses, as compromise finds them. */
export const NamesInSpeeches: Story = {
  render: () => <LiveStory load={speechNames} annotator={annotator} />,
  play: showFirstRecord,
};

const countryEntities = () =>
  import('../support/sources/country-entities').then((sources) => sources.countryEntities());

/** Dates, amounts and numbers in the histories of countries, as wink-nlp finds them. */
export const EntitiesInHistories: Story = {
  render: () => <LiveStory load={countryEntities} annotator={annotator} />,
  play: showFirstRecord,
};

const countryPartsOfSpeech = () =>
  import('../support/sources/country-entities').then((sources) => sources.countryPartsOfSpeech());

/** A part of speech on each word: as many predictions as a text can hold. */
export const PartsOfSpeech: Story = {
  render: () => <LiveStory load={countryPartsOfSpeech} annotator={annotator} />,
  play: showFirstRecord,
};

const chapterNames = () =>
  import('../support/sources/moby-dick-names').then((sources) => sources.chapterNames());
const novelNames = () => import('../support/sources/moby-dick-names').then((sources) => sources.novelNames());

/** Names in a whole chapter of Moby Dick, or in the whole novel as one record: choose in the controls. */
export const MobyDick: Story = {
  parameters: { controls: { disable: false, include: ['extent'] } },
  render: ({ extent }) => (
    <LiveStory load={extent === 'novel' ? novelNames : chapterNames} annotator={annotator} />
  ),
  play: showFirstRecord,
};

/** Checked only, not listed: whoever opens a live story finds all records undecided. */
export const Decided: Story = { ...NamesInSpeeches, tags: ['!dev'], play: decideFirstRecord };
