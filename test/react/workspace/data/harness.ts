import { CODECS, detectFormat, prepareForTraining } from '@labelwright/formats';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from 'vitest/browser';

// Loaded before it is waited for.
import '../../../../packages/react/src/workspace/data/data';
import { DATASET, memoryClient, type ShowOptions, showWorkspace, thePart } from '../harness';

/** The workspace where files go in and out, with every format there is. */
export function showData(options: Partial<ShowOptions> = {}) {
  return showWorkspace({
    records: [],
    formats: CODECS,
    detectFormat,
    prepareForTraining,
    view: { mode: 'data' },
    ...options,
  });
}

/** The same over a store that does not have the dataset yet. */
export async function showEmpty(options: Partial<ShowOptions> = {}) {
  const client = memoryClient();
  // The harness makes the dataset where it is missing; one of another name stands for a store that has been used.
  await client.configureDataset('other', { task: 'TextClassification' });
  return showData({ client, dataset: 'fresh', ...options });
}

export const FRESH = 'fresh';
export { DATASET };

export function fileOf(name: string, content: string | Uint8Array<ArrayBuffer>): File {
  return new File([content], name, { lastModified: 1_700_000_000_000 });
}

/** Picks files through the field, and waits until the first one is read through. */
export async function pick(...files: readonly File[]): Promise<void> {
  const field = within(thePart('import')).getByLabelText(/Drop files/);
  await userEvent.upload(field, [...files]);
  await waitFor(() => importButton(), { timeout: 10_000 });
}

/** The button that imports; it tells how many records once the file is read through. */
export function importButton(): HTMLElement {
  return within(thePart('import')).getByRole('button', { name: /^Import [\d,]+ records?$/ });
}

export async function importAll(): Promise<void> {
  await userEvent.click(importButton());
  await waitFor(() => thePart('import-outcome'), { timeout: 20_000 });
}

export const roleOf = (column: string): HTMLSelectElement =>
  screen.getByRole<HTMLSelectElement>('combobox', { name: `What ${column} is` });

/** The records that are previewed, as text. */
export const preview = (): readonly string[] =>
  [...thePart('record-preview').querySelectorAll('li')].map(({ textContent }) => textContent);
