import { useMemo, useRef, useState } from 'react';

import type { IdListState } from './id-list';
import {
  ALL_SELECTED,
  idsBetween,
  isSelected,
  keepAmong,
  NOTHING_SELECTED,
  onlyIds,
  type Selection,
  selectedCount,
  selectedIds,
  withIds,
} from './selection';

export interface SelectionState {
  readonly selection: Selection;
  readonly count: number;
  readonly isSelected: (id: string) => boolean;
  /** In the order of the results; O(results). */
  readonly ids: () => readonly string[];
  readonly toggle: (place: number) => void;
  /** All from where ranges start, and nothing else. */
  readonly extendTo: (place: number) => void;
  /** Where ranges start from: the last one that was gone to, or selected. */
  readonly anchorAt: (place: number) => void;
  readonly set: (ids: readonly string[], on: boolean) => void;
  readonly all: () => void;
  readonly none: () => void;
}

/**
 * What is selected among the results of a query. Another query has other results, and nothing of them is selected: what nobody
 * sees shall not be changed.
 * @param onChange memoised; told how many are selected by now, where somebody changed that
 */
export function useSelection(
  { ids, complete, key }: IdListState,
  onChange: (count: number) => void,
): SelectionState {
  const [chosen, setChosen] = useState({ key, selection: NOTHING_SELECTED });
  const anchor = useRef<string | undefined>(undefined);
  const given = chosen.key === key ? chosen.selection : NOTHING_SELECTED;
  // While results are being found nobody knows which of them are none any more.
  const selection = useMemo(() => (complete ? keepAmong(given, ids) : given), [given, complete, ids]);
  return useMemo(() => {
    const choose = (next: Selection): void => {
      setChosen({ key, selection: next });
      onChange(selectedCount(next, ids));
    };
    const anchorAt = (place: number): void => {
      anchor.current = ids[place];
    };
    return {
      selection,
      count: selectedCount(selection, ids),
      isSelected: (id) => isSelected(selection, id),
      ids: () => selectedIds(selection, ids),
      anchorAt,
      toggle: (place) => {
        const id = ids[place];
        if (id === undefined) return;
        anchor.current = id;
        choose(withIds(selection, [id], !isSelected(selection, id)));
      },
      extendTo: (place) => {
        const from = anchor.current === undefined ? -1 : ids.indexOf(anchor.current);
        if (from === -1) anchorAt(place);
        choose(onlyIds(idsBetween(ids, from === -1 ? place : from, place)));
      },
      set: (some, on) => choose(withIds(selection, some, on)),
      all: () => choose(ALL_SELECTED),
      none: () => choose(NOTHING_SELECTED),
    };
  }, [selection, ids, key, onChange]);
}
