import { createTextClassificationRecord, type TextClassificationRecord } from '@labelwright/core';
import { screen, waitFor } from '@testing-library/react';

import { type ShowOptions, showWorkspace, thePart } from '../harness';

/** For a busy machine. */
const WAIT = { timeout: 10_000 } as const;

/** Shows the list, when its first records are in it. */
export async function showExplore(options: ShowOptions) {
  const shown = await showWorkspace({ ...options, view: { mode: 'explore', ...options.view } });
  await settled();
  return shown;
}

/** When everything that is in sight has been read. */
export async function settled(): Promise<void> {
  await waitFor(() => {
    thePart('explore-list');
    if (list().getAttribute('aria-busy') === 'true' || list().querySelector('[aria-busy="true"]') !== null)
      throw new Error('Records are still being read.');
  }, WAIT);
}

export const list = (): HTMLElement => screen.getByRole('grid', { name: 'Records' });

/** The line of a record. */
export function row(id: string): HTMLElement {
  const found = [...list().querySelectorAll<HTMLElement>('[role="row"]')].find(
    (line) => line.querySelector('bdi')?.textContent === id,
  );
  if (found === undefined) throw new Error(`No line of ${id} is drawn.`);
  return found;
}

export const drawnIds = (): readonly string[] =>
  [...list().querySelectorAll('[data-lw-part="explore-open"] > bdi')].map((name) => name.textContent ?? '');

export const selectedDrawn = (): readonly string[] =>
  drawnIds().filter((id) => row(id).getAttribute('aria-selected') === 'true');

export const countText = (): string => thePart('bulk-count').textContent ?? '';

/** What a line says, as one reads it. */
export const saysOf = (id: string): string => (row(id).textContent ?? '').replace(/\s+/g, ' ');

export const bulkButton = (name: string | RegExp): HTMLElement =>
  [...thePart('bulk-bar').querySelectorAll('button')].find((button) =>
    typeof name === 'string' ? button.textContent === name : name.test(button.textContent ?? ''),
  ) ?? screen.getByRole('button', { name });

/** Records with a prediction each; every third one has none. */
export const predictedRecords = (count: number): readonly TextClassificationRecord[] =>
  Array.from({ length: count }, (_, place) =>
    createTextClassificationRecord({
      id: `p${String(place).padStart(4, '0')}`,
      text: `Text ${place}`,
      multiLabel: false,
      ...(place % 3 === 2
        ? {}
        : {
            prediction: [
              ['SPAM', place % 2 === 0 ? 0.9 : 0.2],
              ['HAM', place % 2 === 0 ? 0.1 : 0.8],
            ],
            predictionAgent: 'model',
          }),
    }),
  );
