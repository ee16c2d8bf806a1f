import { expect, userEvent, within } from 'storybook/test';

/** Models are trained or a megabyte is read before the first record shows. */
const LOADING = { timeout: 20_000 };

/** Validates the first record of a live story: it is emitted, shown as JSON, and counted; the next one is on the page. */
export async function decideFirstRecord({
  canvasElement,
}: {
  readonly canvasElement: HTMLElement;
}): Promise<void> {
  const canvas = within(canvasElement);
  await userEvent.click(await canvas.findByRole('button', { name: /^Validate/ }, LOADING));
  const emitted = within(canvas.getByRole('region', { name: 'Emitted record' }));
  await expect(await emitted.findByText(/"status": "Validated"/)).toBeVisible();
  const steps = within(canvas.getByRole('navigation', { name: 'Records' }));
  await expect(steps.getByText(/^1 of \d+ decided$/)).toBeVisible();
  if (steps.queryByText('Record 1 of 1') === null) {
    await expect(await steps.findByText(/^Record 2 of/)).toBeVisible();
  }
}
