import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';

import { MemoryWorkspace } from '../support/workspace/memory-workspace';
import { shows, showsPart, viewOf } from '../support/workspace/play';

const meta = {
  title: 'Workspace/Sections',
  component: MemoryWorkspace,
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  args: { sample: 'state-of-the-union', count: 60 },
} satisfies Meta<typeof MemoryWorkspace>;

export default meta;
type Story = StoryObj<typeof meta>;

/** One record at a time: predicted labels, the queue, the flag and the note. */
export const Annotate: Story = {
  play: async ({ canvasElement }) => {
    await expect(await shows(canvasElement, 'button', /^Validate/)).toBeVisible();
  },
};

/** Names in paragraphs of a novel. */
export const AnnotateNames: Story = {
  args: { sample: 'moby-dick', count: 30 },
  play: async ({ canvasElement }) => {
    await expect(await shows(canvasElement, 'textbox', 'Text to tag')).toBeVisible();
  },
};

/** Lines to be translated, with what a memory offers. */
export const AnnotateTranslations: Story = {
  args: { sample: 'human-rights', count: 30 },
  play: async ({ canvasElement }) => {
    await expect(await shows(canvasElement, 'button', /^Validate/)).toBeVisible();
  },
};

/** The list with prediction and answer side by side, for looking through and for changing many at once. */
export const Explore: Story = {
  args: { defaultView: viewOf('explore') },
  play: async ({ canvasElement }) => {
    await expect((await shows(canvasElement, 'checkbox')).closest('[data-lw-part]')).toBeVisible();
  },
};

/** What two annotators differ about. */
export const Review: Story = {
  args: { defaultView: viewOf('review') },
  play: async ({ canvasElement }) => {
    await showsPart(canvasElement, 'review', 'grace');
  },
};

/** Progress, labels, agreement with the model. */
export const Metrics: Story = {
  args: { defaultView: viewOf('metrics') },
  play: async ({ canvasElement }) => {
    await expect(await shows(canvasElement, 'table')).toBeInTheDocument();
  },
};

/** Labels with their keys and colours, guidelines, limits. */
export const Settings: Story = {
  args: { defaultView: viewOf('settings') },
  play: async ({ canvasElement }) => {
    await expect(await shows(canvasElement, 'textbox')).toBeVisible();
  },
};

/** Files in and out. */
export const Data: Story = {
  args: { defaultView: viewOf('data') },
  play: async ({ canvasElement }) => {
    await expect(await shows(canvasElement, 'button', /export/i)).toBeVisible();
  },
};
