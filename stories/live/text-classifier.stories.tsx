import type { TextClassificationRecord } from '@labelwright/core';
import { TextClassifier } from '@labelwright/react';
import type { Meta, StoryObj } from '@storybook/react-vite';

import type { AnnotatorProps } from '../support/live/live-records';
import { LiveStory } from '../support/live/live-story';
import { decideFirstRecord, showFirstRecord } from '../support/live/play';

const annotator = (props: AnnotatorProps<TextClassificationRecord>) => <TextClassifier {...props} />;

const meta = {
  title: 'Live/TextClassifier',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

const countryTopics = () =>
  import('../support/sources/country-topics').then((sources) => sources.countryTopics());

/** One label each: which section of the factbook a text is from. Naive Bayes has learned from African countries. */
export const TopicsOfCountries: Story = {
  render: () => <LiveStory load={countryTopics} annotator={annotator} />,
  play: showFirstRecord,
};

const countryHistories = () =>
  import('../support/sources/country-topics').then((sources) => sources.countryHistories());

/** Any number of labels each: which topics a country's history touches. */
export const TopicsOfHistories: Story = {
  render: () => <LiveStory load={countryHistories} annotator={annotator} />,
  play: showFirstRecord,
};

const speechSentiment = () =>
  import('../support/sources/speech-sentiment').then((sources) => sources.speechSentiment());

/** The tone of State of the Union addresses, as VADER hears it, and what each word has to do with it. */
export const ToneOfSpeeches: Story = {
  render: () => <LiveStory load={speechSentiment} annotator={annotator} />,
  play: showFirstRecord,
};

const languages = () => import('../support/sources/languages').then((sources) => sources.languages());

/** One of eighty labels: which language an article of the Declaration of Human Rights is in. Type to find a label. */
export const EightyLanguages: Story = {
  render: () => <LiveStory load={languages} annotator={annotator} />,
  play: showFirstRecord,
};

/** Checked only, not listed: whoever opens a live story finds all records undecided. */
export const Decided: Story = { ...TopicsOfCountries, tags: ['!dev'], play: decideFirstRecord };
