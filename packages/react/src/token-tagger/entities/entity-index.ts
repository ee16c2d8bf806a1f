import {
  type ActiveSpan,
  compareSpans,
  type NotedSpan,
  type Span,
  type SpanDraft,
  sameSpan,
  spanChangeBetween,
} from '@labelwright/core';

import { sameActive } from '../scene/same-active';

/** A span of the answer, or what is predicted and not in it, as the list of entities holds it. */
export interface Entity extends ActiveSpan {
  readonly span: NotedSpan;
  /** Unlike that of any other in its index, and the same as long as it stays. */
  readonly key: string;
}

/** The entities of one label, in the order of `compareSpans`. Never empty. */
export interface EntityGroup {
  readonly label: string;
  readonly entities: readonly Entity[];
  /** How many of them are in the answer. */
  readonly annotated: number;
}

/** The entities by label. Immutable: groups that an edit does not touch are the same objects afterwards. */
export type EntityIndex = ReadonlyMap<string, EntityGroup>;

/** Which entities are listed. Pure: what it says of an entity it says for good. */
export type EntityFilter = (entity: ActiveSpan) => boolean;

type Sets = Pick<SpanDraft, 'spans' | 'suggestions'>;

/** Reads all spans. O(n log n). */
export function createEntityIndex({ spans, suggestions }: Sets, filter: EntityFilter): EntityIndex {
  return changed(
    new Map(),
    [],
    [...entitiesOf(spans, 'annotation'), ...entitiesOf(suggestions, 'suggestion')],
    filter,
  );
}

/**
 * The index of `to`, made of that of `from`. For k changed spans O(k log n) to find out about them, and one pass over the
 * groups of their labels.
 */
export function followEdit(index: EntityIndex, from: Sets, to: Sets, filter: EntityFilter): EntityIndex {
  const spans = spanChangeBetween(from.spans, to.spans);
  const suggestions = spanChangeBetween(from.suggestions, to.suggestions);
  return changed(
    index,
    [...entitiesOf(spans.removed, 'annotation'), ...entitiesOf(suggestions.removed, 'suggestion')],
    [...entitiesOf(spans.added, 'annotation'), ...entitiesOf(suggestions.added, 'suggestion')],
    filter,
  );
}

/** Keeps an index in step with a draft: reads all spans of a new text and for a new filter, else only what has changed. */
export function createEntityFollower(): (draft: SpanDraft, filter: EntityFilter) => EntityIndex {
  let last: { draft: SpanDraft; filter: EntityFilter; index: EntityIndex } | undefined;
  return (draft, filter) => {
    const index =
      last === undefined || last.filter !== filter || last.draft.text !== draft.text
        ? createEntityIndex(draft, filter)
        : followEdit(last.index, last.draft, draft, filter);
    last = { draft, filter, index };
    return index;
  };
}

/** The place of an entity in its group, by value; `undefined` where it is not listed. O(log n). */
export function placeInGroup({ entities }: EntityGroup, entity: ActiveSpan): number | undefined {
  const place = firstNotBefore(entities, entity);
  const found = entities[place];
  return found !== undefined && sameActive(found, entity) ? place : undefined;
}

function entitiesOf(spans: Iterable<Span>, layer: ActiveSpan['layer']): readonly ActiveSpan[] {
  return Array.from(spans, (span) => ({ layer, span }));
}

function changed(
  index: EntityIndex,
  removed: readonly ActiveSpan[],
  added: readonly ActiveSpan[],
  filter: EntityFilter,
): EntityIndex {
  const gone = byLabel(removed, filter);
  const come = byLabel(added, filter);
  if (gone.size === 0 && come.size === 0) return index;
  const next = new Map(index);
  for (const label of new Set([...gone.keys(), ...come.keys()])) {
    const kept = withoutAll(index.get(label)?.entities ?? [], gone.get(label) ?? []);
    const entities = merged(kept, (come.get(label) ?? []).sort(compareEntities));
    if (entities.length === 0) next.delete(label);
    else next.set(label, { label, entities, annotated: countAnnotated(entities) });
  }
  return next;
}

function byLabel(entities: readonly ActiveSpan[], filter: EntityFilter): Map<string, ActiveSpan[]> {
  const groups = new Map<string, ActiveSpan[]>();
  for (const entity of entities) {
    if (!filter(entity)) continue;
    const group = groups.get(entity.span.label);
    if (group === undefined) groups.set(entity.span.label, [entity]);
    else group.push(entity);
  }
  return groups;
}

function withoutAll(entities: readonly Entity[], gone: readonly ActiveSpan[]): readonly Entity[] {
  const places = new Set<number>();
  for (const entity of gone) {
    let place = firstNotBefore(entities, entity);
    while (places.has(place)) place += 1;
    const found = entities[place];
    if (found !== undefined && sameActive(found, entity)) places.add(place);
  }
  return places.size === 0 ? entities : entities.filter((_, place) => !places.has(place));
}

/** Both in order; what is added goes behind its equals. */
function merged(kept: readonly Entity[], added: readonly ActiveSpan[]): readonly Entity[] {
  const entities: Entity[] = [];
  const add = (entity: ActiveSpan) => {
    const before = entities.at(-1);
    const isTwin = before !== undefined && sameActive(before, entity);
    const { layer, span } = entity;
    entities.push({ layer, span, key: isTwin ? `${before.key}'` : keyOf(entity) });
  };
  let next = 0;
  for (const entity of kept) {
    for (let other = added[next]; other !== undefined && compareEntities(other, entity) < 0; ) {
      add(other);
      next += 1;
      other = added[next];
    }
    entities.push(entity);
  }
  for (const other of added.slice(next)) add(other);
  return entities;
}

function keyOf({ layer, span }: ActiveSpan): string {
  return `${layer} ${span.start} ${span.end} ${span.label}`;
}

function countAnnotated(entities: readonly Entity[]): number {
  return entities.reduce((count, { layer }) => (layer === 'annotation' ? count + 1 : count), 0);
}

/** As spans are stepped through; of equals the annotated one comes first. */
function compareEntities(a: ActiveSpan, b: ActiveSpan): number {
  if (!sameSpan(a.span, b.span)) return compareSpans(a.span, b.span);
  if (a.layer === b.layer) return 0;
  return a.layer === 'annotation' ? -1 : 1;
}

function firstNotBefore(entities: readonly Entity[], entity: ActiveSpan): number {
  let low = 0;
  let high = entities.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = entities[middle];
    if (other !== undefined && compareEntities(other, entity) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
