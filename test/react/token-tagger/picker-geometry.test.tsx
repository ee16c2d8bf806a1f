import { createTokenClassificationRecord } from '@labelwright/core';
import { TokenTagger } from '@labelwright/react';
import css from '@labelwright/react/styles.css?inline';
import { cleanup, render } from '@testing-library/react';
import type { CSSProperties, PropsWithChildren } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { dragText, press, settled } from '../../support/pointer';
import { manySettings, picker, show, textbox } from './harness';

const LINE = 'Ishmael went to sea in a ship called Pequod, with Ahab and with Queequeg, to hunt. ';
/** Paragraphs of one sentence each. */
const longInit = (paragraphs: number) => ({
  id: 'long',
  text: Array.from({ length: paragraphs }, (_, index) => `${index} ${LINE}`).join('\n'),
});
/** Where a word begins, in the paragraph of that number. */
const wordIn = (text: string, paragraph: number, word: string): number =>
  text.indexOf(word, text.indexOf(`${paragraph} ${LINE}`));

beforeEach(() => page.viewport(1024, 700));

afterEach(async () => {
  cleanup();
  document.documentElement.removeAttribute('style');
  document.documentElement.removeAttribute('dir');
  window.scrollTo(0, 0);
  await page.viewport(1024, 768);
});

function box(): DOMRect {
  const found = picker();
  if (found === null) throw new Error('The picker is not open.');
  return found.getBoundingClientRect();
}

/** Where what is pointed at is painted. */
function target(): DOMRect {
  const range = document.getSelection()?.getRangeAt(0);
  if (range === undefined) throw new Error('Nothing is selected.');
  return range.getBoundingClientRect();
}

/** Waits for the place that the picker has after scrolling, and takes it. */
async function placed(): Promise<DOMRect> {
  await settled();
  await settled();
  return box();
}

function expectInside({ top, left, bottom, right }: DOMRect, view: Window = window): void {
  const { clientWidth } = view.document.documentElement;
  expect({ top: top >= 0, left: left >= 0 }).toEqual({ top: true, left: true });
  expect({ bottom: bottom <= view.innerHeight, right: right <= clientWidth }).toEqual({
    bottom: true,
    right: true,
  });
}

/** Right above or right below the range, and not over it. */
function expectBeside(own: DOMRect, range: DOMRect): void {
  expect(own.top >= range.bottom || own.bottom <= range.top).toBe(true);
  expect(Math.min(Math.abs(own.top - range.bottom), Math.abs(range.top - own.bottom))).toBeLessThan(12);
  expect(own.left).toBeLessThan(range.right + 1);
  expect(own.right).toBeGreaterThan(range.left - 1);
}

const isSeen = (): boolean => {
  const found = picker();
  return found?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === true;
};

const inFrame = (style: CSSProperties) => (props: PropsWithChildren) => (
  <div style={style}>{props.children}</div>
);

async function openAt(paragraph: number, word = 'Pequod', paragraphs = 40): Promise<void> {
  const init = longInit(paragraphs);
  const start = wordIn(init.text, paragraph, word);
  await dragText(textbox(), start, start + word.length);
  await settled();
}

describe('the picker is wholly in the window, and beside the range', () => {
  it.each([
    { name: 'in a box that scrolls', style: { blockSize: 300, overflow: 'auto' } },
    { name: 'in a box that clips', style: { blockSize: 300, overflow: 'clip', contain: 'paint' } },
    { name: 'in a transformed box', style: { transform: 'translate(120px, 60px)' } },
    { name: 'in a box that is scaled down', style: { transform: 'scale(0.75)', transformOrigin: '0 0' } },
    {
      name: 'in a transformed box that scrolls',
      style: { blockSize: 300, overflow: 'auto', transform: 'translate(40px, 90px)' },
    },
    { name: 'in a container of container queries', style: { containerType: 'inline-size' } },
    { name: 'with a filter and a perspective', style: { filter: 'blur(0px)', perspective: 800 } },
    { name: 'in a narrow column at the end', style: { inlineSize: 220, marginInlineStart: 'auto' } },
    { name: 'in a box with a zoom of its own', style: { zoom: 1.5 } },
  ] as const)('$name', async ({ style }) => {
    show(longInit(40), { settings: manySettings }, inFrame(style));
    await openAt(2);
    expectInside(box());
    expectBeside(box(), target());
  });

  it('in text that runs from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const text = Array.from({ length: 30 }, () => 'הספר נכתב בירושלים בשנת 1925 על ידי המחבר').join('\n');
    show({ id: 'he', text }, { settings: manySettings });
    await dragText(textbox(), 10, 18);
    await settled();
    expectInside(box());
    expectBeside(box(), target());
  });

  it("at 200 % of the browser's zoom", async () => {
    // Half as many pixels, each twice as large.
    await page.viewport(512, 350);
    const metrics = { width: 0, height: 0, deviceScaleFactor: 2, mobile: false };
    await cdp().send('Emulation.setDeviceMetricsOverride', metrics);
    show(longInit(40), { settings: manySettings });
    await openAt(3);
    expectInside(box());
    expectBeside(box(), target());
    await cdp().send('Emulation.clearDeviceMetricsOverride');
  });

  it('under a zoom in the styles of the page', async () => {
    document.documentElement.style.zoom = '2';
    show(longInit(40), { settings: manySettings });
    await openAt(1, 'Ahab');
    expectInside(box());
    expectBeside(box(), target());
  });

  it('at the last line of a full window, above it', async () => {
    show(longInit(40), { settings: manySettings });
    await openAt(20);
    window.scrollBy({ top: target().bottom - window.innerHeight + 40, behavior: 'instant' });
    const own = await placed();
    expectInside(own);
    expectBeside(own, target());
    expect(own.bottom).toBeLessThan(target().top);
  });

  it('over the range where it leaves no room, and still in the window', async () => {
    await page.viewport(800, 300);
    show(longInit(8), { settings: manySettings });
    await dragText(textbox(), 4, 300);
    const own = await placed();
    expectInside(own);
    expect(own.height).toBeGreaterThan(120);
  });
});

