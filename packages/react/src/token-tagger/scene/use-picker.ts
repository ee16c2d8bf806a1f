import { type ActiveSpan, findSpan, type SpanDraft, type SpanView, spansTouching } from '@labelwright/core';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';

import type { Labels, ShownLabel } from '../../internal/use-labels';
import { createPickerChoices, type PickerChoice } from './picker-choices';
import type { PickerRow } from './picker-rows';
import { sameActive } from './same-active';

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

/** What the annotator has done with an open picker. */
interface Opened {
  readonly clicked: ClickedPlace | undefined;
  readonly panel: { readonly name: PickerPanel; readonly of: ActiveSpan } | undefined;
  readonly query: string;
  readonly chosen: number | undefined;
}

const FRESH: Opened = { clicked: undefined, panel: undefined, query: '', chosen: undefined };

const NO_CHOICE: PickerChoice = { options: [], rows: [] };

/** The label picker's own state: what is filtered, which option is current, what it shows of the active span. */
export function usePicker(labels: Labels, draft: SpanDraft, view: SpanView, readOnly: boolean): PickerState {
  const [opened, setOpened] = useState<Opened | undefined>(undefined);
  const listId = useId();
  const open = opened !== undefined;
  const { clicked, panel, query, chosen } = opened ?? FRESH;
  const { selection, active } = view;
  const target = selection ?? active;
  // A host may lock the record, or give another one, while the picker is open.
  if (open && (readOnly || target === undefined)) setOpened(undefined);
  const proposal = target && proposalFor(draft, view, labels);
  const name = proposal?.name;
  const choices = useMemo(() => createPickerChoices(labels.list), [labels]);
  const { options, rows } = useMemo(
    () => (open ? choices(query, name) : NO_CHOICE),
    [open, choices, query, name],
  );
  const last = Math.max(options.length - 1, 0);
  const current = open ? Math.min(chosen ?? placeOfOwn(view, options, query), last) : 0;

  return {
    open,
    show: (at) => setOpened({ ...FRESH, clicked: at }),
    hide: () => setOpened(undefined),
    clicked,
    // Of another span than the active one it says nothing any more.
    panel:
      panel !== undefined && active !== undefined && sameActive(panel.of, active) ? panel.name : undefined,
    showPanel: (next) => {
      if (next === undefined) setOpened((before) => before && { ...before, panel: undefined });
      else if (active !== undefined)
        setOpened((before = FRESH) => ({ ...before, panel: { name: next, of: active } }));
    },
    query,
    filter: (text) => setOpened((before) => before && { ...before, query: text, chosen: undefined }),
    options,
    rows,
    proposal: name,
    proposalScore: proposal?.score,
    current,
    listId,
    optionId: (index) => `${listId}-${index}`,
    onArrow: ({ key }) => {
      const target = optionAt(key, current, last);
      if (target !== undefined) setOpened((before) => before && { ...before, chosen: target });
      return target !== undefined;
    },
  };
}

/** Which option an arrow or a page key leads to. */
function optionAt(key: string, current: number, last: number): number | undefined {
  switch (key) {
    // From one end to the other: a short list is one key away from its end.
    case 'ArrowDown':
      return current === last ? 0 : current + 1;
    case 'ArrowUp':
      return current === 0 ? last : current - 1;
    case 'PageDown':
      return Math.min(current + PAGE, last);
    case 'PageUp':
      return Math.max(current - PAGE, 0);
    default:
      return undefined;
  }
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
function placeOfOwn({ active }: SpanView, options: readonly ShownLabel[], query: string): number {
  if (active === undefined || query.trim() !== '') return 0;
  return Math.max(
    options.findIndex(({ name }) => name === active.span.label),
    0,
  );
}

/** The prediction that is pointed at, as it is stored: with its score. */
export function activeSuggestion(draft: SpanDraft, active: ActiveSpan | undefined) {
  return active?.layer === 'suggestion' ? findSpan(draft.suggestions, active.span) : undefined;
}
