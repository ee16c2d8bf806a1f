import type { TaskContext, TextClassificationTypes } from '@labelwright/core';
import { useMemo, useState } from 'react';

import { filterPlaces, foldForFilter } from '../internal/filter-labels';
import { paletteColor } from '../internal/label-color';
import type { ShownLabel } from '../internal/use-labels';
import { useCatalog } from './use-catalog';
import { usePredicted } from './use-predicted';
import { byScore, visibleLabels } from './visible-labels';

/** A label as the annotator finds it. */
export interface LabelChoice extends ShownLabel {
  readonly chosen: boolean;
  /** Validating an open record would take it: the top label, or with several labels those above the threshold. */
  readonly predicted: boolean;
  /** The model's score, 0 to 1; `undefined` where it gave none. */
  readonly score: number | undefined;
  /** The annotator has made it up, besides the settings. */
  readonly created: boolean;
}

/** How the labels are shown when the component is first drawn; what the annotator changes stays from record to record. */
export interface FirstLook {
  readonly max: number;
  readonly expanded: boolean;
  readonly sortedByScore: boolean;
}

/** The labels as the annotator finds them: which are shown, what is chosen, predicted, filtered and expanded. */
export function useChoices(context: TaskContext<TextClassificationTypes>, look: FirstLook) {
  const { record, drawable, draft, options } = context;
  const { catalog, filterable } = useCatalog(context, look.max);
  const predicted = usePredicted(context);
  const [expanded, setExpanded] = useState(look.expanded);
  const [sortedByScore, setSortedByScore] = useState(look.sortedByScore);

  const recordKey: unknown = drawable ? (record.id ?? record) : record;
  const [filter, setFilter] = useState({ query: '', recordKey });
  // What was typed was for that record; the next one starts with all its labels.
  const query = filterable && filter.recordKey === recordKey ? filter.query : '';
  const filtering = query.trim() !== '';

  const { labels } = catalog;
  const { scoreOf } = predicted;
  const order = useMemo(
    () =>
      sortedByScore ? byScore(catalog.order, (index) => scoreOf(labels[index]?.name ?? '')) : catalog.order,
    [catalog, labels, sortedByScore, scoreOf],
  );
  const found = useMemo(
    () => (filtering ? filterPlaces(order, catalog.folded(), foldForFilter(query.trim())) : order),
    [order, catalog, filtering, query],
  );

  const answer = draft.labels ?? NONE;
  /** Chosen labels that the settings lack: behind the others, so that they can be taken back. */
  const foreign = answer.filter((name) => catalog.placeOf(name) === undefined);
  const placeOf = (name: string): number | undefined => {
    const place = catalog.placeOf(name);
    if (place !== undefined) return place;
    const besides = foreign.indexOf(name);
    return besides === -1 ? undefined : labels.length + besides;
  };
  const pinned = new Set([...answer, ...predicted.names].flatMap((name) => placeOf(name) ?? []));
  const { shown, hidden } = visibleLabels({ found, expanded, max: look.max, pinned });

  const choiceAt = (index: number): LabelChoice | undefined => {
    const name = foreign[index - labels.length];
    const label =
      name === undefined ? catalog.at(index) : { name, paletteColor: paletteColor(index), key: undefined };
    return (
      label && {
        ...label,
        chosen: answer.includes(label.name),
        predicted: predicted.names.includes(label.name),
        score: scoreOf(label.name),
        created: draft.created?.includes(label.name) === true,
      }
    );
  };

  return {
    catalog,
    predicted,
    recordKey,
    placeOf,
    choiceAt,
    /** The places of the labels that are shown, in the order in which they are. */
    shown,
    /** The groups of the label at a place, outermost first; `undefined` while labels are listed in another order. */
    pathOf: catalog.tree !== undefined && !filtering && !sortedByScore ? catalog.tree.pathOf : undefined,
    /** How many labels the filter finds; all without one. */
    found: found.length,
    hidden,
    /** What Enter in the filter takes. */
    bestMatch: filtering ? labels[found[0] ?? -1]?.name : undefined,
    /** What is in the filter as a label that could be created; `undefined` where it cannot, or is there already. */
    creatable:
      options.createLabels === true && filtering && catalog.placeOf(query.trim()) === undefined
        ? query.trim()
        : undefined,
    expanded,
    setExpanded,
    sortedByScore,
    setSortedByScore,
    filterable,
    query,
    filtering,
    setQuery: (text: string) => setFilter({ query: text, recordKey }),
  };
}

export type Choices = ReturnType<typeof useChoices>;

const NONE: readonly string[] = [];
