import { type ComponentPropsWithoutRef, type ReactElement, useCallback, useRef } from 'react';

import { useBrowserLayoutEffect } from '../../internal/use-latest';
import { lineProps, useWindow } from '../../internal/use-window';
import type { PickerRow } from '../scene/picker-rows';
import { useTokenTaggerContext } from '../token-tagger-context';
import { PickerGroups } from './picker-groups';
import { PickerLine } from './picker-option';

type LineKind = 'heading' | 'option' | 'described';

/** None of the lines wraps. */
const USUAL_HEIGHTS: Readonly<Record<LineKind, number>> = { heading: 28, option: 28, described: 40 };

/** The lines in sight of a long list, and the current option wherever it is: assistive technology is told of it by its id. */
export function WindowedOptions(props: ComponentPropsWithoutRef<'div'>): ReactElement {
  const { picker } = useTokenTaggerContext('Picker');
  const list = useRef<HTMLDivElement | null>(null);
  const { rows, current } = picker;
  const currentRow = rowOfOption(rows, current);
  const { contentRef, lines, show } = useWindow<LineKind>(list, {
    count: rows.length,
    kindOf: useCallback((index: number) => kindOf(rows[index]), [rows]),
    usualHeights: USUAL_HEIGHTS,
    keep: currentRow,
  });

  // Another query puts another option in the same place. With the first option its heading is seen.
  useBrowserLayoutEffect(() => show(current === 0 ? 0 : currentRow), [show, current, currentRow]);

  const drawn = lines.flatMap(({ index, kind, gap }) => {
    const row = rows[index];
    return row === undefined ? [] : [{ ...row, line: index, at: lineProps({ kind, gap }) }];
  });
  return (
    <div ref={list} data-windowed="" {...props}>
      <div ref={contentRef} role="presentation">
        <PickerGroups
          rows={drawn}
          line={({ line, at, ...row }) => (
            // By its place, not by its label: what a filter finds is then written into the lines that are there.
            <PickerLine key={line} row={row} at={at} />
          )}
        />
      </div>
    </div>
  );
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
