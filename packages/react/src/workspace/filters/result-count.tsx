import { type ReactElement, useEffect, useRef } from 'react';

import { useWorkspace } from '../workspace-context';
import { ALL_RECORDS, useFacets } from './use-facets';

/** Milliseconds for which nothing may change before a number is said. */
const CALM = 600;

/** How many records are left by the filter, of how many. Said when another filter has been counted, not after each decision. */
export function ResultCount(): ReactElement {
  const { view, session, messages, announce } = useWorkspace('FilterBar');
  const words = messages.filters;
  const found = useFacets(view.filter);
  const all = useFacets(ALL_RECORDS);
  const key = JSON.stringify([view.filter, view.similarTo]);
  const isSimilar = view.similarTo !== undefined;
  const settled = isSimilar ? session.complete : found.settled && all.settled;
  const text = isSimilar
    ? session.complete
      ? words.nearest(session.length)
      : words.counting
    : found.facets === undefined || all.facets === undefined
      ? words.counting
      : words.results(found.facets.total, all.facets.total);
  const said = useRef(key);
  useEffect(() => {
    if (!settled || said.current === key) return undefined;
    const timer = setTimeout(() => {
      said.current = key;
      announce(text);
    }, CALM);
    return () => clearTimeout(timer);
  }, [key, settled, text, announce]);
  return (
    <p data-lw-part="filter-results" data-settled={settled ? '' : undefined}>
      {text}
    </p>
  );
}
