import { createTokenClassificationRecord } from '@labelwright/core';
import { TokenTagger } from '@labelwright/react';
import css from '@labelwright/react/styles.css?inline';
import { cleanup, render, screen, within } from '@testing-library/react';
import type { FormEvent } from 'react';
import { createPortal } from 'react-dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';

import { clickText, dragText, moveOn, press, settled } from '../../support/pointer';
import { HARVARD, listening, marks, nothingTold, picker, show, shown, spansOf, textbox } from './harness';

const hosts: HTMLElement[] = [];
afterEach(() => {
  cleanup();
  for (const host of hosts.splice(0)) host.remove();
});

describe('two <TokenTagger> on a page', () => {
  it('have a selection each, and only the focused one takes keys', async () => {
    const told = [nothingTold(), nothingTold()] as const;
    const record = createTokenClassificationRecord({ ...HARVARD, prediction: [] });
    render(
      <>
        <TokenTagger {...listening(told[0])} record={record} aria-label="first" />
        <TokenTagger {...listening(told[1])} record={record} aria-label="second" />
      </>,
    );
    const [first, second] = screen.getAllByRole('textbox');
    if (first === undefined || second === undefined) throw new Error('One is missing.');
    await dragText(first, 0, 7);
    await press('Escape');
    await dragText(second, 26, 33);
    await press('Escape');
    const painted = [...(CSS.highlights.get('lw-selection') ?? [])].map(String);
    expect(painted).toEqual(['Michael', 'Harvard']);
    await userEvent.keyboard('3');
    expect(spansOf(told[1].changed.at(-1)?.annotation)).toEqual([['ORG', 26, 33]]);
    expect(told[0].changed).toEqual([]);
    first.focus();
    await userEvent.keyboard('1');
    expect(spansOf(told[0].changed.at(-1)?.annotation)).toEqual([['NAME', 0, 7]]);
    expect(told[1].changed).toHaveLength(1);
  });

  it('share a drag from one into the other by what each began', async () => {
    const told = nothingTold();
    const record = createTokenClassificationRecord({ ...HARVARD, prediction: [] });
    render(
      <>
        <TokenTagger {...listening(told)} record={record} />
        <p>between</p>
      </>,
    );
    const text = textbox();
    const { right, top, bottom } = text.getBoundingClientRect();
    const { drag } = await import('../../support/pointer');
    const from = text.firstElementChild?.getBoundingClientRect() ?? new DOMRect();
    await settled();
    await drag([
      { x: from.left + 2, y: from.top + 10 },
      { x: right - 40, y: (top + bottom) / 2 },
      { x: right - 40, y: bottom + 200 },
    ]);
    await userEvent.keyboard('1');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['NAME', 0, 33]]);
  });
});

describe.each(['open', 'closed'] as const)('<TokenTagger> in a shadow root (%s)', (mode) => {
  /** The component inside a shadow root, its styles beside it. */
  function inShadow() {
    const host = document.createElement('div');
    hosts.push(host);
    document.body.append(host);
    const root = host.attachShadow({ mode });
    const style = document.createElement('style');
    style.textContent = css;
    const container = document.createElement('div');
    root.append(style, container);
    const told = nothingTold();
    render(<TokenTagger {...listening(told)} record={createTokenClassificationRecord(HARVARD)} />, {
      container,
    });
    const text = container.querySelector<HTMLElement>('[role="textbox"]');
    if (text === null) throw new Error('No text is drawn.');
    return { told, root, container, text };
  }

  it('tags by a drag and a key, the picker inside the root', async () => {
    const { told, container, text } = inShadow();
    await dragText(text, 13, 22);
    const box = container.querySelector('[data-lw-part="picker"]');
    expect(box).toBeVisible();
    await press('3');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['ORG', 13, 22]]);
  });

  it('points at a clicked span', async () => {
    const { told, container, text } = inShadow();
    await clickText(text, 28);
    expect(container.querySelector('mark[data-active]')).toHaveTextContent('Harvard');
    await press('Enter');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['LOC', 26, 33]]);
  });

  it('tags by keys alone and keeps the focus', async () => {
    const { told, root, text } = inShadow();
    text.focus();
    await press('ArrowRight');
    await press('ArrowRight');
    await press('1');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['NAME', 8, 10]]);
    expect(root.activeElement).toBe(text);
  });
});

describe('<TokenTagger> that a portal draws in the document of a frame', () => {
  /** The frame covers the window, so that places in both are the same. */
  async function inFrame() {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'position: fixed; inset: 0; inline-size: 100%; block-size: 100%; border: 0';
    hosts.push(frame);
    document.body.append(frame);
    const body = frame.contentDocument?.body;
    if (body === undefined) throw new Error('The frame has no document.');
    const style = document.createElement('style');
    style.textContent = css;
    body.append(style);
    const told = nothingTold();
    const tagger = <TokenTagger {...listening(told)} record={createTokenClassificationRecord(HARVARD)} />;
    render(createPortal(tagger, body));
    await settled();
    return { told, body, text: within(body).getByRole('textbox') };
  }

  it('tags by a drag and a key, and paints there what is selected', async () => {
    const { told, body, text } = await inFrame();
    await dragText(text, 13, 22);
    expect(body.querySelector('[data-lw-part="picker"]')).toBeVisible();
    const painted = text.ownerDocument.defaultView?.CSS.highlights.get('lw-selection') ?? [];
    expect([...painted].map(String)).toEqual(['professor']);
    await press('3');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['ORG', 13, 22]]);
  });

  it('points at a clicked span, and has handles at its edges', async () => {
    const { told, body, text } = await inFrame();
    await clickText(text, 28);
    expect(body.querySelector('mark[data-active]')).toHaveTextContent('Harvard');
    await press('Enter');
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['LOC', 26, 33]]);
    await settled();
    const [start, end] = [...body.querySelectorAll('[data-lw-part="handle"]')].map((handle) =>
      handle.getBoundingClientRect(),
    );
    expect(end?.left ?? 0).toBeGreaterThan((start?.right ?? 0) + 20);
  });
});

