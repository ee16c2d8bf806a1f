import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';

import { SampleWorkspace } from '../support/workspace/sample-workspace';

const meta = {
  title: 'Workspace/Start',
  component: SampleWorkspace,
  tags: ['!autodocs'],
  parameters: { layout: 'fullscreen', controls: { disable: true } },
  args: { database: 'labelwright-stories' },
} satisfies Meta<typeof SampleWorkspace>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Models are loaded and asked for each record before the first is shown; a busy machine takes its time. */
const FILLING = { timeout: 25_000 };

/**
 * Three datasets in the browser's own database, made of real texts with the predictions of models when this story is opened for
 * the first time. Label, close the tab, come back: everything is there.
 */
export const Start: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByRole('region', { name: /workspace/i }, FILLING)).toBeVisible();
    await expect(await canvas.findByRole('button', { name: /^Validate/ }, FILLING)).toBeVisible();
  },
};
