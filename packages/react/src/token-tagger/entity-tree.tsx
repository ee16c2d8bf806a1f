import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type RefObject,
  useCallback,
  useRef,
} from 'react';

import { useBrowserLayoutEffect } from '../internal/use-latest';
import { type EntityLineActions, takesTreeKey } from './entity-keys';
import { EntityLine, LabelLine } from './entity-line';
import type { EntitiesState } from './use-entities';
import type { TokenTaggerState } from './use-token-tagger';

interface EntityTreeProps {
  readonly state: TokenTaggerState;
  readonly entities: EntitiesState;
  readonly actions: EntityLineActions;
  readonly treeRef: RefObject<HTMLDivElement | null>;
  readonly filterRef: RefObject<HTMLInputElement | null>;
}

/** What a line is guessed to measure until it is drawn, in pixels. */
const GUESSED_LABEL = 32;
const GUESSED_ENTITY = 48;

/** The lines of the list, as many as fit into it: the current one is always among them, wherever the list is scrolled. */
export function EntityTree({ state, entities, actions, treeRef, filterRef }: EntityTreeProps): ReactElement {
  const { draft, view, labels, messages, predictions, lifecycle, readOnly } = state;
  const { rows, current } = entities;
  const activeLine = view.active && rows.indexOf(view.active);

  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => treeRef.current,
    getItemKey: useCallback((line: number) => rows.keyAt(line), [rows]),
    estimateSize: (line) => (rows.at(line)?.kind === 'group' ? GUESSED_LABEL : GUESSED_ENTITY),
    rangeExtractor: useCallback((range: Range) => withLine(defaultRangeExtractor(range), current), [current]),
    overscan: 10,
    // The height of the list may depend on that of its lines: measured at once, one would change the other without end.
    useAnimationFrameWithResizeObserver: true,
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / GUESSED_ENTITY) - 1);
    const taken = takesTreeKey(event, state, entities, actions, { filter: filterRef.current, page });
    // What is taken here is no key of the text.
    if (taken) event.preventDefault();
  };
  useLineInView(virtualizer.scrollToIndex, treeRef, current, rows.keyAt(current ?? -1));

  const onClick = (event: MouseEvent<HTMLElement>): void => {
    if (!(event.target instanceof Element)) return;
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

  const sizerRef = useRef<HTMLDivElement | null>(null);
  const height = virtualizer.getTotalSize();
  // Not by `style` in the markup, which a server's would have in it too and a Content-Security-Policy block.
  useBrowserLayoutEffect(() => {
    Object.assign(sizerRef.current?.style ?? {}, { position: 'relative', height: `${height}px` });
  }, [height]);

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
      <div ref={sizerRef} role="presentation">
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows.at(index);
          if (row === undefined) return null;
          const { group } = row;
          const label = labels.byName.get(group.label);
          const line = {
            id: entities.rowId(index),
            line: index,
            top: start,
            place: row.place,
            current: index === current,
            measure: virtualizer.measureElement,
            label,
            messages,
          };
          return row.kind === 'group' ? (
            <LabelLine
              key={key}
              {...line}
              siblings={rows.groupCount}
              className={lifecycle.getPartProps('entity-label').className}
              group={group}
              expanded={row.expanded}
            />
          ) : (
            <EntityLine
              key={key}
              {...line}
              siblings={group.entities.length}
              className={lifecycle.getPartProps('entity').className}
              entity={row.entity}
              active={index === activeLine}
              text={draft.text}
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

/** Assistive technology looks for the current line in the page, also while something else is in view. */
function withLine(lines: number[], line: number | undefined): number[] {
  if (line === undefined || lines.includes(line)) return lines;
  return [...lines, line].sort((a, b) => a - b);
}

/**
 * Scrolls the list to its current line when another one becomes it; where an edit moves it, it stays. While keys walk through
 * the list it must not leave the view either, though the text has just been scrolled: below the text they share a page.
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
    if (tree.current?.matches(':focus') === true)
      tree.current.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' });
  }, [key]);
}