describe('a host around <TokenTagger>', () => {
  it('has a form that nothing in it sends', async () => {
    const send = vi.fn((event: FormEvent) => event.preventDefault());
    const record = createTokenClassificationRecord(HARVARD);
    render(
      <form onSubmit={send}>
        <TokenTagger {...listening(nothingTold())} record={record} entities />
        <input type="submit" hidden />
      </form>,
    );
    for (const field of [screen.getByRole('slider'), ...screen.queryAllByRole('searchbox'), textbox()]) {
      field.focus();
      await userEvent.keyboard('{Enter}');
    }
    for (const each of screen.getAllByRole('button')) each.click();
    expect(send).not.toHaveBeenCalled();
  });

  it('locks the record while the picker is open, which then closes for good', async () => {
    const { load } = show(HARVARD);
    await dragText(textbox(), 13, 22);
    expect(picker()).toBeVisible();
    const record = createTokenClassificationRecord(HARVARD);
    load(record, { readOnly: true });
    expect(picker()).toBeNull();
    load(record, { readOnly: false });
    expect(picker()).toBeNull();
  });

  it('gives another record while the picker is open, which then closes', async () => {
    const { told, load } = show(HARVARD);
    await dragText(textbox(), 13, 22);
    load(createTokenClassificationRecord({ ...HARVARD, id: 'r2', text: 'Ada is here', prediction: [] }));
    expect(picker()).toBeNull();
    await press('1');
    expect(told.changed).toEqual([]);
  });

  it('gives another record in the middle of a drag, which then selects nothing', async () => {
    const { told, load } = show(HARVARD);
    await dragText(textbox(), 13, 22, {
      beforeRelease: async () => {
        load(createTokenClassificationRecord({ ...HARVARD, id: 'r2', prediction: [] }));
        await moveOn({ x: 40, y: textbox().getBoundingClientRect().top + 10 });
      },
    });
    expect(picker()).toBeNull();
    await press('1');
    expect(told.changed).toEqual([]);
  });

  it('has another size of letters for all of the page, which icons keep to as well', async () => {
    show({ ...HARVARD, annotation: [['ORG', 13, 22]] });
    await clickText(textbox(), 15);
    const width = () => picker()?.querySelector('svg')?.getBoundingClientRect().width;
    expect(width()).toBe(16);
    document.documentElement.style.fontSize = '10px';
    expect(width()).toBe(10);
    document.documentElement.style.fontSize = '';
  });

  it('writes in capitals and in the middle, which its records do not', () => {
    show(HARVARD, {}, ({ children }) => (
      <div style={{ textTransform: 'uppercase', textAlign: 'center', whiteSpace: 'nowrap' }}>{children}</div>
    ));
    const { textTransform, textAlign } = getComputedStyle(textbox());
    expect({ textTransform, textAlign }).toEqual({ textTransform: 'none', textAlign: 'start' });
  });

  it('has a reset in a layer before ours, which changes none of our buttons', () => {
    const reset = 'button { all: unset } * { border: 0 solid; margin: 0; padding: 0 }';
    const looks = (before: string) => {
      const host = document.createElement('div');
      hosts.push(host);
      document.body.append(host);
      const root = host.attachShadow({ mode: 'open' });
      const style = document.createElement('style');
      style.textContent = `${before} ${css}`;
      const container = document.createElement('div');
      root.append(style, container);
      render(
        <TokenTagger {...listening(nothingTold())} record={createTokenClassificationRecord(HARVARD)} />,
        {
          container,
        },
      );
      return [...container.querySelectorAll('button')].map((each) => {
        const { padding, border, backgroundColor, font } = getComputedStyle(each);
        return { padding, border, backgroundColor, font };
      });
    };
    expect(looks(`@layer reset, labelwright; @layer reset { ${reset} }`)).toEqual(looks(''));
  });
});

describe('touch on <TokenTagger>', () => {
  async function tap(target: Element) {
    const { left, top, width, height } = target.getBoundingClientRect();
    const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect();
    const scale = frame.width === 0 ? 1 : frame.width / window.innerWidth;
    const x = frame.left + (left + Math.min(width / 2, 10)) * scale;
    const y = frame.top + (top + height / 2) * scale;
    await cdp().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await settled();
  }

  it('points at a span by a tap, and accepts by another', async () => {
    const { told } = show(HARVARD);
    await settled();
    const mark = marks('LOC')[0];
    if (mark === undefined) throw new Error('The prediction is not drawn.');
    await tap(mark);
    expect(picker()).toBeVisible();
    await tap(screen.getByRole('button', { name: 'Accept' }));
    expect(spansOf(told.changed.at(-1)?.annotation)).toEqual([['LOC', 26, 33]]);
    expect(shown()).toContain('annotation LOC Harvard');
  });
});
