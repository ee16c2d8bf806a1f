import { createTokenClassificationRecord } from '@labelwright/core';
import { cleanup } from '@testing-library/react';
import type { CSSProperties } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';

import { pressKeys } from '../../../support/keys';
import { settled } from '../../../support/pointer';
import { showWorkspace, spanSettings, thePart } from '../harness';

beforeEach(() => page.viewport(600, 500));
afterEach(cleanup);

const chapter = (place: number) =>
  createTokenClassificationRecord({
    id: `chapter ${place}`,
    text: `Chapter ${place}. ${'Call me Ishmael, whoever you are. '.repeat(90)}`,
  });
const records = [1, 2, 3].map(chapter);
const top = (): number => thePart('editor-slot').getBoundingClientRect().top;
const opened = (place: number) =>
  expect.poll(() => thePart('position').textContent).toBe(`${place} of ${records.length}`);

it.each([
  { name: 'the page', wrapper: undefined },
  {
    name: 'a box of the host',
    wrapper: (workspace: React.ReactElement) => (
      <div data-testid="pane" style={{ blockSize: '25rem', overflow: 'auto' }}>
        {workspace}
      </div>
    ),
  },
])('begins each record at its start, however far the last one was scrolled in $name', async ({ wrapper }) => {
  const { container } = await showWorkspace({
    records,
    settings: spanSettings,
    ...(wrapper && { wrapper }),
  });
  const edge = container.querySelector('[data-testid="pane"]')?.getBoundingClientRect().top ?? 0;
  const text = thePart('text');
  text.focus();
  await pressKeys('Control+End');
  await settled();
  expect(top()).toBeLessThan(-300);
  await pressKeys('1');
  await settled();
  // An edit is no other record.
  expect(top()).toBeLessThan(-300);
  await pressKeys('Shift+Enter');
  await opened(2);
  expect(Math.abs(top() - edge)).toBeLessThan(2);
  expect(document.activeElement).toBe(text);
});

it('begins below what the host has fixed there', async () => {
  await showWorkspace({
    records,
    settings: spanSettings,
    wrapper: (workspace) => <div style={{ '--lw-sticky-start': '48px' } as CSSProperties}>{workspace}</div>,
  });
  thePart('text').focus();
  await settled();
  const { scrollingElement } = document;
  window.scrollTo({ top: (scrollingElement?.scrollTop ?? 0) + top() - 20, behavior: 'instant' });
  await settled();
  expect(Math.abs(top() - 20)).toBeLessThan(2);
  await pressKeys('Alt+n');
  await opened(2);
  expect(Math.abs(top() - 48)).toBeLessThan(2);
});

it('leaves everything where it is while the start is in sight', async () => {
  await showWorkspace({ records, settings: spanSettings });
  thePart('text').focus();
  await settled();
  window.scrollTo({ top: 40, behavior: 'instant' });
  await settled();
  const before = window.scrollY;
  expect(before).toBe(40);
  await pressKeys('Alt+n');
  await opened(2);
  await settled();
  expect(window.scrollY).toBe(before);
});
