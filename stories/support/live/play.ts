import { expect, userEvent, within } from 'storybook/test';

interface Played {
  readonly canvasElement: HTMLElement;
}

/** Models are trained, or a megabyte is read, before the first record shows. */
const LOADING = { timeout: 20_000 };

/** Waits until the first record of a live story is there, with what its model predicted. */
export async function firstRecord({ canvasElement }: Played): Promise<HTMLElement> {
  return within(canvasElement).findByRole('button', { name: /^Validate/ }, LOADING);
}

/** As a play function: the first record appears. */
export async function showFirstRecord(played: Played): Promise<void> {
  await expect(await firstRecord(played)).toBeVisible();
}

/** Validates the first record of a live story: it is emitted, shown as JSON, and counted; the next one is on the page. */
export async function decideFirstRecord(played: Played): Promise<void> {
  const validate = await firstRecord(played);
  await userEvent.click(validate);
  const canvas = within(played.canvasElement);
  const emitted = within(canvas.getByRole('region', { name: 'Emitted record' }));
  await expect(await emitted.findByText(/"status": "Validated"/)).toBeVisible();
  const steps = within(canvas.getByRole('navigation', { name: 'Records' }));
  await expect(steps.getByText(/^1 of \d+ decided$/)).toBeVisible();
  await expect(await steps.findByText(/^Record 2 of/)).toBeVisible();
}
