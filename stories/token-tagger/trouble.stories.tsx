import {
  createSettings,
  createTokenClassificationRecord,
  type TokenClassificationRecord,
} from '@labelwright/core';
import { TokenTagger } from '@labelwright/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';

import { misspeltProfessorInit } from '../../test/fixtures/seed-records';
import { byAda } from '../support/by-ada';
import { ChangedElsewhere } from '../support/changed-elsewhere';
import { scoredSpanOn, spanOn } from '../support/spans';
import { AUSTRIA } from '../support/texts/quotes';

const settings = createSettings({ labels: ['PLACE', 'EVENT', 'DATE'] });
const record = createTokenClassificationRecord({
  id: 'austria',
  text: AUSTRIA,
  prediction: [scoredSpanOn(AUSTRIA, 'PLACE', 'Austro-Hungarian Empire', 0.94)],
});

/** Bad data, bad timing and slow models: nothing crashes, nothing is lost. */
const meta: Meta<typeof TokenTagger> = {
  title: 'TokenTagger/Trouble',
  component: TokenTagger,
  args: { record, settings, ...byAda() },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** As it may come over the wire, unchecked. */
const parse = (json: string): TokenClassificationRecord => JSON.parse(json);

/** Spans that cannot be used are named; the others are drawn. */
export const BadSpans: Story = {
  args: {
    record: parse(`{
      "task": "TokenClassification", "id": "bad", "status": "Default", "metadata": {},
      "text": "Vienna lies on the Danube.", "tokens": ["Vienna", "lies", "on", "the", "Danube", "."],
      "prediction": [
        { "label": "PLACE", "start": 0, "end": 6, "score": 0.9 },
        { "label": "PLACE", "start": 19, "end": 99, "score": 0.8 },
        { "label": "PLACE", "start": 12, "end": 7, "score": 0.7 },
        { "label": "PLACE", "start": 8, "end": 11, "score": 0.6 },
        { "label": "PLAICE", "start": 19, "end": 25, "score": 0.5 }
      ]
    }`),
  },
  play: async ({ canvasElement, args }) => {
    await expect(within(canvasElement).getByRole('alert')).toBeVisible();
    await waitFor(() => expect(args.onError).toHaveBeenCalled());
  },
};

/** The third example as the documents printed it: its first token, "Micheal", is not in the text. */
export const TokenNotInText: Story = {
  args: {
    settings: undefined,
    record: parse(JSON.stringify({ task: 'TokenClassification', ...misspeltProfessorInit })),
  },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByRole('alert')).toHaveTextContent('Micheal');
  },
};

/** A record of another task. */
export const WrongTask: Story = {
  args: {
    record: parse(`{
      "task": "TextClassification", "id": "tc", "text": "Vienna", "inputs": { "text": "Vienna" },
      "multiLabel": false, "status": "Default", "metadata": {}
    }`),
  },
};

/** The record comes in another version while the annotator works on it: the annotator is asked. */
export const Conflict: Story = {
  render: (args) => (
    <ChangedElsewhere
      before={record}
      after={createTokenClassificationRecord({
        id: 'austria',
        text: AUSTRIA,
        annotation: [spanOn(AUSTRIA, 'EVENT', 'World War I')],
        annotationAgent: 'grace',
      })}
    >
      {(current) => <TokenTagger {...args} record={current} />}
    </ChangedElsewhere>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Accept all' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Let somebody else save this record' }));
    await expect(await canvas.findByRole('alert')).toBeVisible();
  },
};

/** A model in the loop: the record comes without predictions, `suggest` brings them a moment later. */
export const ModelInTheLoop: Story = {
  args: {
    record: createTokenClassificationRecord({ id: 'austria', text: AUSTRIA }),
    suggest: async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return {
        prediction: [
          scoredSpanOn(AUSTRIA, 'EVENT', 'World War I', 0.88),
          scoredSpanOn(AUSTRIA, 'DATE', '1938', 0.97),
        ],
        predictionAgent: 'a slow model',
      };
    },
  },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('2 predictions left')).toBeVisible();
  },
};

/** The model fails: the annotator works on without it, and the host hears of it. */
export const ModelFails: Story = {
  args: {
    record: createTokenClassificationRecord({ id: 'austria', text: AUSTRIA }),
    suggest: () => Promise.reject(new Error('The model is not reachable.')),
  },
  play: async ({ args }) => {
    await waitFor(() =>
      expect(args.onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'SUGGEST_FAILED' })),
    );
  },
};
