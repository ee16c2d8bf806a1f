import { createTokenClassificationRecord } from '@labelwright/core';
import { TokenTagger } from '@labelwright/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';

import { byAda } from '../support/by-ada';
import { settled } from '../support/settled';
import { predictByTwo, sharedSettings } from '../support/sources/two-agents';
import { spanOn } from '../support/spans';
import { AUSTRIA } from '../support/texts/quotes';

const { compromise = [], 'wink-nlp': wink = [] } = predictByTwo(AUSTRIA);
const byOne = { id: 'austria', text: AUSTRIA, prediction: compromise, predictionAgent: 'compromise' };
const byTwo = { ...byOne, predictions: { 'wink-nlp': wink } };
const answered = {
  annotation: [
    spanOn(AUSTRIA, 'NAME', 'Austro-Hungarian Empire'),
    spanOn(AUSTRIA, 'NAME', 'Austria', 'Empire'),
    spanOn(AUSTRIA, 'NAME', 'World War I'),
    spanOn(AUSTRIA, 'NAME', 'Nazi Germany'),
    spanOn(AUSTRIA, 'DATE', '1938'),
    spanOn(AUSTRIA, 'NAME', 'Allies'),
  ],
  annotationAgent: 'grace',
  status: 'Default' as const,
};

/**
 * What models predict, as a layer of its own: dashed, with a question mark. All of it can be taken at once, or what is sure
 * enough, or what one of several models found. What was predicted just so has a tick on its label. The models run in the
 * page: compromise, and wink-nlp with wink-eng-lite-web-model.
 */
const meta: Meta<typeof TokenTagger> = {
  title: 'TokenTagger/Predictions',
  component: TokenTagger,
  args: {
    record: createTokenClassificationRecord(byOne),
    settings: sharedSettings,
    ...byAda(),
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** Take what has at least a score; the threshold stays for the next record. */
export const AboveAScore: Story = {};

/** One row an agent. */
export const TwoAgents: Story = { args: { record: createTokenClassificationRecord(byTwo) } };

/** Once there is an answer, each row says how much of it the agent has found. */
export const TwoAgentsBesideAnAnswer: Story = {
  args: { record: createTokenClassificationRecord({ ...byTwo, ...answered }), entities: true },
};

/** What is hidden is not drawn, not listed, not stepped to and not taken. */
export const OneOfTwoHidden: Story = {
  args: { record: createTokenClassificationRecord(byTwo) },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('checkbox', { name: 'Show wink-nlp' }));
    await expect(canvas.queryByTitle(/^DATE/)).toBeNull();
  },
};

export const ReadOnly: Story = {
  args: { record: createTokenClassificationRecord({ ...byTwo, ...answered }), readOnly: true },
};

export const Dark: Story = { ...TwoAgentsBesideAnAnswer, globals: { theme: 'dark' } };

export const Narrow: Story = {
  args: { record: createTokenClassificationRecord({ ...byTwo, ...answered }) },
  globals: { viewport: { value: 'narrow', isRotated: false } },
  play: settled,
};
