import { createSettings, createText2TextRecord } from '@labelwright/core';
import { Text2TextEditor } from '@labelwright/react';
import * as arabic from '@labelwright/react/messages/ar';
import * as spanish from '@labelwright/react/messages/es';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, within } from 'storybook/test';

import { sampleArticle } from '../support/texts/udhr-samples';

const ARABIC = sampleArticle('arb', 3);

/** The component in other languages, one of them written from right to left. */
const meta: Meta<typeof Text2TextEditor> = {
  title: 'Text2TextEditor/Languages',
  component: Text2TextEditor,
  args: {
    record: createText2TextRecord({
      id: 'eng-arb/3',
      text: sampleArticle('eng', 3),
      prediction: [
        { text: ARABIC.slice(0, -1), score: 0.8 },
        { text: sampleArticle('heb', 3), score: 0.1 },
      ],
      annotation: ARABIC,
    }),
    settings: createSettings({ textLimits: { characters: { max: 30 } } }),
    annotationAgent: 'ada',
    showDiff: true,
    onAnnotate: fn(),
    onDiscard: fn(),
    onError: fn(),
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

export const Spanish: Story = {
  args: { messages: spanish.text2TextEditor, lang: 'ar', sourceLang: 'en' },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/sobran? .* caracteres?/)).toBeVisible();
  },
};

export const Arabic: Story = {
  args: { messages: arabic.text2TextEditor, lang: 'ar', sourceLang: 'en' },
  globals: { dir: 'rtl' },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/زيادة قدرها/)).toBeVisible();
  },
};
