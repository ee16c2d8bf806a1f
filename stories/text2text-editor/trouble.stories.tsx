import { createText2TextRecord, type Text2TextRecord } from '@labelwright/core';
import { Text2TextEditor } from '@labelwright/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';

import { ChangedElsewhere } from '../support/changed-elsewhere';
import { sampleArticle } from '../support/texts/udhr-samples';

const record = createText2TextRecord({ id: 'eng-spa/3', text: sampleArticle('eng', 3) });

/** Bad data, bad timing and slow models: nothing crashes, nothing is lost. */
const meta: Meta<typeof Text2TextEditor> = {
  title: 'Text2TextEditor/Trouble',
  component: Text2TextEditor,
  args: { record, annotationAgent: 'ada', onAnnotate: fn(), onDiscard: fn(), onError: fn() },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** As it may come over the wire, unchecked. */
const parse = (json: string): Text2TextRecord => JSON.parse(json);

/** A candidate that cannot be used is named; the other one can be chosen. */
export const BadCandidate: Story = {
  args: {
    record: parse(`{
      "task": "Text2Text", "id": "bad", "text": "Everyone has the right to life.", "status": "Default", "metadata": {},
      "prediction": [{ "text": "Todos tienen derecho a la vida.", "score": 0.9 }, { "text": 7, "score": 3 }]
    }`),
  },
  play: async ({ canvasElement, args }) => {
    await expect(within(canvasElement).getByRole('alert')).toBeVisible();
    await waitFor(() => expect(args.onError).toHaveBeenCalled());
  },
};

/** A record of another task. */
export const WrongTask: Story = {
  args: {
    record: parse(`{
      "task": "TokenClassification", "id": "tokens", "text": "Vienna", "tokens": ["Vienna"],
      "status": "Default", "metadata": {}
    }`),
  },
};

/** The record comes in another version while the annotator works on it: the annotator is asked. */
export const Conflict: Story = {
  render: (args) => (
    <ChangedElsewhere
      before={record}
      after={createText2TextRecord({
        id: 'eng-spa/3',
        text: sampleArticle('eng', 3),
        annotation: sampleArticle('spa', 3),
        annotationAgent: 'grace',
      })}
    >
      {(current) => <Text2TextEditor {...args} record={current} />}
    </ChangedElsewhere>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByRole('textbox', { name: 'Your text' }), 'Todo individuo');
    await userEvent.click(canvas.getByRole('button', { name: 'Let somebody else save this record' }));
    await expect(await canvas.findByRole('alert')).toBeVisible();
    await expect(canvas.getByRole('textbox', { name: 'Your text' })).toHaveValue('Todo individuo');
  },
};

/** A model in the loop: the record comes without predictions, `suggest` brings them a moment later. */
export const ModelInTheLoop: Story = {
  args: {
    suggest: async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return {
        prediction: [{ text: sampleArticle('spa', 3), score: 0.92 }],
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
