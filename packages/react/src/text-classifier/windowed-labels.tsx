import { drawableText } from '@labelwright/core';
import {
  type ComponentPropsWithoutRef,
  forwardRef,
  memo,
  type ReactElement,
  type RefObject,
  useCallback,
  useMemo,
  useRef,
  useState,
} from 'react';

import { sizeObserver } from '../internal/layout';
import { useBrowserLayoutEffect } from '../internal/use-latest';
import { useMergedRefs } from '../internal/use-merged-refs';
import { lineProps, useWindow } from '../internal/use-window';
import { Label } from './label';
import { type LabelRow, labelRows } from './label-rows';
import { useTextClassifierContext } from './text-classifier-context';

type RowKind = 'heading' | 'labels' | 'described';

/** None of the lines wraps. In pixels, until they are measured. */
const USUAL_HEIGHTS: Readonly<Record<RowKind, number>> = { heading: 30, labels: 42, described: 60 };

/** A column is at least so wide, in the root's font size; as in the style sheet. */
const COLUMN_REMS = 13.5;

/** The labels of a long list that are in sight, and in any case the one that Tab leads to. */
export const WindowedLabels = forwardRef<HTMLDivElement, ComponentPropsWithoutRef<'div'>>((props, ref) => {
  const { shown, pathOf, described, labelFocus } = useTextClassifierContext('Labels');
  const list = useRef<HTMLDivElement | null>(null);
  const merged = useMergedRefs(list, ref);
  const columns = useColumns(list);
  const rows = useMemo(() => labelRows(shown, columns, pathOf), [shown, columns, pathOf]);
  const { stop } = labelFocus;
  const stopRow = useMemo(() => (stop === undefined ? undefined : rows.rowOf(stop)), [rows, stop]);
  const { contentRef, lines, show } = useWindow<RowKind>(list, {
    count: rows.count,
    kindOf: useCallback(
      (line: number) => (rows.at(line)?.kind === 'heading' ? 'heading' : described ? 'described' : 'labels'),
      [rows, described],
    ),
    usualHeights: USUAL_HEIGHTS,
    keep: stopRow,
  });
  // Without a list of dependencies: the wish is made by a key, and what is wished for is drawn by now.
  useBrowserLayoutEffect(() => {
    const place = labelFocus.takeWish();
    if (place === undefined) return;
    const line = rows.rowOf(place);
    if (line !== undefined) show(line);
    const label = list.current?.querySelector<HTMLElement>('[data-lw-part="label"][tabindex="0"]');
    label?.focus({ preventScroll: true });
  });

  return (
    <div ref={merged} data-windowed="" {...props}>
      <div ref={contentRef} role="presentation">
        {lines.map(({ index, kind, gap }) => {
          const row = rows.at(index);
          return row && <Line key={index} row={row} kind={kind} gap={gap} />;
        })}
      </div>
    </div>
  );
});
WindowedLabels.displayName = 'TextClassifier.Labels';

interface LineProps {
  readonly row: LabelRow;
  readonly kind: RowKind;
  readonly gap: number;
}

/** Drawn again with other labels or another state of theirs, not while the list is scrolled or measured. */
const Line = memo(function Line({ row, kind, gap }: LineProps): ReactElement {
  const { shown, multiLabel, choiceAt } = useTextClassifierContext('Labels');
  const line = lineProps({ kind, gap });
  if (row.kind === 'heading') {
    return (
      <div {...line} data-lw-part="group-heading">
        <bdi>{row.path.map(drawableText).join(' › ')}</bdi>
      </div>
    );
  }
  return (
    <div {...line} data-lw-part="label-row" role="presentation">
      {row.places.map((place, at) => {
        const name = choiceAt(place)?.name;
        // Checkboxes have no place in a set.
        const inSet = multiLabel ? {} : { 'aria-posinset': row.first + at + 1, 'aria-setsize': shown.length };
        return name === undefined ? null : <Label key={name} label={name} {...inSet} />;
      })}
    </div>
  );
});

/** How many labels stand beside each other; one until the list is measured, and that is before it is painted. */
function useColumns(list: RefObject<HTMLElement | null>): number {
  const [columns, setColumns] = useState(1);
  useBrowserLayoutEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const view = element.ownerDocument.defaultView;
    const measure = () => {
      const rem = Number.parseFloat(
        view?.getComputedStyle(element.ownerDocument.documentElement).fontSize ?? '16',
      );
      setColumns(Math.max(1, Math.floor(element.clientWidth / (COLUMN_REMS * rem))));
    };
    measure();
    const observer = sizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [list]);
  return columns;
}
