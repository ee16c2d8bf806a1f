import type { TokenClassificationInit } from '@labelwright/core';
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { page } from 'vitest/browser';

import { click, unscaled } from '../../support/pointer';
import { marks, type Props, show } from './harness';

/** Around each test of the list of entities. */
export function aroundEachTest(): void {
  afterEach(() => {
    cleanup();
    document.documentElement.removeAttribute('dir');
    delete document.documentElement.dataset.lwTheme;
  });

  // As high as the page around it: no gesture has to make it smaller.
  beforeEach(() => page.viewport(1024, 700));
}

export const ADA = {
  id: 'ada',
  text: 'Ada Lovelace met Charles Babbage in London, and Ada wrote to Babbage from Ockham.',
  annotation: [
    ['NAME', 0, 12],
    ['NAME', 17, 32],
    ['LOC', 36, 42],
    ['ORG', 74, 80],
  ],
  prediction: [
    ['NAME', 0, 12, 0.98],
    ['NAME', 25, 32, 0.75],
    ['LOC', 74, 80, 0.6],
    ['NAME', 48, 51, 0.4],
  ],
  predictionAgent: 'ner-1',
  status: 'Default',
  metadata: { _labelwright: { notes: [{ label: 'LOC', start: 36, end: 42, note: 'the city' }] } },
} as const satisfies TokenClassificationInit;

export const showAda = (props: Props = {}) => show(ADA, { entities: true, ...props });

export const tree = (): HTMLElement => screen.getByRole('tree', { name: 'Entities' });
export const lines = (): readonly HTMLElement[] => within(tree()).getAllByRole('treeitem');
export const names = (): readonly string[] => lines().map(nameOf);
/** What a line says: `text, standing, note, context`, or of a label its name and counts. */
export const nameOf = (line: HTMLElement): string => {
  if (line.dataset.lwPart !== 'entity') return line.textContent ?? '';
  const parts = ['entity-name', 'entity-details', 'entity-note', 'excerpt'];
  return parts
    .map((part) => line.querySelector(`[data-lw-part="${part}"]`)?.textContent?.replace(/: $/, ''))
    .filter((text) => text !== undefined)
    .join(', ')
    .replaceAll(' · ', ', ');
};
export const line = (name: RegExp): HTMLElement => {
  const found = lines().find((one) => name.test(nameOf(one)));
  if (found === undefined) throw new Error(`No line says ${name}: ${names().join(' | ')}`);
  return found;
};
export const filter = (): HTMLElement =>
  screen.getByRole('searchbox', { name: 'Filter by text, label or note' });
export const current = (): HTMLElement | null =>
  document.getElementById(tree().getAttribute('aria-activedescendant') ?? '');
export const currentName = (): string => nameOf(current() ?? tree());
export const activeMark = (): HTMLElement | undefined =>
  marks().find((mark) => mark.hasAttribute('data-active'));

export async function clickOn(element: Element): Promise<void> {
  // Else the window gets lower between looking here and pressing there.
  await unscaled();
  const { left, top, height } = element.getBoundingClientRect();
  await click({ x: left + 40, y: top + height / 2 });
}

export const isInside = (inner: Element | null | undefined, outer: Element): boolean => {
  const [a, b] = [inner?.getBoundingClientRect(), outer.getBoundingClientRect()];
  return a !== undefined && a.top >= b.top - 1 && a.bottom <= b.bottom + 1;
};

/** So many sentences with a name in each. */
export const manyInit = (count: number) => {
  const sentence = 'Ada wrote to Babbage.\n';
  return {
    id: 'many',
    text: sentence.repeat(count),
    annotation: Array.from({ length: count }, (_, i) => ['NAME', i * 22, i * 22 + 3] as const),
  };
};
