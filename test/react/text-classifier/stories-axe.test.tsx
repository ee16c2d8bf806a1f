import { composeStories } from '@storybook/react-vite';
import { cleanup } from '@testing-library/react';
import axe, { type NodeResult, type Result } from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';

import * as explanations from '../../../stories/text-classifier/explanations.stories';
import * as inputs from '../../../stories/text-classifier/inputs.stories';
import * as labels from '../../../stories/text-classifier/labels.stories';
import * as languages from '../../../stories/text-classifier/languages.stories';
import * as states from '../../../stories/text-classifier/states.stories';
import * as texts from '../../../stories/text-classifier/texts.stories';
import * as trouble from '../../../stories/text-classifier/trouble.stories';
import '../../../packages/react/src/styles.css';

/**
 * What axe could not tell by itself, and why it is right all the same. Anything else that it leaves open fails the test, so
 * that somebody looks at it.
 */
const DECIDED: readonly { readonly rule: string; readonly node: RegExp; readonly because: string }[] = [
  {
    rule: 'label-content-name-mismatch',
    node: /data-lw-part="(label|none-applies|help)"/,
    because:
      'the name is all of the visible name; the score and the description beside it are what describes it, and a key is told by aria-keyshortcuts',
  },
  {
    rule: 'color-contrast',
    node: /data-lw-part="(input-text|input-name|fold-input|discard|validate)"/,
    because:
      'what lies over it is the clipped end of a folded text, which nobody sees; the same colours are measured in stories without one',
  },
];

const FILES = { states, texts, labels, explanations, inputs, languages, trouble };

const stories = Object.entries(FILES).flatMap(([file, module]) =>
  // Each file has its own type; what is done with a story is the same for all.
  Object.entries(composeStories(module as typeof states)).map(([name, story]) => ({
    title: `${file}: ${name}`,
    story,
  })),
);

afterEach(() => {
  cleanup();
  document.documentElement.removeAttribute('data-lw-theme');
  document.documentElement.removeAttribute('dir');
  document.body.replaceChildren();
});

const isDecided = (rule: string, { html }: NodeResult) =>
  DECIDED.some((decided) => decided.rule === rule && decided.node.test(html));

const told = (results: readonly Result[], isLeft: (rule: string, node: NodeResult) => boolean) =>
  results.flatMap(({ id, nodes }) =>
    nodes
      .filter((node) => isLeft(id, node))
      .map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  );

describe.each(['light', 'dark'])('axe finds nothing and leaves nothing undecided, %s', (theme) => {
  it.each(stories)('$title', async ({ story }) => {
    document.documentElement.dataset.lwTheme = theme;
    await story.run();
    const root = document.querySelector('[data-lw-root]');
    const { violations, incomplete } = await axe.run(root ?? document.body);
    expect(root).not.toBeNull();
    expect(told(violations, () => true)).toEqual([]);
    expect(told(incomplete, (rule, node) => !isDecided(rule, node))).toEqual([]);
  });
});
