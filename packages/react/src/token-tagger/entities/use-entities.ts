import type { ActiveSpan } from '@labelwright/core';
import { useId, useMemo, useState } from 'react';
import type { EntityKind } from '../messages/entity-messages';
import type { TokenTaggerState } from '../use-token-tagger';
import { createEntitySearch } from './entity-filter';
import { createEntityFollower } from './entity-index';
import { createEntityRows, type EntityRows } from './entity-rows';

/** What a line of the list stands for: a label by its name, or an entity. */
export type EntityTarget = string | ActiveSpan;

/** The list of entities: what is listed, what is collapsed, and which line keys go on from. */
export interface EntitiesState {
  readonly rows: EntityRows;
  /** Entities that are listed, and all that there are. */
  readonly listed: number;
  readonly all: number;
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly kind: EntityKind;
  readonly setKind: (kind: EntityKind) => void;
  readonly setExpanded: (label: string, expanded: boolean) => void;
  /** The current line: of the active span, unless keys have gone to a label since. */
  readonly current: number | undefined;
  /** Makes a label's line the current one; an entity's is by being active. */
  readonly setCurrent: (label: string) => void;
  readonly treeId: string;
  readonly rowId: (index: number) => string;
}

/**
 * The state of the list. An edit costs what {@link createEntityFollower} says, and the lines in view are drawn again; filter,
 * kind and what is collapsed stay from record to record.
 */
export function useEntities({ draft, view, labels, predictions }: TokenTaggerState): EntitiesState {
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<EntityKind>('all');
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<{ readonly label: string; readonly while: ActiveSpan | undefined }>();
  const treeId = useId();
  const { map } = draft.text;
  const search = useMemo(() => createEntitySearch(map), [map]);
  const filter = useMemo(() => search(query, kind, predictions), [search, query, kind, predictions]);
  const [follow] = useState(createEntityFollower);
  const index = useMemo(() => follow(draft, filter), [follow, draft, filter]);
  const rank = useMemo(() => new Map(labels.list.map(({ name }, place) => [name, place])), [labels]);
  const rows = useMemo(() => createEntityRows(index, rank, collapsed), [index, rank, collapsed]);
  const { active } = view;
  // Another span has been active since, if none is now: the label is not where anybody left off.
  if (chosen !== undefined && chosen.while !== active) setChosen(undefined);

  return {
    rows,
    listed: [...index.values()].reduce((count, { entities }) => count + entities.length, 0),
    all: draft.spans.size + draft.suggestions.size,
    query,
    setQuery,
    kind,
    setKind,
    setExpanded: (label, expanded) =>
      setCollapsed((before) => {
        const after = new Set(before);
        if (expanded) after.delete(label);
        else after.add(label);
        return after;
      }),
    current:
      chosen !== undefined && chosen.while === active
        ? rows.indexOf(chosen.label)
        : active && (rows.indexOf(active) ?? collapsedLine(rows, collapsed, active)),
    setCurrent: (label) => setChosen({ label, while: active }),
    treeId,
    rowId: (line) => `${treeId}-${line}`,
  };
}

/** An entity whose label is collapsed has its label's line. */
function collapsedLine(
  rows: EntityRows,
  collapsed: ReadonlySet<string>,
  { span }: ActiveSpan,
): number | undefined {
  return collapsed.has(span.label) ? rows.indexOf(span.label) : undefined;
}