describe('when something scrolls', () => {
  it('the picker follows the range', async () => {
    show(longInit(40), { settings: manySettings }, inFrame({ blockSize: 400, overflow: 'auto' }));
    await openAt(3);
    const scroller = textbox().closest<HTMLElement>('[style]');
    const before = { own: box().top, range: target().top };
    scroller?.scrollBy({ top: 30, behavior: 'instant' });
    const own = await placed();
    expect(target().top - before.range).toBeCloseTo(-30, 0);
    expect(own.top - before.own).toBeCloseTo(-30, 0);
    expectBeside(own, target());
  });

  it('the picker follows the range with the page', async () => {
    show(longInit(60), { settings: manySettings });
    await openAt(10, 'Pequod', 60);
    const before = box().top;
    window.scrollBy({ top: 40, behavior: 'instant' });
    expect((await placed()).top - before).toBeCloseTo(-40, 0);
  });

  it('the picker is not seen while the range is scrolled out of its box, and keeps the keys', async () => {
    const { told } = show(
      longInit(40),
      { settings: manySettings },
      inFrame({ blockSize: 300, overflow: 'auto' }),
    );
    await openAt(2);
    const scroller = textbox().closest<HTMLElement>('[style]');
    scroller?.scrollBy({ top: 900, behavior: 'instant' });
    await vi.waitFor(() => expect(isSeen()).toBe(false));
    scroller?.scrollBy({ top: -900, behavior: 'instant' });
    await vi.waitFor(() => expect(isSeen()).toBe(true));
    expectBeside(box(), target());
    expect(textbox()).toHaveFocus();
    await press('1');
    expect(told.changed.at(-1)?.annotation).toHaveLength(1);
  });
});

describe('on a small screen', () => {
  it.each([
    { name: 'upright', width: 320, height: 568 },
    { name: 'upright and low', width: 320, height: 400 },
  ])('the picker is a sheet at the bottom, not over the range ($name)', async ({ width, height }) => {
    await page.viewport(width, height);
    show(longInit(20), { settings: manySettings });
    await openAt(3, 'Pequod', 20);
    await settled();
    const { left, right, bottom, top } = box();
    expect([left, right, Math.round(bottom)]).toEqual([0, width, window.innerHeight]);
    expect(top).toBeGreaterThan(target().bottom);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  it('what is touched is at least 44 pixels high and wide', async () => {
    await page.viewport(320, 568);
    const text = longInit(20);
    const start = wordIn(text.text, 2, 'Pequod');
    show({ ...text, annotation: [['label 3', start, start + 6]] }, { settings: manySettings });
    await dragText(textbox(), start + 12, start + 16);
    await settled();
    const targets = [...(picker()?.querySelectorAll('[role="option"], button, input') ?? [])];
    expect(targets.length).toBeGreaterThan(3);
    for (const each of targets) {
      const { height, width } = each.getBoundingClientRect();
      expect(Math.min(height, width), each.outerHTML).toBeGreaterThanOrEqual(44);
    }
  });
});

describe('in a frame', () => {
  const frames: HTMLIFrameElement[] = [];
  afterEach(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  it('the picker is wholly in it, and beside the range', async () => {
    const frame = document.createElement('iframe');
    frames.push(frame);
    frame.width = '600';
    frame.height = '360';
    document.body.append(frame);
    const inner = frame.contentDocument;
    const view = frame.contentWindow;
    if (inner === null || view === null) throw new Error('The frame has no document.');
    const style = inner.createElement('style');
    style.textContent = css;
    const container = inner.createElement('div');
    inner.head.append(style);
    inner.body.append(container);
    const record = createTokenClassificationRecord(longInit(30));
    render(<TokenTagger record={record} settings={manySettings} />, { container });
    const text = container.querySelector<HTMLElement>('[role="textbox"]');
    frame.focus();
    text?.focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'F2']) await press(key);
    await settled();
    const own = inner.querySelector('[data-lw-part="picker"]')?.getBoundingClientRect() ?? new DOMRect();
    const range = inner.getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
    expect(own.height).toBeGreaterThan(100);
    expect(own.bottom).toBeLessThanOrEqual(view.innerHeight);
    expect([own.left >= 0, own.right <= inner.documentElement.clientWidth, own.top >= 0]).toEqual([
      true,
      true,
      true,
    ]);
    expectBeside(own, range);
  });
});

it('closes when the pointer goes down elsewhere on the page', async () => {
  render(<button type="button">elsewhere</button>);
  show(longInit(4), { settings: manySettings });
  await openAt(2, 'Pequod', 4);
  expect(isSeen()).toBe(true);
  document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
  await vi.waitFor(() => expect(picker()).toBeNull());
});
