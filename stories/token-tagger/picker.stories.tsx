import { createSettings, createTokenClassificationRecord } from '@labelwright/core';
import { TokenTagger } from '@labelwright/react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';

import { byAda } from '../support/by-ada';
import { spanOn } from '../support/spans';
import { AUSTRIA } from '../support/texts/quotes';

const open = { id: 'austria', text: AUSTRIA };
const annotation = [
  spanOn(AUSTRIA, 'PLACE', 'Austro-Hungarian Empire'),
  spanOn(AUSTRIA, 'EVENT', 'World War I'),
  spanOn(AUSTRIA, 'DATE', '1938'),
];
const [empire, ...others] = annotation;
const settings = createSettings({
  labels: [
    { name: 'PLACE', group: 'World', description: 'Countries, cities, rivers, whatever has a place' },
    { name: 'EVENT', group: 'World', description: 'Wars, elections, exhibitions' },
    { name: 'DATE', group: 'World' },
    { name: 'PERSON', group: 'Agents', description: 'A human being, real or not' },
    { name: 'ORGANIZATION', group: 'Agents', description: 'A company, an agency, an alliance' },
    { name: 'LAW', group: 'Things', hotkey: 'lw' },
    { name: 'WORK', group: 'Things', description: 'Books, songs, films', hotkey: 'wk' },
    { name: 'LANGUAGE', group: 'Things' },
    { name: 'MONEY', group: 'Things' },
    { name: 'OTHER' },
  ],
});

/** The label picker: at what is selected, or at the span that was clicked, with what can be done with it. */
const meta: Meta<typeof TokenTagger> = {
  title: 'TokenTagger/Picker',
  component: TokenTagger,
  args: {
    record: createTokenClassificationRecord(open),
    settings,
    ...byAda(),
  },
};

export default meta;
type Story = StoryObj<typeof meta>;

async function press(canvas: HTMLElement, keys: string): Promise<void> {
  within(canvas).getByRole('textbox', { name: 'Text to tag' }).focus();
  await userEvent.keyboard(keys);
  await expect(await within(canvas).findByRole('listbox', { name: 'Choose a label' })).toBeVisible();
}

/** Groups with headings, descriptions under the names; both are in the settings. `/` goes to the filter. */
export const GroupsAndDescriptions: Story = {
  play: ({ canvasElement }) => press(canvasElement, '{ArrowRight}{F2}'),
};

/** Ten thousand labels: only those in sight are drawn, a key in the filter is answered within a frame. */
export const TenThousandLabels: Story = {
  args: {
    settings: createSettings({
      labels: Array.from({ length: 10_000 }, (_, index) => `Code ${String(index).padStart(4, '0')}`),
    }),
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '{ArrowRight}{F2}');
    await userEvent.keyboard('/99');
  },
};

/** More labels than keys: the last ones have keys of two. What is typed of one shows until it is complete. */
export const SequencesOfKeys: Story = {
  args: {
    settings: createSettings({ labels: Array.from({ length: 60 }, (_, index) => `Code ${index + 1}`) }),
  },
  play: ({ canvasElement }) => press(canvasElement, '{ArrowRight}{F2}m'),
};

/** The active span: removed, split, merged with a neighbour, its text labelled everywhere, a note written on it. */
export const ActiveSpan: Story = {
  args: {
    record: createTokenClassificationRecord({
      ...open,
      annotation,
      status: 'Default',
      metadata: { _labelwright: { notes: [{ ...empire, note: 'One place, or two?' }] } },
    }),
  },
  play: ({ canvasElement }) => press(canvasElement, 'n{F2}'),
};

/** Where the text of the active span occurs again: counted and painted before it is labelled. */
export const Occurrences: Story = {
  args: {
    record: createTokenClassificationRecord({
      ...open,
      annotation: [spanOn(AUSTRIA, 'PLACE', 'Austria', 'Empire'), ...others],
      status: 'Default',
    }),
  },
  play: ({ canvasElement }) => press(canvasElement, 'n{Alt>}o{/Alt}'),
};
