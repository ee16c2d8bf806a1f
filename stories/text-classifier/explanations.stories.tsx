import { createSettings, createTextClassificationRecord } from '@labelwright/core';
import { TextClassifier } from '@labelwright/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';

import { leaveOneOut } from '../support/models/leave-one-out';
import { predictSentiment, SENTIMENTS } from '../support/models/vader';
import { AUSTRIA, AUSTRIA_IN_THE_UNION, ISHMAEL } from '../support/texts/quotes';

const settings = createSettings({ labels: SENTIMENTS });

/** What VADER hears in a text, and how much each word has to do with it. */
const explained = (id: string, text: string, multiLabel = false) =>
  createTextClassificationRecord({
    id,
    text,
    multiLabel,
    prediction: predictSentiment(text),
    predictionAgent: 'VADER',
    explanation: { text: leaveOneOut(text, predictSentiment) },
  });

/** Why a model says what it says, and whether the annotation says the same. */
const meta: Meta<typeof TextClassifier> = {
  title: 'TextClassifier/Explanations',
  component: TextClassifier,
  args: {
    record: explained('union', AUSTRIA_IN_THE_UNION),
    settings,
    decide: 'explicit',
    annotationAgent: 'ada',
    onAnnotate: fn(),
    onDiscard: fn(),
    onError: fn(),
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** What speaks for the predicted label and against it: colour and line tell the sign, the list has the numbers. */
export const Explained: Story = {};

/** Any label is explained while it is pointed at, or has the focus. */
export const AnotherLabelExplained: Story = {
  args: { record: explained('austria', AUSTRIA) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    canvas.getByRole('radio', { name: 'positive' }).focus();
    await userEvent.keyboard('{End}');
    await expect(canvas.getByRole('group', { name: 'Why negative' })).toBeVisible();
  },
};

export const SeveralLabelsExplained: Story = {
  args: { record: explained('union', AUSTRIA_IN_THE_UNION, true) },
};

export const ExplainedDark: Story = { globals: { theme: 'dark' } };

export const ExplainedNarrow: Story = { globals: { viewport: { value: 'narrow', isRotated: false } } };

const compared = (annotation: string | undefined) =>
  createTextClassificationRecord({
    id: 'ishmael',
    text: ISHMAEL,
    prediction: predictSentiment(ISHMAEL),
    predictionAgent: 'VADER',
    ...(annotation === undefined ? {} : { annotation, annotationAgent: 'grace' }),
  });

/** The annotation beside the prediction: they differ. */
export const ComparedDiffers: Story = { args: { compare: true, record: compared('positive') } };

/** They say the same. */
export const ComparedOk: Story = { args: { compare: true, record: compared('neutral') } };

/** Beside the predictions of several agents, for several labels. */
export const ComparedWithSeveralAgents: Story = {
  args: {
    compare: true,
    settings: createSettings({ labels: ['Government', 'Economy', 'Military', 'Geography'] }),
    record: createTextClassificationRecord({
      id: 'union',
      text: AUSTRIA_IN_THE_UNION,
      multiLabel: true,
      prediction: [
        ['Government', 0.83],
        ['Economy', 0.71],
        ['Military', 0.12],
      ],
      predictionAgent: 'naive Bayes',
      predictions: { 'key words': [{ label: 'Economy', score: 0.9 }] },
      annotation: ['Economy'],
      annotationAgent: 'grace',
    }),
  },
};

export const ComparedDark: Story = { ...ComparedWithSeveralAgents, globals: { theme: 'dark' } };
