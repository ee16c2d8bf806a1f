import { type CSSProperties, type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

import { sizeObserver } from './layout';
import { linesBetween, lineTops, type PlacedLine, placedLines } from './line-window';
import { useBrowserLayoutEffect, useLatest } from './use-latest';

/** A long list, of which only the lines in sight are drawn. Lines of one kind are equally high. */
export interface LongList<Kind extends string> {
  readonly count: number;
  /** Memoised: another function stands for other lines, and costs O(count). */
  readonly kindOf: (line: number) => Kind;
  /** How high lines are until one of their kind is drawn and measured, in pixels. Read once. */
  readonly usualHeights: Readonly<Record<Kind, number>>;
  /** A line that is drawn wherever the list is scrolled: what has the focus, or what `aria-activedescendant` names. */
  readonly keep: number | undefined;
}

/** A line to draw: its element gets {@link lineProps}. */
export interface WindowedLine<Kind extends string = string> extends PlacedLine {
  readonly kind: Kind;
}

export interface ListWindow<Kind extends string> {
  /** For the one child of the list, in which all lines are: it is made as high as all of them. */
  readonly contentRef: RefObject<HTMLDivElement | null>;
  /** In the order of the list. */
  readonly lines: readonly WindowedLine<Kind>[];
  /**
   * Scrolls the list, and nothing around it, as little as brings the line into view: for layout effects. Another function
   * where lines, or what is known of their heights, are others.
   */
  readonly show: (line: number) => void;
}

/** Until the list is measured, and that is before it is painted. */
const FIRST_VIEW = { top: 0, height: 320 } as const;

/** Lines drawn beyond either edge: no gap is seen where a browser scrolls first and tells afterwards. */
const OVERSCAN = 8;

/** With less between them two heights are one, in pixels. */
const SAME = 1 / 16;

/**
 * Set by CSSOM, which a Content-Security-Policy allows. The margin above the first line stays in the content, and lines that
 * come and go are nothing for a browser to hold on to.
 */
const CONTENT_STYLE = { display: 'flow-root', overflowAnchor: 'none' } as const;

/**
 * Draws of a long list what is in sight. `list` scrolls, has no padding at its start, and is there as long as the component.
 * Its lines lie in the flow, in as many elements around them as one likes, without margins of their own: the room of what is
 * not drawn is a margin above the next line, so that a line that is higher than it was thought to be covers no other. A scroll
 * is drawn in its own frame. Browsers take some 17 million pixels, which are 300,000 lines of 56.
 *
 * In markup from a server there is no `style` attribute as long as `keep` is among the first lines.
 */
export function useWindow<Kind extends string>(
  list: RefObject<HTMLElement | null>,
  { count, kindOf, usualHeights, keep }: LongList<Kind>,
): ListWindow<Kind> {
  const contentRef = useRef<HTMLDivElement | null>(null);
  const [heights, setHeights] = useState(usualHeights);
  const [view, setView] = useState<{ readonly top: number; readonly height: number }>(FIRST_VIEW);
  const tops = useMemo(() => lineTops(count, (line) => heights[kindOf(line)]), [count, kindOf, heights]);
  const drawn = linesBetween(tops, view.top, view.top + view.height, OVERSCAN);
  const lines = placedLines(tops, drawn, keep).map((line) => ({ ...line, kind: kindOf(line.index) }));
  const measured = useRef(new Set<Kind>());
  const latest = useLatest({ tops, drawn, heights });

  const look = useCallback(() => {
    if (list.current === null) return;
    const { scrollTop: top, clientHeight: height } = list.current;
    const { tops, drawn } = latest.current;
    const { first, end } = linesBetween(tops, top, top + height, OVERSCAN);
    if (first !== drawn.first || end !== drawn.end) setView({ top, height });
  }, [list, latest]);

  const measure = useCallback(() => {
    const { heights } = latest.current;
    const others = [...heightsByKind<Kind>(list.current)].filter(([kind, height]) => {
      measured.current.add(kind);
      return Math.abs(height - heights[kind]) > SAME;
    });
    if (others.length > 0) setHeights({ ...heights, ...Object.fromEntries(others) });
  }, [list, latest]);

  useBrowserLayoutEffect(() => {
    Object.assign(contentRef.current?.style ?? {}, CONTENT_STYLE, { blockSize: `${tops.at(-1) ?? 0}px` });
    look();
  }, [tops, look]);
  const sizes = useRef<ReturnType<typeof sizeObserver> | undefined>(undefined);
  const sized = useRef<Element | null>(null);
  useBrowserLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const onScroll = () => flushSync(look);
    const observer = sizeObserver(() => {
      look();
      measure();
    });
    element.addEventListener('scroll', onScroll, { passive: true });
    observer.observe(element);
    sizes.current = observer;
    sized.current = null;
    return () => {
      element.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
  }, [list, look, measure]);
  useBrowserLayoutEffect(() => {
    if (lines.some(({ kind }) => !measured.current.has(kind))) measure();
    // Another size of the font changes no size of the list, but that of each line.
    const line = list.current?.querySelector('[data-lw-line]') ?? null;
    if (line === sized.current) return;
    if (sized.current !== null) sizes.current?.unobserve(sized.current);
    if (line !== null) sizes.current?.observe(line);
    sized.current = line;
  });

  const show = useCallback(
    (line: number) => {
      const element = list.current;
      const [top, bottom] = [tops[line], tops[line + 1]];
      if (element === null || top === undefined || bottom === undefined) return;
      const { scrollTop, clientHeight } = element;
      if (top < scrollTop) element.scrollTop = top;
      else if (bottom > scrollTop + clientHeight) element.scrollTop = Math.min(top, bottom - clientHeight);
      look();
    },
    [list, tops, look],
  );
  return { contentRef, lines, show };
}

/** What a line's element needs: its place, and its kind for who measures one of each. */
export interface LineProps {
  readonly 'data-lw-line': string;
  readonly style: CSSProperties | undefined;
}

export function lineProps({ kind, gap }: Omit<WindowedLine, 'index'>): LineProps {
  return { 'data-lw-line': kind, style: gap === 0 ? undefined : { marginBlockStart: gap } };
}

/** How high one line of each kind is that is drawn, before a `transform` or a `zoom` of the host; none while nothing is laid out. */
function heightsByKind<Kind extends string>(list: HTMLElement | null): ReadonlyMap<Kind, number> {
  const heights = new Map<Kind, number>();
  if (list === null || list.offsetHeight === 0) return heights;
  const scale = list.getBoundingClientRect().height / list.offsetHeight;
  // `offsetHeight` is a whole number: what is hardly scaled is not scaled at all.
  const unit = Math.abs(scale - 1) < 0.02 ? 1 : scale;
  for (const line of list.querySelectorAll('[data-lw-line]')) {
    // Only `lineProps` writes it.
    const kind = line.getAttribute('data-lw-line') as Kind;
    if (!heights.has(kind)) heights.set(kind, line.getBoundingClientRect().height / unit);
  }
  return heights;
}
