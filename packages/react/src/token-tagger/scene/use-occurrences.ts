import {
  hasSpan,
  occurrencesOf,
  type Span,
  type SpanDraft,
  type SpanView,
  type TextRange,
} from '@labelwright/core';
import { useMemo, useState } from 'react';

import type { PickerState } from './use-picker';

/** When two texts are the same. */
export interface OccurrenceRules {
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

/** Where the text of the active span occurs, while the picker previews it. */
export interface Occurrences extends OccurrenceRules {
  /** All places, that of the span itself included, in order; none while nothing is previewed. */
  readonly ranges: readonly TextRange[];
  /** How many of them do not have the span's label yet. */
  readonly open: number;
  readonly change: (rules: Partial<OccurrenceRules>) => void;
}

const NONE: readonly TextRange[] = [];

/** Finds the occurrences while the picker's panel for them is open. */
export function useOccurrences(draft: SpanDraft, view: SpanView, picker: PickerState): Occurrences {
  const [rules, setRules] = useState<OccurrenceRules>({ matchCase: true, wholeWords: true });
  const span = picker.panel === 'occurrences' ? view.active?.span : undefined;
  const { text } = draft;
  const ranges = useMemo(
    () => (span === undefined ? NONE : occurrencesOf(text, span, rules)),
    [text, span, rules],
  );
  const open = span === undefined ? 0 : countOpen(draft, span, ranges);
  return { ...rules, ranges, open, change: (changed) => setRules((last) => ({ ...last, ...changed })) };
}

/** How many of the places do not have the span's label. */
function countOpen({ spans }: SpanDraft, { label }: Span, ranges: readonly TextRange[]): number {
  return ranges.filter(({ start, end }) => !hasSpan(spans, { label, start, end })).length;
}
