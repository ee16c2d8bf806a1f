import { type ComponentPropsWithoutRef, forwardRef, type ReactElement, useEffect, useRef } from 'react';

import { mergeProps } from '../../internal/merge-props';
import { useLatest } from '../../internal/use-latest';
import { useMergedRefs } from '../../internal/use-merged-refs';
import type { EntityKind } from '../messages/entity-messages';
import { useCovered } from '../places/use-covered';
import { useTokenTaggerContext } from '../token-tagger-context';
import { entityLineActions, takesFilterKey } from './entity-keys';
import { EntityTree } from './entity-tree';
import { type EntitiesState, useEntities } from './use-entities';

/**
 * All spans of the answer and what is predicted besides, grouped by label: for beside the text, or in a sidebar of the host's
 * own. It is in step with the text both ways, and the list holds all of a long text, however little of that is drawn.
 */
export const Entities = forwardRef<HTMLDivElement, Omit<ComponentPropsWithoutRef<'div'>, 'children'>>(
  (props, ref) => {
    const state = useTokenTaggerContext('Entities');
    const { messages, lifecycle, predictions } = state;
    const entities = useEntities(state);
    const treeRef = useRef<HTMLDivElement | null>(null);
    const actions = entityLineActions(state, entities, treeRef);
    const box = useRef<HTMLDivElement | null>(null);
    const merged = useMergedRefs(box, ref);
    useCovered(box, lifecycle.drawable);
    const filterRef = useRef<HTMLInputElement | null>(null);
    useAnnounceFound(entities, lifecycle.announce, messages.entityCount);
    if (!lifecycle.drawable) return null;
    const { all, listed, rows } = entities;
    return (
      <div
        ref={merged}
        {...mergeProps(props, {
          ...lifecycle.getPartProps('entities'),
          role: 'group',
          'aria-label': messages.entities,
        })}
      >
        <div>
          <div data-lw-part="entities-header">
            <span data-lw-part="entities-title">{messages.entities}</span>{' '}
            <span data-lw-part="entity-count">{messages.entityCount(listed, all)}</span>
            {predictions.spans.size === 0 ? null : <KindSelect entities={entities} />}
          </div>
          <input
            ref={filterRef}
            {...lifecycle.getPartProps('entity-filter')}
            type="search"
            aria-label={messages.filterEntities}
            aria-controls={rows.length > 0 ? entities.treeId : undefined}
            placeholder={messages.filterEntities}
            value={entities.query}
            onChange={(event) => entities.setQuery(event.target.value)}
            onKeyDown={(event) => {
              if (takesFilterKey(event, entities, actions, treeRef.current)) event.preventDefault();
            }}
          />
          {rows.length > 0 ? (
            <EntityTree
              state={state}
              entities={entities}
              actions={actions}
              treeRef={treeRef}
              filterRef={filterRef}
            />
          ) : (
            <p data-lw-part="entities-empty">{all === 0 ? messages.noEntities : messages.noEntityMatches}</p>
          )}
        </div>
      </div>
    );
  },
);
Entities.displayName = 'TokenTagger.Entities';

const KINDS: readonly EntityKind[] = ['all', 'annotated', 'different'];

function KindSelect({ entities }: { readonly entities: EntitiesState }): ReactElement {
  const { messages, lifecycle } = useTokenTaggerContext('Entities');
  return (
    <select
      {...lifecycle.getPartProps('entity-kind')}
      aria-label={messages.entityKinds}
      value={entities.kind}
      onChange={({ target }) => {
        const kind = KINDS.find((one) => one === target.value);
        if (kind !== undefined) entities.setKind(kind);
      }}
    >
      {KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {messages.entityKindNames[kind]}
        </option>
      ))}
    </select>
  );
}

/** Says how many a query finds; edits that change the number meanwhile have announcements of their own. */
function useAnnounceFound(
  { query, listed, all }: EntitiesState,
  announce: (text: string) => void,
  count: (listed: number, all: number) => string,
): void {
  const latest = useLatest({ listed, all, announce, count });
  useEffect(() => {
    const { current } = latest;
    if (query !== '') current.announce(current.count(current.listed, current.all));
  }, [query, latest]);
}
