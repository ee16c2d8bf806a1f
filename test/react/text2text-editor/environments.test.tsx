import { createText2TextRecord } from '@labelwright/core';
import { cleanup, render } from '@testing-library/react';
import { createRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { Text2TextEditor } from '../../../packages/react/src/text2text-editor/text2text-editor';
import { field, TRANSLATION } from './harness';

let cleanUp: () => void = () => undefined;
afterEach(() => {
  cleanup();
  cleanUp();
});

describe('rendered on a server', () => {
  it.each([
    { name: 'an ordinary record', init: TRANSLATION },
    {
      name: 'line ends, NUL and halves of characters',
      init: { text: 'a\r\nb\r\0\ud83d', prediction: ['\r\nx\0y\udc4b\rz'] },
    },
    { name: 'a text that starts with line breaks', init: { text: '\n\na', prediction: ['\n\nb'] } },
  ])('comes to life without a warning and loses nothing: $name', async ({ init }) => {
    const onAnnotate = vi.fn();
    const record = createText2TextRecord(init);
    const page = <Text2TextEditor record={record} onAnnotate={onAnnotate} lang="es" />;
    const html = renderToString(page);
    expect(html).not.toContain('style=');
    const host = document.createElement('div');
    // The way of a page from the server: as HTML in UTF-8.
    host.innerHTML = new TextDecoder().decode(new TextEncoder().encode(html));
    document.body.append(host);
    // Unexpected warnings fail the test (see test/support/fail-on-console.ts).
    render(page, { container: host, hydrate: true });
    cleanUp = () => host.remove();
    const predicted = record.prediction?.[1]?.text ?? record.prediction?.[0]?.text ?? '';
    await userEvent.click(field());
    await userEvent.keyboard('{Control>}{Home}{/Control}!{Shift>}{Enter}{/Shift}');
    expect(onAnnotate).toHaveBeenCalledWith(expect.objectContaining({ annotation: `!${predicted}` }));
  });
});

describe('rendered on a server with changes, marks and a comparison', () => {
  it.each([
    { name: 'while editing', props: { showDiff: true, showInvisibles: true } },
    { name: 'beside each other', props: { compare: true } },
  ])('comes to life without a warning: $name', async ({ props }) => {
    const record = createText2TextRecord({ ...TRANSLATION, annotation: 'Michael es  profesor en Boston' });
    const page = <Text2TextEditor record={record} {...props} />;
    const host = document.createElement('div');
    host.innerHTML = renderToString(page);
    expect(host.innerHTML).not.toContain('style=');
    document.body.append(host);
    render(page, { container: host, hydrate: true });
    cleanUp = () => host.remove();
    await vi.waitFor(() => expect(host.querySelectorAll('ins').length).toBeGreaterThan(0), 10_000);
    expect(host.textContent).toContain('1 word differs');
  });
});

describe('in a shadow root', () => {
  it('gives what is selected in the source to the text', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const shadow = host.attachShadow({ mode: 'open' });
    const container = document.createElement('div');
    shadow.append(container);
    const root = createRoot(container);
    cleanUp = () => {
      root.unmount();
      host.remove();
    };
    root.render(<Text2TextEditor record={createText2TextRecord({ text: 'alpha beta' })} />);
    await vi.waitFor(() => expect(shadow.querySelector('textarea')).not.toBeNull());
    shadow.querySelector('textarea')?.focus();
    await userEvent.keyboard('{Alt>}s{/Alt}{ArrowRight}{Alt>}v{/Alt}');
    expect(shadow.querySelector('textarea')?.value.trim()).toBe('alpha');
    expect(shadow.activeElement?.localName).toBe('textarea');
  });

  it('keeps keys, focus and caret', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const shadow = host.attachShadow({ mode: 'open' });
    const container = document.createElement('div');
    shadow.append(container);
    const root = createRoot(container);
    cleanUp = () => {
      root.unmount();
      host.remove();
    };
    const onAnnotate = vi.fn();
    const record = createText2TextRecord(TRANSLATION);
    root.render(<Text2TextEditor record={record} onAnnotate={onAnnotate} />);
    await vi.waitFor(() => expect(shadow.querySelector('textarea')).not.toBeNull());
    await userEvent.tab();
    await userEvent.keyboard('2{Enter}');
    const area = shadow.querySelector('textarea');
    expect(shadow.activeElement).toBe(area);
    await userEvent.keyboard('{Control>}{End}{/Control}!{Control>}z{/Control}');
    expect(area?.value).toBe('Michael es un profesor de Harvard');
    expect(area?.selectionStart).toBe(area?.value.length);
    await userEvent.keyboard('{Escape}');
    expect(shadow.activeElement?.getAttribute('role')).toBe('radio');
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    expect(onAnnotate).toHaveBeenCalledTimes(1);
  });
});
