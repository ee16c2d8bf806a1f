import {
  createSettings,
  createTextClassificationRecord,
  type TextClassificationRecord,
} from '@labelwright/core';
import { TextClassifier } from '@labelwright/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';

import { ChangedElsewhere } from '../support/changed-elsewhere';
import { AUSTRIA } from '../support/texts/quotes';

const settings = createSettings({ labels: ['Geography', 'Government', 'Economy', 'Military'] });
const record = createTextClassificationRecord({ id: 'austria', text: AUSTRIA, multiLabel: true });

/** Bad data, bad timing and slow models: nothing crashes, nothing is lost. */
const meta: Meta<typeof TextClassifier> = {
  title: 'TextClassifier/Trouble',
  component: TextClassifier,
  args: { record, settings, annotationAgent: 'ada', onAnnotate: fn(), onDiscard: fn(), onError: fn() },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** As it may come over the wire, unchecked. */
const parse = (json: string): TextClassificationRecord => JSON.parse(json);

/** Parts of the record cannot be used: they are named, and the rest works. */
export const BadRecord: Story = {
  args: {
    record: parse(`{
      "task": "TextClassification", "id": "bad", "multiLabel": false, "status": "Default", "metadata": {},
      "text": "Austria is landlocked.", "inputs": { "text": "Austria is landlocked." },
      "prediction": [
        { "label": "Geograpy", "score": 0.8 }, { "label": "Economy", "score": 1.7 }, { "label": "Military", "score": 0.1 }
      ]
    }`),
  },
  play: async ({ canvasElement, args }) => {
    const issues = within(within(canvasElement).getByRole('alert'));
    await expect(issues.getByText(/did you mean "Geography"/)).toBeVisible();
    await waitFor(() => expect(args.onError).toHaveBeenCalled());
  },
};

/** Not a record at all. */
export const NotARecord: Story = {
  args: { record: parse('{ "text": 42 }') },
};

/** A record of another task. */
export const WrongTask: Story = {
  args: {
    record: parse(`{
      "task": "Text2Text", "id": "t2t", "text": "Austria is landlocked.", "status": "Default", "metadata": {}
    }`),
  },
};

/** The record comes in another version while the annotator works on it: the annotator is asked. */
export const Conflict: Story = {
  render: (args) => (
    <ChangedElsewhere
      before={record}
      after={createTextClassificationRecord({
        id: 'austria',
        text: AUSTRIA,
        multiLabel: true,
        annotation: ['Military'],
        annotationAgent: 'grace',
      })}
    >
      {(current) => <TextClassifier {...args} record={current} />}
    </ChangedElsewhere>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Government' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Let somebody else save this record' }));
    await expect(await canvas.findByRole('alert')).toBeVisible();
    await expect(canvas.getByRole('checkbox', { name: 'Government' })).toBeChecked();
  },
};

/** A model in the loop: the record comes without predictions, `suggest` brings them a moment later. */
export const ModelInTheLoop: Story = {
  args: {
    suggest: async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return {
        prediction: [
          { label: 'Government', score: 0.81 },
          { label: 'Military', score: 0.66 },
          { label: 'Economy', score: 0.12 },
        ],
        predictionAgent: 'a slow model',
      };
    },
  },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/a slow model/)).toBeVisible();
  },
};

/** The model fails: the annotator works on without it, and the host hears of it. */
export const ModelFails: Story = {
  args: { suggest: () => Promise.reject(new Error('The model is not reachable.')) },
  play: async ({ args }) => {
    await waitFor(() =>
      expect(args.onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'SUGGEST_FAILED' })),
    );
  },
};
