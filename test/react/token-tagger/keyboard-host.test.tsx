import { createTokenClassificationRecord } from '@labelwright/core';
import { TokenTagger } from '@labelwright/react';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';

import { pressKeys } from '../../support/keys';
import { component, selected, settings, textbox } from './harness';
import { linesOfWords, PARAGRAPHS, start } from './keyboard-texts';

beforeEach(() => page.viewport(1024, 768));
afterEach(cleanup);

describe('keys that are not ours', () => {
  it("are left to the host's own fields inside the component", async () => {
    const record = createTokenClassificationRecord({
      id: 'a',
      text: 'Ada lives here',
      annotation: [['NAME', 0, 3]],
    });
    render(
      <TokenTagger.Root record={record} settings={settings}>
        <TokenTagger.Text />
        <TokenTagger.Picker />
        <input aria-label="theirs" />
        {/* biome-ignore lint/a11y/useSemanticElements: an editor of the host's */}
        <div
          role="textbox"
          aria-label="editor"
          tabIndex={0}
          contentEditable="plaintext-only"
          suppressContentEditableWarning
        />
      </TokenTagger.Root>,
    );
    textbox().focus();
    await pressKeys('ArrowRight', 'Enter', 'F2');
    const taken: string[] = [];
    document.addEventListener('keydown', (event) => event.defaultPrevented && taken.push(event.key));
    for (const name of ['theirs', 'editor']) {
      screen.getByRole('textbox', { name }).focus();
      await pressKeys(
        'n',
        '1',
        '?',
        '[',
        'Enter',
        'ArrowDown',
        'Escape',
        'Shift+Enter',
        'Delete',
        'Control+ArrowRight',
        'Space',
      );
    }
    expect(taken).toEqual([]);
    expect(component()).toHaveAttribute('data-status', 'Validated');
    expect(screen.getByRole('textbox', { name: 'theirs' })).toHaveValue('n1?[ ');
  });

  it('let Tab in and out, both ways', async () => {
    start({ text: 'Ada lives here', annotation: [['NAME', 0, 3]] });
    await pressKeys('ArrowRight', 'Enter');
    await userEvent.tab();
    expect(textbox()).not.toHaveFocus();
    await userEvent.tab({ shift: true });
    expect(textbox()).toHaveFocus();
    await pressKeys('F2');
    await userEvent.tab();
    expect(textbox()).not.toHaveFocus();
  });
});

describe('on a Mac', () => {
  it('arrows do with Option and Command what they do in every text there', async () => {
    const { userAgent } = navigator;
    await cdp().send('Emulation.setUserAgentOverride', {
      userAgent: userAgent.replace('X11; Linux x86_64', 'Macintosh; Intel Mac OS X 10_15_7'),
    });
    try {
      expect(navigator.userAgent).toContain('Mac');
      start({ text: `${PARAGRAPHS} (last one)` });
      await pressKeys('ArrowRight', 'Alt+ArrowRight');
      expect(selected()).toBe('word1');
      const first = linesOfWords()[0] ?? [];
      await pressKeys('Meta+ArrowRight');
      expect(selected()).toBe(first.at(-1));
      await pressKeys('Shift+Meta+ArrowLeft');
      expect(selected()).toBe(first.join(' '));
      await pressKeys('Meta+ArrowDown');
      expect(selected()).toBe(')');
      await pressKeys('Meta+ArrowUp');
      expect(selected()).toBe('word0');
      await pressKeys('Control+f');
      expect(selected()).toBe('w');
      await pressKeys('Shift+Control+f', 'Shift+Control+f');
      expect(selected()).toBe('wor');
      await pressKeys('Control+b');
      await pressKeys('?');
      expect(screen.getByRole('region')).toHaveTextContent(/⌥ ←.*⌃ b/);
    } finally {
      await cdp().send('Emulation.setUserAgentOverride', { userAgent });
    }
  });
});
