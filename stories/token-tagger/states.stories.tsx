import { createSettings, createTokenClassificationRecord } from '@labelwright/core';
import { TokenTagger } from '@labelwright/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';

import { professorInit } from '../../test/fixtures/seed-records';
import { byAda } from '../support/by-ada';
import { settled } from '../support/settled';
import { scoredSpanOn, spanOn } from '../support/spans';
import { AUSTRIA, AUSTRIA_IN_THE_UNION } from '../support/texts/quotes';

const settings = createSettings({ labels: ['PLACE', 'ORGANIZATION', 'EVENT', 'DATE', 'PEOPLE'] });

const init = {
  id: 'austria',
  text: AUSTRIA,
  prediction: [
    scoredSpanOn(AUSTRIA, 'PLACE', 'Austro-Hungarian Empire', 0.94),
    scoredSpanOn(AUSTRIA, 'PLACE', 'Austria', 0.99, 'Empire'),
    scoredSpanOn(AUSTRIA, 'EVENT', 'World War I', 0.88),
    scoredSpanOn(AUSTRIA, 'ORGANIZATION', 'Nazi Germany', 0.52),
    scoredSpanOn(AUSTRIA, 'DATE', '1938', 0.97),
    scoredSpanOn(AUSTRIA, 'PEOPLE', 'Allies', 0.41),
    scoredSpanOn(AUSTRIA, 'DATE', '1945', 0.97),
  ],
  predictionAgent: 'example model',
};

const annotation = [
  spanOn(AUSTRIA, 'PLACE', 'Austro-Hungarian Empire'),
  spanOn(AUSTRIA, 'EVENT', 'World War I'),
  spanOn(AUSTRIA, 'PLACE', 'Nazi Germany'),
  spanOn(AUSTRIA, 'DATE', '1938'),
];

const predicted = createTokenClassificationRecord(init);

/**
 * Tags spans of a text. Drag over words, or move with the arrow keys and extend with Shift; then pick a label. A click on
 * a prediction accepts, changes or rejects it. `?` lists all keys.
 */
const meta: Meta<typeof TokenTagger> = {
  title: 'TokenTagger/States',
  component: TokenTagger,
  args: {
    record: predicted,
    settings,
    ...byAda(),
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

/** What a model found, dashed: validating takes it as it is. */
export const Predicted: Story = {};

/** Neither predictions nor annotations. */
export const Empty: Story = {
  args: { record: createTokenClassificationRecord({ id: 'austria', text: AUSTRIA }) },
};

/** Somebody has tagged, nobody has validated it; the predictions are still there to compare. */
export const Annotated: Story = {
  args: {
    record: createTokenClassificationRecord({
      ...init,
      annotation,
      annotationAgent: 'grace',
      status: 'Default',
    }),
  },
};

export const Validated: Story = {
  args: { record: createTokenClassificationRecord({ ...init, annotation, annotationAgent: 'grace' }) },
};

export const Discarded: Story = {
  args: { record: createTokenClassificationRecord({ ...init, status: 'Discarded' }) },
};

/** All predictions taken over, not yet validated. */
export const Edited: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Accept all' }));
    await expect(canvas.getByText('Pending')).toBeVisible();
  },
};

/** By keys alone: into the text, the first words with Shift and the arrows, a label's key, validate. */
export const TaggedByKeys: Story = {
  args: { record: createTokenClassificationRecord({ id: 'austria', text: AUSTRIA_IN_THE_UNION }) },
  play: async ({ canvasElement, args }) => {
    within(canvasElement).getByRole('textbox', { name: 'Text to tag' }).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowRight}{/Shift}1{Shift>}{Enter}{/Shift}');
    await expect(args.onAnnotate).toHaveBeenCalledWith(
      expect.objectContaining({
        annotation: [spanOn(AUSTRIA_IN_THE_UNION, 'PLACE', "Soviet Union's")],
        annotationAgent: 'ada',
      }),
    );
  },
};

/** The picker at a selection; the labels' keys work in it as well. */
export const LabelPicker: Story = {
  args: { record: createTokenClassificationRecord({ id: 'austria', text: AUSTRIA }) },
  play: async ({ canvasElement }) => {
    within(canvasElement).getByRole('textbox', { name: 'Text to tag' }).focus();
    await userEvent.keyboard('{ArrowRight}{Shift>}{ArrowRight}{ArrowRight}{/Shift}{Enter}');
    await expect(within(document.body).getByRole('listbox', { name: 'Choose a label' })).toBeVisible();
  },
};

