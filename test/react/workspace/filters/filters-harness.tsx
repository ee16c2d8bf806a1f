import type { Client } from '@labelwright/client';
import {
  createTextClassificationRecord,
  type Settings,
  type TextClassificationRecord,
} from '@labelwright/core';
import {
  AnnotationWorkspace,
  type AnnotationWorkspaceRootProps,
  DEFAULT_VIEW,
  type WorkspaceView,
} from '@labelwright/react/workspace';
import { act, cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { StrictMode } from 'react';
import { afterEach, beforeEach, expect } from 'vitest';
import { page } from 'vitest/browser';

import { DATASET, fill, memoryClient } from '../harness';

export interface Shown {
  readonly client: Client;
  /** The last one that the host was told. */
  readonly view: () => WorkspaceView;
}

interface Options {
  readonly settings?: Settings;
  readonly view?: Partial<WorkspaceView>;
  readonly messages?: AnnotationWorkspaceRootProps['messages'];
  readonly orders?: AnnotationWorkspaceRootProps['orders'];
}

// Several browsers at once on two cores make each other wait.
configure({ asyncUtilTimeout: 5000 });

/** Around each test of the filter bar. */
export function aroundEachTest(): void {
  beforeEach(() => page.viewport(1024, 700));
  afterEach(() => {
    cleanup();
    document.documentElement.removeAttribute('dir');
    delete document.documentElement.dataset.lwTheme;
  });
}

/** A host that shows the filter bar and the button for similar records, over a real client. */
export async function showFilters(
  records: readonly TextClassificationRecord[],
  options: Options = {},
): Promise<Shown> {
  const { settings, view, ...props } = options;
  const client = memoryClient();
  await fill(client, records, settings);
  let last: WorkspaceView = { ...DEFAULT_VIEW, ...view };
  render(
    <AnnotationWorkspace.Root
      {...props}
      client={client}
      dataset={DATASET}
      annotationAgent="ada"
      defaultView={last}
      onViewChange={(next) => {
        last = next;
      }}
    >
      <AnnotationWorkspace.FilterBar />
      <AnnotationWorkspace.SimilarRecords />
    </AnnotationWorkspace.Root>,
    { wrapper: StrictMode },
  );
  await waitFor(() => expect(results()).toMatch(/ [1-9١-٩]/));
  return { client, view: () => last };
}

/** Six mails: two sure and right, one sure and wrong, two unsure and open, one that nobody predicted. */
export const MAILS: readonly TextClassificationRecord[] = [
  mail('1', 'free gift for you', ['spam', 0.97], 'spam', { year: 2024, split: 'train' }),
  mail('2', 'see you at lunch', ['ham', 0.91], 'ham', { year: 2025, split: 'train' }),
  mail('3', 'gift card inside', ['ham', 0.93], 'spam', { year: 2026, split: 'test' }),
  mail('4', 'free lunch', ['spam', 0.55], undefined, { year: 2026, split: 'test' }),
  mail('5', 'call me', ['ham', 0.62], undefined, { year: 2026 }),
  mail('6', 'a note', undefined, undefined, { year: 2023 }),
];

function mail(
  id: string,
  text: string,
  predicted: readonly [string, number] | undefined,
  annotation: string | undefined,
  metadata: Readonly<Record<string, string | number>>,
): TextClassificationRecord {
  return createTextClassificationRecord({
    id,
    text,
    metadata,
    ...(predicted === undefined ? {} : { prediction: [predicted], predictionAgent: 'model-1' }),
    ...(annotation === undefined ? {} : { annotation, annotationAgent: id === '2' ? 'bob' : 'ada' }),
    vectors: id === '6' ? undefined : { mini: [Number(id), 1] },
  });
}

export const bar = (): HTMLElement => screen.getByRole('region', { name: 'Filters' });

/** "2 of 6" */
export function results(): string {
  return document.querySelector('[data-lw-part="filter-results"]')?.textContent ?? '';
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

/** What a press does, without the way of a pointer there: that takes a real browser a tenth of a second each time. */
export function click(element: Element): void {
  act(() => {
    if (!(element instanceof HTMLElement)) return;
    element.focus();
    element.click();
  });
}

/** Opens the box of a button. */
export async function open(name: string | RegExp): Promise<HTMLElement> {
  click(button(name));
  return screen.findByRole('dialog');
}

/** What a list of values says, in its order. */
export function options(list: string | RegExp): readonly string[] {
  const box = screen.getByRole('listbox', { name: list });
  return within(box)
    .getAllByRole('option')
    .map((option) => `${option.getAttribute('aria-selected') === 'true' ? '✓ ' : ''}${option.textContent}`);
}

export async function choose(list: string | RegExp, value: string): Promise<void> {
  const box = await screen.findByRole('listbox', { name: list });
  click(await within(box).findByRole('option', { name: new RegExp(`^${value} `) }));
}

export const chips = (): readonly string[] =>
  [...document.querySelectorAll('[data-lw-part="filter-chips"] [data-lw-part="filter-chip"]')].map(
    ({ textContent }) => textContent ?? '',
  );

export async function violations(element: Element = document.body): Promise<readonly string[]> {
  // A page of a test has neither a main part nor a heading.
  const rules = { region: { enabled: false } };
  const { violations: found } = await axe.run(element, { rules });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
