import type { ActiveSpan, NotedSpan, OffsetMap, Span } from '@labelwright/core';

import { foldForFilter } from '../../internal/filter-labels';
import type { EntityKind } from '../messages/entity-messages';
import type { Predictions } from '../predictions/use-predictions';
import type { EntityFilter } from './entity-index';

/** A filter over the entities of one text, which remembers what it has read of each. */
export type EntitySearch = (query: string, kind: EntityKind, predictions: Predictions) => EntityFilter;

/**
 * Searches the entities of one text: `query` is plain text, sought in the span's text, its label and its note, without case
 * and accents. Each is folded once for the whole life of the text.
 */
export function createEntitySearch(map: OffsetMap): EntitySearch {
  const folded = new WeakMap<Span, string>();
  const foldedOf = (span: NotedSpan): string => {
    const known = folded.get(span);
    if (known !== undefined) return known;
    const covered = oneLine(map.slice(span.start, span.end));
    const note = span.note === undefined ? '' : oneLine(span.note);
    // A line break is in no query: nothing is found across two of the three.
    const text = foldForFilter(`${covered}\n${span.label}\n${note}`);
    folded.set(span, text);
    return text;
  };
  return (query, kind, predictions) => {
    const sought = foldForFilter(oneLine(query.trim()));
    return ({ layer, span }) =>
      isOfKind(layer, span, kind, predictions) && (sought === '' || foldedOf(span).includes(sought));
  };
}

function isOfKind(layer: ActiveSpan['layer'], span: Span, kind: EntityKind, { has }: Predictions): boolean {
  if (layer === 'suggestion') return kind !== 'annotated';
  return kind !== 'different' || !has(span);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
