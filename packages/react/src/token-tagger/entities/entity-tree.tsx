import { type KeyboardEvent, type MouseEvent, type ReactElement, type RefObject, useCallback } from 'react';

import { isElement } from '../../internal/dom-nodes';
import { bringIntoView } from '../../internal/layout';
import { useBrowserLayoutEffect } from '../../internal/use-latest';
import { useWindow } from '../../internal/use-window';
import type { TokenTaggerState } from '../use-token-tagger';
import { type EntityLineActions, takesTreeKey } from './entity-keys';
import { EntityLine, LabelLine } from './entity-line';
import type { EntityRow } from './entity-rows';
import type { EntitiesState } from './use-entities';

interface EntityTreeProps {
  readonly state: TokenTaggerState;
  readonly entities: EntitiesState;
  readonly actions: EntityLineActions;
  readonly treeRef: RefObject<HTMLDivElement | null>;
  readonly filterRef: RefObject<HTMLInputElement | null>;
}

/** With a line for each: the words around it; how it stands to what is predicted, where something is; its note. */
type LineKind = 'label' | 'entity' | 'compared' | 'noted' | 'compared-noted';

const USUAL_HEIGHTS: Readonly<Record<LineKind, number>> = {
  label: 32,
  entity: 30,
  compared: 46,
  noted: 46,
  'compared-noted': 62,
};

/** The lines of the list, as many as fit into it: the current one is always among them, wherever the list is scrolled. */
export function EntityTree({ state, entities, actions, treeRef, filterRef }: EntityTreeProps): ReactElement {
  const { draft, view, labels, lang, messages, predictions, lifecycle, readOnly } = state;
  const { rows, current, query, kind } = entities;
  const activeLine = view.active && rows.indexOf(view.active);

  const hasPredictions = predictions.spans.size > 0;
  const shown = useWindow<LineKind>(treeRef, {
    count: rows.length,
    kindOf: useCallback((line: number) => kindOf(rows.at(line), hasPredictions), [rows, hasPredictions]),
    usualHeights: USUAL_HEIGHTS,
    keep: current,
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / USUAL_HEIGHTS.compared) - 1);
    const taken = takesTreeKey(event, state, entities, actions, { filter: filterRef.current, page });
    // What is taken here is no key of the text.
    if (taken) event.preventDefault();
  };
  const isFiltered = query !== '' || kind !== 'all';
  useLineInView(shown.show, treeRef, current, `${isFiltered} ${rows.keyAt(current ?? -1)}`);

  const onClick = (event: MouseEvent<HTMLElement>): void => {
    if (!isElement(event.target)) return;
    const line = Number(event.target.closest('[data-index]')?.getAttribute('data-index') ?? Number.NaN);
    const row = rows.at(line);
    if (row === undefined) return;
    const action = event.target.closest('[data-entity-action]')?.getAttribute('data-entity-action');
    if (action === 'remove') actions.remove(line);
    else if (action === 'accept' && row.kind === 'entity') state.actions.accept(row.entity.span);
    // With Ctrl or Command the focus comes to the list, to go on from there by keys.
    else if (row.kind === 'group' || event.ctrlKey || event.metaKey) {
      treeRef.current?.focus({ preventScroll: true });
      if (row.kind === 'group') actions.open(line);
      else actions.goTo(line);
    } else actions.open(line);
  };

  return (
    <div
      ref={treeRef}
      id={entities.treeId}
      {...lifecycle.getPartProps('entity-tree')}
      role="tree"
      tabIndex={0}
      aria-label={messages.entities}
      aria-activedescendant={current === undefined ? undefined : entities.rowId(current)}
      onKeyDown={onKeyDown}
      // The text, the filter or the list itself has the focus: nothing in the list.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      <div ref={shown.contentRef} role="presentation">
        {shown.lines.map(({ index, kind, gap }) => {
          const row = rows.at(index);
          if (row === undefined) return null;
          const { group } = row;
          const label = labels.byName.get(group.label);
          const line = {
            id: entities.rowId(index),
            line: index,
            kind,
            gap,
            place: row.place,
            current: index === current,
            label,
            messages,
          };
          return row.kind === 'group' ? (
            <LabelLine
              key={rows.keyAt(index)}
              {...line}
              siblings={rows.groupCount}
              className={lifecycle.getPartProps('entity-label').className}
              group={group}
              expanded={row.expanded}
            />
          ) : (
            <EntityLine
              key={rows.keyAt(index)}
              {...line}
              siblings={group.entities.length}
              className={lifecycle.getPartProps('entity').className}
              entity={row.entity}
              active={index === activeLine}
              text={draft.text}
              lang={lang}
              predictions={predictions}
              answered={draft.answered}
              readOnly={readOnly}
            />
          );
        })}
      </div>
    </div>
  );
}

function kindOf(row: EntityRow | undefined, hasPredictions: boolean): LineKind {
  if (row?.kind !== 'entity') return 'label';
  if (row.entity.span.note === undefined) return hasPredictions ? 'compared' : 'entity';
  return hasPredictions ? 'compared-noted' : 'noted';
}

/**
 * Scrolls the list to its current line when another one becomes it, and when all lines are back; where an edit moves it, it
 * stays. While keys walk through the list it must not leave the view either, though the text has just been scrolled: below the
 * text they share a page.
 */
function useLineInView(
  scrollTo: (line: number) => void,
  tree: RefObject<HTMLElement | null>,
  line: number | undefined,
  key: string,
): void {
  useBrowserLayoutEffect(() => {
    if (line === undefined) return;
    scrollTo(line);
    if (tree.current?.matches(':focus') === true) bringIntoView(tree.current.querySelector('[data-current]'));
  }, [key]);
}
