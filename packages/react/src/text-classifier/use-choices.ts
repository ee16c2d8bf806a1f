import { labelPredictions, type TaskContext, type TextClassificationTypes } from '@labelwright/core';
import { useMemo, useState } from 'react';

import { useFoldedLabels } from '../internal/use-folded-labels';
import { useLabels } from '../internal/use-labels';
import { foreignLabels, type LabelChoice, visibleLabels } from './choices';

/** The labels as the annotator finds them: which are shown, what is chosen, predicted, filtered and expanded. */
export function useChoices(context: TaskContext<TextClassificationTypes>, max: number) {
  const { record, drawable, draft, settings, definition, options } = context;
  const labels = useLabels(record, drawable, settings);
  const answer = draft.labels ?? [];
  const predictions = useMemo(() => (drawable ? labelPredictions(record) : []), [drawable, record]);
  // Of several scores for one label the first counts, as for the machine.
  const scores = useMemo(
    () => new Map(predictions.map(({ label, score }) => [label, score] as const).reverse()),
    [predictions],
  );
  /** What validating would take if there were no answer yet: by the same rule, so that the two never differ. */
  const predicted = useMemo(() => {
    if (!drawable) return [];
    const open = { ...draft, labels: undefined };
    return definition.decided({ record, settings, options, draft: open, view: undefined })?.labels ?? [];
  }, [definition, drawable, draft, options, record, settings]);

  const recordKey: unknown = drawable ? (record.id ?? record) : record;
  const [expanded, setExpanded] = useState(false);
  const [filter, setFilter] = useState({ query: '', recordKey });
  const filterable = labels.list.length > max;
  // What was typed was for that record; the next one starts with all its labels.
  const query = filterable && filter.recordKey === recordKey ? filter.query : '';
  const folded = useFoldedLabels(labels.list);
  const shown = visibleLabels(labels.list, {
    folded,
    query,
    expanded,
    max,
    chosen: answer,
    predicted,
  });
  const choices: readonly LabelChoice[] = [...shown.labels, ...foreignLabels(answer, labels.byName)].map(
    (label) => ({
      ...label,
      chosen: answer.includes(label.name),
      predicted: predicted.includes(label.name),
      score: scores.get(label.name),
    }),
  );

  return {
    choices,
    byName: new Map(choices.map((choice) => [choice.name, choice])),
    hotkeys: labels.hotkeys,
    /** Nothing is found where there is nothing to choose from either. */
    found: shown.found,
    hidden: shown.hidden,
    /** What Enter in the filter takes. */
    bestMatch: query.trim() === '' || shown.found === 0 ? undefined : shown.labels[0],
    predictions,
    predicted,
    recordKey,
    expanded,
    setExpanded,
    filterable,
    query,
    setQuery: (text: string) => setFilter({ query: text, recordKey }),
  };
}
