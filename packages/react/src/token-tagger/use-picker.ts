import { type ActiveSpan, findSpan, type SpanDraft, type SpanView, spansTouching } from '@labelwright/core';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';

import { filterLabels, foldForFilter } from '../internal/filter-labels';
import type { Labels, ShownLabel } from '../internal/use-labels';

/** More are not drawn: nobody reads on behind them, everybody types. */
const MOST_OPTIONS = 100;

export interface PickerState {
  readonly open: boolean;
  readonly show: () => void;
  readonly hide: () => void;
  readonly query: string;
  readonly filter: (query: string) => void;
  /** Labels to choose from, the proposal first. */
  readonly options: readonly ShownLabel[];
  /** Labels that match and are not among the options. */
  readonly hidden: number;
  /** The label that is most likely meant: of a prediction with this range, else the one used last. */
  readonly proposal: string | undefined;
  /** Place of the option that Enter takes. */
  readonly current: number;
  readonly listId: string;
  readonly optionId: (index: number) => string;
  /** Arrow and page keys; tells whether it took the key. */
  readonly onArrow: (event: KeyboardEvent) => boolean;
}

/** The label picker's own state: what is filtered and which option is current. */
export function usePicker(labels: Labels, draft: SpanDraft, view: SpanView): PickerState {
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const listId = useId();
  const proposal = useMemo(() => proposalFor(draft, view, labels), [draft, view, labels]);
  const folded = useMemo(() => labels.list.map(({ name }) => foldForFilter(name)), [labels]);
  const matching = useMemo(
    () =>
      open
        ? proposedFirst(filterLabels(labels.list, folded, query), query === '' ? proposal : undefined)
        : [],
    [open, labels, folded, query, proposal],
  );
  const options = matching.slice(0, MOST_OPTIONS);
  const current = Math.min(chosen ?? placeOfOwn(view, options, query), Math.max(options.length - 1, 0));

  const restart = (next: boolean) => {
    setOpen(next);
    setQuery('');
    setChosen(undefined);
  };

  const onArrow = ({ key }: KeyboardEvent): boolean => {
    const last = options.length - 1;
    const target = { ArrowDown: current + 1, ArrowUp: current - 1, PageDown: last, PageUp: 0 }[key];
    if (target === undefined) return false;
    setChosen(target > last ? 0 : target < 0 ? Math.max(last, 0) : target);
    return true;
  };

  return {
    open,
    show: () => restart(true),
    hide: () => restart(false),
    query,
    filter: (text) => {
      setQuery(text);
      setChosen(undefined);
    },
    options,
    hidden: matching.length - options.length,
    proposal,
    current,
    listId,
    optionId: (index) => `${listId}-${index}`,
    onArrow,
  };
}

function proposalFor(
  draft: SpanDraft,
  { selection, active, lastLabel }: SpanView,
  labels: Labels,
): string | undefined {
  if (active !== undefined) return active.layer === 'suggestion' ? active.span.label : undefined;
  if (selection === undefined) return undefined;
  const { start, end } = selection;
  const predicted = spansTouching(draft.suggestions, start, end).find(
    (span) => span.start === start && span.end === end,
  );
  const proposed = predicted?.label ?? lastLabel;
  return proposed !== undefined && labels.byName.has(proposed) ? proposed : undefined;
}

/** Where the active span's own label is, so that Enter leaves it as it is; the first option where nothing has one. */
function placeOfOwn({ active }: SpanView, options: readonly ShownLabel[], query: string): number {
  if (active === undefined || query !== '') return 0;
  return Math.max(
    options.findIndex(({ name }) => name === active.span.label),
    0,
  );
}

function proposedFirst(labels: readonly ShownLabel[], proposal: string | undefined): readonly ShownLabel[] {
  const proposed = labels.find(({ name }) => name === proposal);
  return proposed === undefined ? labels : [proposed, ...labels.filter((label) => label !== proposed)];
}

/** The prediction that is pointed at, as it is stored: with its score. */
export function activeSuggestion(draft: SpanDraft, active: ActiveSpan | undefined) {
  return active?.layer === 'suggestion' ? findSpan(draft.suggestions, active.span) : undefined;
}
