import { defaultRangeExtractor, type Range as IndexRange, useVirtualizer } from '@tanstack/react-virtual';
import {
  type ComponentPropsWithoutRef,
  type ReactElement,
  type RefObject,
  useCallback,
  useRef,
  useState,
} from 'react';

import { useBrowserLayoutEffect } from '../internal/use-latest';
import { PickerGroups } from './picker-groups';
import { PickerLine } from './picker-option';
import type { PickerRow } from './picker-rows';
import { useTokenTaggerContext } from './token-tagger-context';

/** Drawn beyond either edge, so that a page down shows no gap. */
const OVERSCAN = 6;

type LineKind = 'heading' | 'option' | 'described';

/** Lines of a kind are equally high: none of them wraps. In pixels, until they are measured. */
const USUAL_HEIGHTS: Readonly<Record<LineKind, number>> = { heading: 28, option: 28, described: 40 };

/** Until the list is measured, and that is before it is painted. */
const FIRST_RECT = { width: 0, height: 300 } as const;

/** The lines in sight of a long list, and the current option wherever it is: assistive technology is told of it by its id. */
export function WindowedOptions(props: ComponentPropsWithoutRef<'div'>): ReactElement {
  const { picker } = useTokenTaggerContext('Picker');
  const list = useRef<HTMLDivElement | null>(null);
  const heights = useLineHeights(list);
  const { rows, current } = picker;
  const currentRow = rowOfOption(rows, current);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: useCallback((index: number) => heights[kindOf(rows[index])], [heights, rows]),
    overscan: OVERSCAN,
    initialRect: FIRST_RECT,
    // It may change while React is at work: a scroll by keys.
    useFlushSync: false,
    rangeExtractor: useCallback(
      (range: IndexRange) => withRow(defaultRangeExtractor(range), currentRow, rows.length),
      [currentRow, rows],
    ),
  });

  useBrowserLayoutEffect(() => virtualizer.measure(), [virtualizer, heights, rows]);
  // Another query puts another option in the same place.
  useBrowserLayoutEffect(() => {
    if (current === 0) virtualizer.scrollToOffset(0);
    else virtualizer.scrollToIndex(currentRow, { align: 'auto' });
  }, [virtualizer, current, currentRow, rows, heights]);

  const drawn = virtualizer.getVirtualItems().flatMap(({ index, start }) => {
    const row = rows[index];
    return row === undefined ? [] : [{ ...row, start, line: index }];
  });
  return (
    <div ref={list} data-windowed="" {...props}>
      <div role="presentation" style={{ position: 'relative', blockSize: virtualizer.getTotalSize() }}>
        <PickerGroups
          rows={drawn}
          line={({ start, line, ...row }) => (
            <PickerLine
              // By its place, not by its label: what a filter finds is then written into the lines that are there.
              key={line}
              row={row}
              at={{
                'data-kind': kindOf(row),
                style: { position: 'absolute', insetInline: 0, insetBlockStart: start },
              }}
            />
          )}
        />
      </div>
    </div>
  );
}

/** How high the lines of each kind are in this list, with its font and its styles. */
function useLineHeights(list: RefObject<HTMLElement | null>): Readonly<Record<LineKind, number>> {
  const [heights, setHeights] = useState(USUAL_HEIGHTS);
  useBrowserLayoutEffect(() => {
    const measured = { ...heights };
    for (const kind of ['heading', 'option', 'described'] as const) {
      const line = list.current?.querySelector(`[data-kind="${kind}"]`);
      if (line) measured[kind] = line.getBoundingClientRect().height;
    }
    const same = (Object.keys(measured) as LineKind[]).every((kind) => measured[kind] === heights[kind]);
    if (!same) setHeights(measured);
  });
  return heights;
}

function kindOf(row: PickerRow | undefined): LineKind {
  if (row?.kind === 'heading') return 'heading';
  return row?.label.description === undefined ? 'option' : 'described';
}

/** Headings stand between the options: at most as many as there are rows too many. */
function rowOfOption(rows: readonly PickerRow[], option: number): number {
  for (let index = option; index < rows.length; index += 1) {
    const row = rows[index];
    if (row?.kind === 'option' && row.index === option) return index;
  }
  return 0;
}

function withRow(drawn: readonly number[], row: number, count: number): number[] {
  if (row >= count || drawn.includes(row)) return [...drawn];
  return [...drawn, row].sort((a, b) => a - b);
}
