import * as ar from '@labelwright/react/messages/ar';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';

import { MemoryWorkspace } from '../support/workspace/memory-workspace';
import { shows, showsPart, viewOf } from '../support/workspace/play';

const meta = {
  title: 'Workspace/Situations',
  component: MemoryWorkspace,
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  args: { sample: 'state-of-the-union', count: 30 },
} satisfies Meta<typeof MemoryWorkspace>;

export default meta;
type Story = StoryObj<typeof meta>;

/** In 320 pixels. */
export const Narrow: Story = {
  globals: { viewport: { value: 'narrow' } },
  play: async ({ canvasElement }) => {
    await expect(await shows(canvasElement, 'button', /^Validate/)).toBeVisible();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  },
};

/** The list in 320 pixels. */
export const NarrowList: Story = {
  globals: { viewport: { value: 'narrow' } },
  args: { defaultView: viewOf('explore') },
  play: async ({ canvasElement }) => {
    await expect((await shows(canvasElement, 'checkbox')).closest('[data-lw-part]')).toBeVisible();
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth);
  },
};

/** The component that shows a record has words of its own. */
const ARABIC = {
  messages: ar.workspace,
  components: { textClassifier: { messages: ar.textClassifier } },
};

/** In Arabic, from right to left. */
export const Arabic: Story = {
  globals: { dir: 'rtl' },
  args: ARABIC,
  play: async ({ canvasElement }) => {
    await expect(await shows(canvasElement, 'radio')).toBeInTheDocument();
    await expect(getComputedStyle(canvasElement).direction).toBe('rtl');
  },
};

/** The list in Arabic. */
export const ArabicList: Story = {
  globals: { dir: 'rtl' },
  args: { ...ARABIC, defaultView: viewOf('explore') },
  play: async ({ canvasElement }) => {
    await expect(await shows(canvasElement, 'checkbox')).toBeInTheDocument();
  },
};

export const Dark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvasElement }) => {
    await expect(await shows(canvasElement, 'button', /^Validate/)).toBeVisible();
  },
};

/** Figures in the dark. */
export const DarkMetrics: Story = {
  globals: { theme: 'dark' },
  args: { defaultView: viewOf('metrics') },
  play: async ({ canvasElement }) => {
    await expect(await shows(canvasElement, 'table')).toBeInTheDocument();
  },
};

const NO_NETWORK = { online: () => false, subscribe: () => () => undefined };

/** Without a network decisions wait, and one works on. */
export const Offline: Story = {
  args: { connection: NO_NETWORK },
  play: async ({ canvasElement }) => {
    await userEvent.click(await shows(canvasElement, 'button', /^Validate/));
    await expect((await within(canvasElement).findAllByText(/offline/i))[0]).toBeVisible();
  },
};

/** Somebody else has decided the record while it was worked on: the annotator sees both and chooses. */
export const Conflict: Story = {
  args: { sample: 'human-rights', count: 10, changedElsewhere: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(await shows(canvasElement, 'textbox', /^Your text/), 'Todos');
    await userEvent.click(canvas.getByRole('button', { name: /^Let somebody else/ }));
    await userEvent.click(canvas.getByRole('button', { name: /^Validate/ }));
    await showsPart(canvasElement, 'conflicts', 'grace');
  },
};
