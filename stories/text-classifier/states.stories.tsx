import { createSettings, createTextClassificationRecord } from '@labelwright/core';
import { TextClassifier } from '@labelwright/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';

import { spamInit, travelInit } from '../../test/fixtures/seed-records';
import { settled } from '../support/settled';
import { AUSTRIA, AUSTRIA_IN_THE_UNION } from '../support/texts/quotes';

const settings = createSettings({
  labels: ['Geography', 'People and Society', 'Government', 'Economy', 'Military'],
});

const init = {
  id: 'austria',
  text: AUSTRIA,
  prediction: [
    ['Government', 0.61],
    ['Military', 0.28],
    ['Geography', 0.07],
    ['Economy', 0.03],
    ['People and Society', 0.01],
  ],
  predictionAgent: 'naive Bayes',
} as const;

const predicted = createTextClassificationRecord(init);

/**
 * Puts a text under one label, or under any number of them. Predictions bring their scores along; the keys on the labels
 * choose them, `?` lists all keys.
 */
const meta: Meta<typeof TextClassifier> = {
  title: 'TextClassifier/States',
  component: TextClassifier,
  args: {
    record: predicted,
    settings,
    annotationAgent: 'ada',
    onAnnotate: fn(),
    onDiscard: fn(),
    onChange: fn(),
    onError: fn(),
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** The model has predicted, nobody has decided: validating takes the best label. */
export const Predicted: Story = {};

/** Neither prediction nor annotation. */
export const Empty: Story = {
  args: { record: createTextClassificationRecord({ id: 'austria', text: AUSTRIA }) },
};

/** Somebody has answered, nobody has validated it. */
export const Annotated: Story = {
  args: {
    record: createTextClassificationRecord({
      ...init,
      annotation: 'Military',
      annotationAgent: 'grace',
      status: 'Default',
    }),
  },
};

export const Validated: Story = {
  args: {
    record: createTextClassificationRecord({ ...init, annotation: 'Military', annotationAgent: 'grace' }),
  },
};

/** A discarded record can be restored. */
export const Discarded: Story = {
  args: { record: createTextClassificationRecord({ ...init, status: 'Discarded' }) },
};

/** An answer that waits for validation: with `decide="explicit"` a click alone does not decide. */
export const Edited: Story = {
  args: { decide: 'explicit' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('radio', { name: 'Economy' }));
    await expect(canvas.getByRole('radio', { name: 'Economy' })).toBeChecked();
    await expect(await canvas.findByText('Pending')).toBeVisible();
  },
};

/** One click on a label decides; the host gets the record. */
export const DecidedByAClick: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('radio', { name: 'Geography' }));
    await expect(args.onAnnotate).toHaveBeenCalledWith(
      expect.objectContaining({ annotation: 'Geography', annotationAgent: 'ada', status: 'Validated' }),
    );
  },
};

/** Decided by keys alone: a label's key, then Shift and Enter. */
export const DecidedByKeys: Story = {
  args: { decide: 'explicit' },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    canvas.getByRole('radio', { name: 'Government' }).focus();
    await userEvent.keyboard('4{Shift>}{Enter}{/Shift}');
    await expect(args.onAnnotate).toHaveBeenCalledWith(
      expect.objectContaining({ annotation: 'Economy', status: 'Validated' }),
    );
  },
};

export const ReadOnly: Story = {
  args: {
    readOnly: true,
    record: createTextClassificationRecord({ ...init, annotation: 'Military', annotationAgent: 'grace' }),
  },
};

/** Any number of labels. Those that the model scores above 0.5 are predicted. */
export const MultiLabel: Story = {
  args: {
    record: createTextClassificationRecord({
      id: 'austria-in-the-union',
      text: AUSTRIA_IN_THE_UNION,
      multiLabel: true,
      prediction: [
        ['Government', 0.83],
        ['Economy', 0.71],
        ['Geography', 0.32],
        ['Military', 0.12],
        ['People and Society', 0.04],
      ],
      predictionAgent: 'naive Bayes',
    }),
  },
};

/** With several labels "none of them" is an answer as well. */
export const NoLabelApplies: Story = {
  args: {
    record: createTextClassificationRecord({
      id: 'austria',
      text: AUSTRIA,
      multiLabel: true,
      annotation: [],
      annotationAgent: 'grace',
    }),
  },
};

/** Labels with descriptions, colours and keys of the host's own. */
export const CustomLabels: Story = {
  args: {
    settings: createSettings({
      labels: [
        { name: 'Geography', color: '#0a7d4f', hotkey: 'g', description: 'Land, water, climate' },
        { name: 'People and Society', color: 'rebeccapurple', hotkey: 'p' },
        {
          name: 'Government',
          color: 'hsl(210 90% 45%)',
          hotkey: 'v',
          description: 'The state and its offices',
        },
        { name: 'Economy', color: 'darkorange', hotkey: 'e' },
        { name: 'Military', color: 'oklch(0.5 0.2 20)', hotkey: 'm' },
      ],
    }),
  },
};

/** Without settings the labels are those of the record: the first example of the Rubrix documents. */
export const NoSettings: Story = {
  args: { settings: undefined, record: createTextClassificationRecord(spamInit) },
};

/** The second example of the documents: several labels, annotated. */
export const TravelAndHistory: Story = {
  args: { settings: undefined, record: createTextClassificationRecord(travelInit) },
};

/** All keys, listed by `?`. */
export const Shortcuts: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Keyboard shortcuts' }));
    await expect(canvas.getByRole('region', { name: 'Keyboard shortcuts' })).toBeVisible();
  },
};

export const Dark: Story = { globals: { theme: 'dark' } };

/** On the narrowest screen that counts. */
export const Narrow: Story = {
  globals: { viewport: { value: 'narrow', isRotated: false } },
  play: settled,
};
