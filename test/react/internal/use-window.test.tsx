import { cleanup, render, screen } from '@testing-library/react';
import { Fragment, type ReactElement, StrictMode, useCallback, useLayoutEffect, useRef } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it } from 'vitest';

import { lineProps, useWindow } from '../../../packages/react/src/internal/use-window';

const COUNT = 10_000;
/** Not what lines are thought to measure before one of each kind is drawn. */
const STYLE = `
  [role="list"] { block-size: 300px; overflow-y: auto; font: 16px/1.5 sans-serif }
  [data-lw-line="low"] { block-size: 1.53em }
  [data-lw-line="high"] { block-size: 3em }
`;
const USUAL = { low: 20, high: 30 } as const;

interface LinesProps {
  readonly count?: number;
  readonly keep?: number;
  /** Brought into view. */
  readonly at?: number;
  readonly box?: React.CSSProperties;
}

/** Every seventh line is twice as high. */
function Lines({ count = COUNT, keep, at, box }: LinesProps): ReactElement {
  const list = useRef<HTMLDivElement | null>(null);
  const { contentRef, lines, show } = useWindow<'low' | 'high'>(list, {
    count,
    kindOf: useCallback((line: number) => (line % 7 === 0 ? 'high' : 'low'), []),
    usualHeights: USUAL,
    keep,
  });
  useLayoutEffect(() => {
    if (at !== undefined) show(at);
  }, [show, at]);
  return (
    <div style={box}>
      <style>{STYLE}</style>
      {/* As in the lists of the components: what scrolls is one element, what moves in it another. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a list holds its items, not what moves them */}
      <div ref={list} role="list">
        <div ref={contentRef}>
          {lines.map(({ index, kind, gap }) => (
            // biome-ignore lint/a11y/useSemanticElements: an li belongs right inside of its list
            <div key={index} role="listitem" {...lineProps({ kind, gap })}>
              {index}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

afterEach(cleanup);

const list = (): HTMLElement => screen.getByRole('list');
const drawn = (): readonly HTMLElement[] => screen.getAllByRole('listitem');
const numbers = (): readonly number[] => drawn().map((line) => Number(line.textContent));
const line = (number: number): HTMLElement => screen.getByText(`${number}`);
const frame = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

const isInView = (element: Element): boolean => {
  const [inner, outer] = [element.getBoundingClientRect(), list().getBoundingClientRect()];
  return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
};

/** Whether lines are seen from the upper to the lower edge of the list, each right below the one before it. */
function expectNoGap(): void {
  const view = list().getBoundingClientRect();
  const seen = drawn()
    .map((one) => one.getBoundingClientRect())
    .filter(({ top, bottom }) => bottom > view.top && top < view.bottom);
  expect(seen).not.toEqual([]);
  expect(seen[0]?.top).toBeLessThanOrEqual(view.top + 1);
  expect(seen.at(-1)?.bottom).toBeGreaterThanOrEqual(view.bottom - 1);
  for (const [place, { top }] of seen.entries()) {
    if (place > 0) expect(Math.abs(top - (seen[place - 1]?.bottom ?? 0))).toBeLessThan(0.5);
  }
}

describe.each([
  ['plain', Fragment],
  ['StrictMode', StrictMode],
] as const)('a windowed list in %s', (_, wrapper) => {
  it('has its lines at once, few of them drawn, and is as high as all of them', () => {
    render(<Lines />, { wrapper });
    expectNoGap();
    expect(drawn().length).toBeLessThan(50);
    const high = Math.ceil(COUNT / 7);
    const height = high * 48 + (COUNT - high) * 16 * 1.53;
    // Heights are multiples of a 64th of a pixel.
    expect(Math.abs(list().scrollHeight - height)).toBeLessThan(COUNT / 64);
  });

  it('shows no gap in the frame of a scroll, however far that goes', async () => {
    render(<Lines />, { wrapper });
    await frame();
    for (const top of [150, 4000, 100_000, 99_900, list().scrollHeight, 0]) {
      list().scrollTop = top;
      // Scroll events come right before; what is not drawn now is not in the frame.
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expectNoGap();
      expect(drawn().length).toBeLessThan(50);
    }
  });

  it('keeps a line drawn at its place, wherever the list is scrolled', async () => {
    render(<Lines keep={5000} />, { wrapper });
    expect(numbers().at(-1)).toBe(5000);
    expectNoGap();
    list().scrollTop = list().scrollHeight;
    await frame();
    expect(numbers()[0]).toBe(5000);
    expect(numbers().at(-1)).toBe(COUNT - 1);
    expectNoGap();
    line(5000).scrollIntoView({ block: 'center' });
    await frame();
    expect(isInView(line(5000))).toBe(true);
    expectNoGap();
    expect(numbers()).toEqual([...new Set(numbers())]);
  });

  it('shows a line as soon as it is drawn, and scrolls no farther than need be', async () => {
    const { rerender } = render(<Lines at={7000} />, { wrapper });
    expect(isInView(line(7000))).toBe(true);
    expectNoGap();
    const before = list().scrollTop;
    rerender(<Lines at={6998} />);
    expect(list().scrollTop).toBe(before);
    rerender(<Lines at={7001} />);
    expect(Math.abs(list().scrollTop - before - line(7001).getBoundingClientRect().height)).toBeLessThan(1.5);
    expect(isInView(line(7001))).toBe(true);
  });

  it('follows when there are fewer lines, with the last ones in view', async () => {
    const { rerender } = render(<Lines at={9000} />, { wrapper });
    rerender(<Lines count={40} />);
    expectNoGap();
    expect(numbers().at(-1)).toBe(39);
    rerender(<Lines count={3} />);
    expect(numbers()).toEqual([0, 1, 2]);
    rerender(<Lines count={0} />);
    expect(screen.queryAllByRole('listitem')).toEqual([]);
  });
});

describe('a windowed list', () => {
  it.each([
    ['in a box that is scaled', { transform: 'scale(1.7)', transformOrigin: '0 0' }],
    ['under a zoom', { zoom: 2 }],
    ['from right to left', { direction: 'rtl' }],
  ] as const)('finds its lines %s', async (_, box) => {
    render(<Lines at={8000} box={box} />);
    expect(isInView(line(8000))).toBe(true);
    expectNoGap();
    list().scrollTop = 20_000;
    await frame();
    expectNoGap();
  });

  it('draws more lines when it is made higher', async () => {
    render(<Lines />);
    const before = drawn().length;
    list().style.blockSize = '700px';
    await frame();
    await frame();
    expect(drawn().length).toBeGreaterThan(before);
    expectNoGap();
  });

  it('covers no line when its font becomes larger or smaller', async () => {
    render(<Lines at={5000} />);
    for (const size of ['24px', '10px']) {
      list().style.fontSize = size;
      await frame();
      expectNoGap();
      list().scrollTop += 2000;
      await frame();
      expectNoGap();
    }
  });

  it('is measured when it comes into sight', async () => {
    const { rerender } = render(<Lines box={{ display: 'none' }} />);
    rerender(<Lines box={{}} />);
    await frame();
    await frame();
    expectNoGap();
    list().scrollTop = list().scrollHeight;
    await frame();
    expect(isInView(line(COUNT - 1))).toBe(true);
  });

  it('has its first lines in markup from a server, without a style that a policy would block', () => {
    const markup = renderToString(<Lines keep={0} />);
    const content = markup.slice(markup.indexOf('<div role="list"'));
    expect(content).toContain('>10</div>');
    expect(content).not.toContain('style');
  });
});
