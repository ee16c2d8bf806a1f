import {
  type ActiveSpan,
  findSpan,
  type SpanDraft,
  type SpanView,
  sameSpan,
  spansTouching,
} from '@labelwright/core';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';

import { filterLabels } from '../internal/filter-labels';
import { useFoldedLabels } from '../internal/use-folded-labels';
import type { Labels, ShownLabel } from '../internal/use-labels';
import { inGroups, type PickerRow, pickerRows, proposedFirst } from './picker-rows';

/** How far Page Up and Page Down go in the list. */
const PAGE = 8;

/** What the picker shows of the active span besides its actions: its note to write, or where its text occurs again. */
export type PickerPanel = 'note' | 'occurrences';

/** Where somebody clicked on spans. Code points. */
export interface ClickedPlace {
  /** A code point that is in all spans there. */
  readonly offset: number;
  /** Where the click left the browser's caret. */
  readonly caret: number | undefined;
}

export interface PickerState {
  readonly open: boolean;
  readonly show: (clicked?: ClickedPlace) => void;
  readonly hide: () => void;
  /** The click that opened it; `undefined` where something else did. */
  readonly clicked: ClickedPlace | undefined;
  readonly panel: PickerPanel | undefined;
  /** Opens a panel for the active span, and the picker with it; without a panel closes the one that is open. */
  readonly showPanel: (panel: PickerPanel | undefined) => void;
  readonly query: string;
  readonly filter: (query: string) => void;
  /** Labels to choose from, the proposal first. */
  readonly options: readonly ShownLabel[];
  /** The options in their lines, with the headings of their groups. */
  readonly rows: readonly PickerRow[];
  /** The label that is most likely meant: of a prediction with this range, else the one used last. */
  readonly proposal: string | undefined;
  /** The score of that prediction; `undefined` where the proposal is the label used last. */
  readonly proposalScore: number | undefined;
  /** Place of the option that Enter takes. */
  readonly current: number;
  readonly listId: string;
  readonly optionId: (index: number) => string;
  /** Arrow and page keys; tells whether it took the key. */
  readonly onArrow: (event: KeyboardEvent) => boolean;
}

interface Proposal {
  readonly name: string;
  readonly score: number | undefined;
}

interface OpenPanel {
  readonly panel: PickerPanel;
  readonly of: ActiveSpan;
}

/** The label picker's own state: what is filtered, which option is current, what it shows of the active span. */
export function usePicker(labels: Labels, draft: SpanDraft, view: SpanView): PickerState {
  const [open, setOpen] = useState(false);
  const [clicked, setClicked] = useState<ClickedPlace | undefined>(undefined);
  const [openPanel, setOpenPanel] = useState<OpenPanel | undefined>(undefined);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const listId = useId();
  const proposal = useMemo(() => proposalFor(draft, view, labels), [draft, view, labels]);
  const folded = useFoldedLabels(labels.list);
  const listed = useMemo(() => inGroups(labels.list), [labels]);
  const filtering = query.trim() !== '';
  const first = filtering ? undefined : proposal?.name;
  const options = useMemo(() => {
    if (!open) return [];
    return filtering ? filterLabels(labels.list, folded, query) : proposedFirst(listed, first);
  }, [open, labels, folded, listed, filtering, query, first]);
  const rows = useMemo(() => pickerRows(options, !filtering, first), [options, filtering, first]);
  const current = Math.min(chosen ?? placeOfOwn(view, options, filtering), Math.max(options.length - 1, 0));
  const { active } = view;

  const restart = (next: boolean, at?: ClickedPlace) => {
    setOpen(next);
    setClicked(at);
    setOpenPanel(undefined);
    setQuery('');
    setChosen(undefined);
  };

  const onArrow = ({ key }: KeyboardEvent): boolean => {
    const last = Math.max(options.length - 1, 0);
    const target = {
      // From one end to the other: a short list is one key away from its end.
      ArrowDown: current === last ? 0 : current + 1,
      ArrowUp: current === 0 ? last : current - 1,
      PageDown: Math.min(current + PAGE, last),
      PageUp: Math.max(current - PAGE, 0),
    }[key];
    if (target === undefined) return false;
    setChosen(target);
    return true;
  };

  return {
    open,
    show: (at) => restart(true, at),
    hide: () => restart(false),
    clicked,
    // Of another span than the active one it says nothing any more.
    panel:
      openPanel !== undefined && active !== undefined && isSame(openPanel.of, active)
        ? openPanel.panel
        : undefined,
    showPanel: (panel) => {
      if (active === undefined) return;
      if (!open) restart(true);
      setOpenPanel(panel && { panel, of: active });
    },
    query,
    filter: (text) => {
      setQuery(text);
      setChosen(undefined);
    },
    options,
    rows,
    proposal: proposal?.name,
    proposalScore: proposal?.score,
    current,
    listId,
    optionId: (index) => `${listId}-${index}`,
    onArrow,
  };
}

function isSame(a: ActiveSpan, b: ActiveSpan): boolean {
  return a.layer === b.layer && sameSpan(a.span, b.span);
}

function proposalFor(
  draft: SpanDraft,
  { selection, active, lastLabel }: SpanView,
  labels: Labels,
): Proposal | undefined {
  const range = selection ?? (active?.layer === 'suggestion' ? active.span : undefined);
  if (range === undefined) return undefined;
  const [predicted] = spansTouching(draft.suggestions, range.start, range.end)
    .filter(({ label, start, end }) => {
      const isMeant = active === undefined || label === active.span.label;
      return start === range.start && end === range.end && isMeant && labels.byName.has(label);
    })
    .sort((a, b) => b.score - a.score);
  if (predicted !== undefined) return { name: predicted.label, score: predicted.score };
  const isKnown = active === undefined && lastLabel !== undefined && labels.byName.has(lastLabel);
  return isKnown ? { name: lastLabel, score: undefined } : undefined;
}

/** Where the active span's own label is, so that Enter leaves it as it is; the first option where nothing has one. */
function placeOfOwn({ active }: SpanView, options: readonly ShownLabel[], filtering: boolean): number {
  if (active === undefined || filtering) return 0;
  return Math.max(
    options.findIndex(({ name }) => name === active.span.label),
    0,
  );
}

/** The prediction that is pointed at, as it is stored: with its score. */
export function activeSuggestion(draft: SpanDraft, active: ActiveSpan | undefined) {
  return active?.layer === 'suggestion' ? findSpan(draft.suggestions, active.span) : undefined;
}
