import { createText2TextRecord } from '@labelwright/core';
import { Text2TextEditor } from '@labelwright/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';

import { sampleArticle } from '../support/texts/udhr-samples';

const FRENCH = sampleArticle('fra', 1);

const init = {
  id: 'eng-fra/1',
  text: sampleArticle('eng', 1),
  prediction: [
    {
      text: FRENCH.replace('libres et égaux', 'libres, égaux').replace('doués de', 'pourvus de'),
      score: 0.86,
    },
    { text: 'Tout le monde naît libre et égal en dignité et en droits.', score: 0.31 },
  ],
  predictionAgent: 'example model',
};

const edited = createText2TextRecord({
  ...init,
  annotation: FRENCH,
  annotationAgent: 'grace',
  metadata: {
    _labelwright: {
      basedOn: { unchanged: false, distance: 2, index: 0, score: 0.86, agent: 'example model' },
    },
  },
});

/** What differs, told apart without colours: between the text and a candidate or the source, and beside the predictions. */
const meta: Meta<typeof Text2TextEditor> = {
  title: 'Text2TextEditor/Changes',
  component: Text2TextEditor,
  args: {
    record: edited,
    annotationAgent: 'ada',
    sourceLang: 'en',
    lang: 'fr',
    showDiff: true,
    onAnnotate: fn(),
    onDiscard: fn(),
    onError: fn(),
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

const changes = (canvasElement: HTMLElement) =>
  within(canvasElement).findByRole('region', { name: 'Changes' }, { timeout: 5000 });

/** Between the text and the candidate that it was made of. */
export const WithItsCandidate: Story = {
  play: async ({ canvasElement }) => {
    await expect(await within(await changes(canvasElement)).findByText('2 words differ')).toBeVisible();
  },
};

/** With another candidate. */
export const WithAnotherCandidate: Story = {
  play: async ({ canvasElement }) => {
    const region = await changes(canvasElement);
    await userEvent.selectOptions(within(region).getByRole('combobox', { name: 'Compared with' }), '1');
    await expect(await within(region).findByText(/words differ/)).toBeVisible();
  },
};

/** Nothing was changed. */
export const NoDifference: Story = {
  args: { record: createText2TextRecord(init) },
  play: async ({ canvasElement }) => {
    await expect(await within(await changes(canvasElement)).findByText('No difference')).toBeVisible();
  },
};

/** Chinese has no spaces: words are found by `Intl.Segmenter`. */
export const InChinese: Story = {
  args: {
    lang: 'zh-Hans',
    record: createText2TextRecord({
      id: 'eng-cmn/1',
      text: sampleArticle('eng', 1),
      prediction: [
        { text: sampleArticle('cmn_hans', 1).replace('自由', '独立').replace('精神', '态度'), score: 0.8 },
      ],
      annotation: sampleArticle('cmn_hans', 1),
      metadata: { _labelwright: { basedOn: { unchanged: false, distance: 2, index: 0, score: 0.8 } } },
    }),
  },
  play: async ({ canvasElement }) => {
    await expect(await within(await changes(canvasElement)).findByText(/words? differs?/)).toBeVisible();
  },
};

/** From right to left. */
export const InArabic: Story = {
  args: {
    lang: 'ar',
    record: createText2TextRecord({
      id: 'eng-arb/1',
      text: sampleArticle('eng', 1),
      prediction: [{ text: `${sampleArticle('arb', 1)} جميعا`, score: 0.8 }],
      annotation: sampleArticle('arb', 1),
      metadata: { _labelwright: { basedOn: { unchanged: false, distance: 1, index: 0, score: 0.8 } } },
    }),
  },
  globals: { dir: 'rtl' },
  play: async ({ canvasElement }) => {
    await expect(await within(await changes(canvasElement)).findByText('1 word differs')).toBeVisible();
  },
};

/** The annotation beside the predictions, with what differs in each. */
export const Compared: Story = { args: { compare: true } };

/** The annotation is what was predicted. */
export const ComparedAlike: Story = {
  args: {
    compare: true,
    record: createText2TextRecord({ ...init, annotation: init.prediction[0]?.text ?? '' }),
  },
};

export const Dark: Story = { ...WithItsCandidate, globals: { theme: 'dark' } };
export const Narrow: Story = {
  ...WithItsCandidate,
  globals: { viewport: { value: 'narrow', isRotated: false } },
};
