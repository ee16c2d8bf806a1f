import type { ActiveSpan } from '@labelwright/core';

import { lastNotAbove } from '../../internal/line-window';
import { type Entity, type EntityGroup, type EntityIndex, placeInGroup } from './entity-index';

/** A line of the list: a label with its counts, or one of its entities. */
export type EntityRow =
  | {
      readonly kind: 'group';
      readonly group: EntityGroup;
      readonly expanded: boolean;
      readonly place: number;
    }
  | { readonly kind: 'entity'; readonly group: EntityGroup; readonly entity: Entity; readonly place: number };

/** The lines of the list, none of them made before it is asked for. */
export interface EntityRows {
  readonly length: number;
  /** How many labels have lines of their own. */
  readonly groupCount: number;
  at(index: number): EntityRow | undefined;
  /** Unlike that of any other line; the same for the same line in other lists. */
  keyAt(index: number): string;
  /** The line of a label; of an entity where its label is not collapsed. */
  indexOf(target: string | ActiveSpan): number | undefined;
}

/**
 * The lines of an index: the groups in the order of `rank` (unknown labels behind, by name), each followed by its entities
 * unless it is collapsed. O(g log g) for g labels, whatever their number of entities.
 */
export function createEntityRows(
  index: EntityIndex,
  rank: ReadonlyMap<string, number>,
  collapsed: ReadonlySet<string>,
): EntityRows {
  const groups = inOrder(index, rank);
  const starts: number[] = [];
  let length = 0;
  for (const { label, entities } of groups) {
    starts.push(length);
    length += collapsed.has(label) ? 1 : 1 + entities.length;
  }
  const placeOfLabel = new Map(groups.map(({ label }, place) => [label, place]));

  const at = (line: number): EntityRow | undefined => {
    if (line < 0 || line >= length) return undefined;
    const groupPlace = lastNotAbove(starts, line);
    const group = groups[groupPlace];
    if (group === undefined) return undefined;
    const place = line - (starts[groupPlace] ?? 0) - 1;
    const entity = group.entities[place];
    return place < 0 || entity === undefined
      ? { kind: 'group', group, expanded: !collapsed.has(group.label), place: groupPlace }
      : { kind: 'entity', group, entity, place };
  };

  return {
    length,
    groupCount: groups.length,
    at,
    keyAt: (line) => {
      const row = at(line);
      if (row === undefined) return '';
      return row.kind === 'group' ? `label ${row.group.label}` : row.entity.key;
    },
    indexOf: (target) => {
      const label = typeof target === 'string' ? target : target.span.label;
      const groupPlace = placeOfLabel.get(label);
      const start = groupPlace === undefined ? undefined : starts[groupPlace];
      if (start === undefined || typeof target === 'string') return start;
      const group = index.get(label);
      if (group === undefined || collapsed.has(label)) return undefined;
      const place = placeInGroup(group, target);
      return place === undefined ? undefined : start + 1 + place;
    },
  };
}

function inOrder(index: EntityIndex, rank: ReadonlyMap<string, number>): readonly EntityGroup[] {
  const rankOf = ({ label }: EntityGroup) => rank.get(label) ?? Number.POSITIVE_INFINITY;
  return [...index.values()].sort((a, b) => {
    const [first, second] = [rankOf(a), rankOf(b)];
    if (first !== second) return first - second;
    return a.label < b.label ? -1 : 1;
  });
}