export const ReadOnly: Story = {
  args: {
    readOnly: true,
    record: createTokenClassificationRecord({ ...init, annotation, annotationAgent: 'grace' }),
  },
};

/** Spans that overlap without one being inside the other. */
export const Overlapping: Story = {
  args: {
    record: createTokenClassificationRecord({
      id: 'overlapping',
      text: AUSTRIA_IN_THE_UNION,
      annotation: [
        spanOn(AUSTRIA_IN_THE_UNION, 'EVENT', "The Soviet Union's collapse in 1991"),
        spanOn(AUSTRIA_IN_THE_UNION, 'DATE', "in 1991 and Austria's entry"),
        spanOn(AUSTRIA_IN_THE_UNION, 'PLACE', "Austria's entry into the European Union", '1991'),
      ],
      annotationAgent: 'grace',
    }),
  },
};

/** Spans inside spans, four levels deep, with predictions among them. */
export const Nested: Story = {
  args: {
    record: createTokenClassificationRecord({
      id: 'nested',
      text: AUSTRIA_IN_THE_UNION,
      annotation: [
        spanOn(
          AUSTRIA_IN_THE_UNION,
          'EVENT',
          "The Soviet Union's collapse in 1991 and Austria's entry into the European Union in 1995",
        ),
        spanOn(AUSTRIA_IN_THE_UNION, 'EVENT', "Austria's entry into the European Union in 1995"),
        spanOn(AUSTRIA_IN_THE_UNION, 'ORGANIZATION', 'the European Union'),
        spanOn(AUSTRIA_IN_THE_UNION, 'PLACE', 'European Union'),
      ],
      annotationAgent: 'grace',
      prediction: [
        scoredSpanOn(AUSTRIA_IN_THE_UNION, 'PLACE', 'Soviet Union', 0.93),
        scoredSpanOn(AUSTRIA_IN_THE_UNION, 'DATE', '1991', 0.99),
        scoredSpanOn(AUSTRIA_IN_THE_UNION, 'DATE', '1995', 0.99),
      ],
      predictionAgent: 'example model',
      status: 'Default',
    }),
  },
};

/** Six deep, each on a line of its own; a click on the innermost lists all of them. */
export const SixLevels: Story = {
  args: {
    record: createTokenClassificationRecord({
      id: 'six-levels',
      text: AUSTRIA_IN_THE_UNION,
      annotation: [
        "The Soviet Union's collapse in 1991 and Austria's entry into the European Union in 1995",
        "collapse in 1991 and Austria's entry into the European Union in 1995",
        "Austria's entry into the European Union in 1995",
        'entry into the European Union',
        'the European Union',
        'European',
      ].map((piece, index) =>
        spanOn(
          AUSTRIA_IN_THE_UNION,
          ['EVENT', 'DATE', 'PEOPLE', 'EVENT', 'ORGANIZATION', 'PLACE'][index] ?? '',
          piece,
        ),
      ),
      annotationAgent: 'grace',
      status: 'Default',
    }),
  },
};

/** Colours and keys of the host's own. */
export const CustomLabels: Story = {
  args: {
    settings: createSettings({
      labels: [
        { name: 'PLACE', color: '#0a7d4f', hotkey: 'l' },
        { name: 'ORGANIZATION', color: 'rebeccapurple', hotkey: 'o' },
        { name: 'EVENT', color: 'darkorange', hotkey: 'e' },
        { name: 'DATE', color: 'hsl(210 90% 45%)', hotkey: 'd' },
        { name: 'PEOPLE', color: 'oklch(0.5 0.2 20)', hotkey: 'g' },
      ],
    }),
  },
};

/** Without settings, and without label names on the spans. */
export const NoSettings: Story = { args: { settings: undefined, showLabels: false } };

/** The third example of the Rubrix documents: the model says LOC, the annotator ORG. */
export const ProfessorAtHarvard: Story = {
  args: { settings: undefined, record: createTokenClassificationRecord(professorInit) },
};

export const Dark: Story = { globals: { theme: 'dark' } };

/** On the narrowest screen that counts. */
export const Narrow: Story = {
  globals: { viewport: { value: 'narrow', isRotated: false } },
  play: settled,
};
