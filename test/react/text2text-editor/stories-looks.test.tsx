import { composeStories } from '@storybook/react-vite';
import { cleanup, render } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';

import * as changes from '../../../stories/text2text-editor/changes.stories';
import * as help from '../../../stories/text2text-editor/help.stories';
import * as languages from '../../../stories/text2text-editor/languages.stories';
import * as states from '../../../stories/text2text-editor/states.stories';
import * as texts from '../../../stories/text2text-editor/texts.stories';
import * as trouble from '../../../stories/text2text-editor/trouble.stories';
import '../../../packages/react/src/styles.css';

afterEach(() => {
  cleanup();
  document.documentElement.removeAttribute('data-lw-theme');
  document.documentElement.style.colorScheme = '';
});

interface Composed {
  (): React.ReactNode;
  readonly storyName: string;
  readonly play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

const FILES = { changes, help, languages, states, texts, trouble };
const STORIES = Object.entries(FILES).flatMap(([file, stories]) =>
  // Storybook types each story by its own arguments; here they are only drawn.
  Object.entries(composeStories(stories) as unknown as Readonly<Record<string, Composed>>).map(
    ([name, Story]) => ({ name: `${file}/${name}`, Story }),
  ),
);

/** What axe cannot decide, by its rule and the element, and what we decided. */
const DECIDED: readonly { readonly rule: string; readonly element: RegExp; readonly because: string }[] = [
  {
    rule: 'label-content-name-mismatch',
    element: />[✕?]<\/button>$/,
    because: 'A sign is no word that somebody would say; the name tells what the button does.',
  },
  {
    rule: 'color-contrast',
    element: />[✕?]<\/button>$/,
    because:
      'A single sign is too short for axe; its colour is that of muted text, which is measured beside it.',
  },
  {
    rule: 'color-contrast',
    element: /^<span data-lw-(text|score)=/,
    because: 'Candidates that are scrolled out of their box; those in it have the same colours, and pass.',
  },
  {
    rule: 'color-contrast',
    element: /^<div data-lw-part="editor-marks" aria-hidden="true"/,
    because:
      'The text behind the field is there for its lines and is not to be seen; that of the field passes.',
  },
];

const isDecided = (told: string) =>
  DECIDED.some(
    ({ rule, element }) => told.startsWith(`${rule}: `) && element.test(told.slice(rule.length + 2)),
  );

describe.each(['light', 'dark'] as const)('in %s colours', (theme) => {
  it.each(STORIES)('axe finds nothing to object to in $name', async ({ Story }) => {
    document.documentElement.dataset.lwTheme = theme;
    document.documentElement.style.colorScheme = theme;
    document.body.style.background = 'var(--lw-surface)';
    const { container } = render(<Story />);
    await Story.play?.({ canvasElement: container });
    // A colour on its way to another one is none that axe could measure.
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
    const results = await axe.run(container, { rules: { region: { enabled: false } } });
    const told = (found: typeof results.violations) =>
      found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    expect(told(results.violations)).toEqual([]);
    expect(
      told(results.incomplete)
        .filter((one) => !isDecided(one))
        .join('\n'),
    ).toBe('');
  });
});

describe('in forced colours', () => {
  const forced = (active: boolean) =>
    cdp().send('Emulation.setEmulatedMedia', {
      features: active ? [{ name: 'forced-colors', value: 'active' }] : [],
    });

  /** A system colour as it is computed on this page. */
  function system(color: string): string {
    const probe = document.createElement('div');
    probe.style.cssText = `forced-color-adjust: none; color: ${color}`;
    document.body.append(probe);
    const { color: computed } = getComputedStyle(probe);
    probe.remove();
    return computed;
  }

  it('what is chosen, pressed, not to be pressed and changed is told apart by system colours and lines', async () => {
    const { WithItsCandidate, NoDifference } = composeStories(changes) as unknown as Record<string, Composed>;
    if (WithItsCandidate === undefined || NoDifference === undefined) throw new Error('A story is gone.');
    await forced(true);
    try {
      expect(matchMedia('(forced-colors: active)').matches).toBe(true);
      const first = render(<NoDifference />);
      await NoDifference.play?.({ canvasElement: first.container });
      const style = (selector: string) => {
        const element = first.container.querySelector(selector);
        if (element === null) throw new Error(`There is no ${selector}.`);
        return getComputedStyle(element);
      };
      expect(style('[data-chosen] [data-lw-number]').backgroundColor).toBe(system('Highlight'));
      expect(style('[data-chosen] [data-lw-number]').color).toBe(system('HighlightText'));
      expect(style('[data-lw-part="diff-toggle"]').backgroundColor).toBe(system('Highlight'));
      expect(style('[data-lw-part="copy-source"]').backgroundColor).not.toBe(system('Highlight'));
      expect(style('[data-action="validate"]').backgroundColor).toBe(system('Highlight'));
      expect(style('[data-action="reset"]').color).toBe(system('GrayText'));
      cleanup();
      const second = render(<WithItsCandidate />);
      await WithItsCandidate.play?.({ canvasElement: second.container });
      const [removed, added] = ['del', 'ins'].map((name) => second.container.querySelector(name));
      if (!removed || !added) throw new Error('There are no changes.');
      expect(getComputedStyle(removed).textDecorationLine).toBe('line-through');
      expect(getComputedStyle(added).textDecorationLine).toBe('underline');
      expect(getComputedStyle(removed).color).toBe(system('CanvasText'));
      cleanup();
      const { InvisibleCharacters } = composeStories(help) as unknown as Record<string, Composed>;
      if (InvisibleCharacters === undefined) throw new Error('A story is gone.');
      const { container } = render(<InvisibleCharacters />);
      const field = container.querySelector('textarea');
      const marks = container.querySelector('[data-lw-part="editor-marks"]');
      if (field === null || marks === null) throw new Error('The field or its marks are missing.');
      expect(getComputedStyle(field).color).toBe(system('CanvasText'));
      expect(getComputedStyle(field).backgroundColor).toBe('rgba(0, 0, 0, 0)');
      expect(getComputedStyle(marks).color).toBe('rgba(0, 0, 0, 0)');
      expect(getComputedStyle(marks).backgroundColor).toBe(system('Canvas'));
    } finally {
      await forced(false);
    }
  });
});
