import type { KeyboardEvent, RefObject } from 'react';

import { isTypedByAltGraph } from '../../internal/keystroke';
import { actionFor } from '../../internal/shortcuts';
import type { TokenTaggerState } from '../use-token-tagger';
import type { EntityRow } from './entity-rows';
import type { EntitiesState } from './use-entities';

/** What can be done with a line of the list, by whatever hand. */
export interface EntityLineActions {
  /** Makes it the current one; an entity is shown in the text as well. */
  readonly goTo: (line: number) => void;
  /** Goes into the text to an entity, with the focus; opens or closes a label. */
  readonly open: (line: number) => void;
  /** Takes an entity out of the answer, or turns a prediction down; the next line becomes current. */
  readonly remove: (line: number) => void;
}

export function entityLineActions(
  { actions, showSpan, readOnly }: TokenTaggerState,
  { rows, setCurrent, setExpanded }: EntitiesState,
  tree: RefObject<HTMLElement | null>,
): EntityLineActions {
  const currentLine = () => tree.current?.querySelector('[data-current]');
  const point = (row: EntityRow | undefined, focus: boolean): void => {
    if (row?.kind === 'entity') showSpan(row.entity, focus ? { focus } : { keepInView: currentLine });
    else if (row !== undefined) setCurrent(row.group.label);
  };
  return {
    goTo: (line) => point(rows.at(line), false),
    open: (line) => {
      const row = rows.at(line);
      if (row?.kind === 'group') setExpanded(row.group.label, !row.expanded);
      point(row, true);
    },
    remove: (line) => {
      const row = rows.at(line);
      if (readOnly || row?.kind !== 'entity') return;
      const next = rows.at(line + 1) ?? rows.at(line - 1);
      if (row.entity.layer === 'suggestion') actions.reject(row.entity.span);
      else actions.remove(row.entity.span);
      point(next, false);
    },
  };
}

/**
 * The keys of the list, by the tree pattern of the ARIA practices; tells whether it took the key. Characters go to the filter
 * and label nothing here: what is typed to find something must not change it.
 */
export function takesTreeKey(
  event: KeyboardEvent<HTMLElement>,
  { lifecycle }: TokenTaggerState,
  { rows, current, query, setQuery, setExpanded }: EntitiesState,
  line: EntityLineActions,
  { filter, page }: { readonly filter: HTMLElement | null; readonly page: number },
): boolean {
  const at = current ?? -1;
  const row = rows.at(at);
  const typed = isTyped(event);
  // Before modifiers are looked at: the host may have given this action other keys.
  if (!typed && actionFor(event, lifecycle.shortcuts) === 'remove') {
    // On a label nothing: what is active may be a span elsewhere.
    if (row?.kind === 'entity') line.remove(at);
    return true;
  }
  if (!typed && (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)) return false;
  const step = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }[event.key];
  const target = event.key === 'Home' ? 0 : event.key === 'End' ? rows.length : step && at + step;
  if (target !== undefined) {
    line.goTo(Math.min(Math.max(target, 0), rows.length - 1));
    return true;
  }
  const [inwards, outwards] = isRightToLeft(event.currentTarget)
    ? ['ArrowLeft', 'ArrowRight']
    : ['ArrowRight', 'ArrowLeft'];
  switch (event.key) {
    case inwards:
      if (row?.kind === 'group' && row.expanded) line.goTo(at + 1);
      else if (row?.kind === 'group') setExpanded(row.group.label, true);
      return true;
    case outwards:
      if (row?.kind === 'group') setExpanded(row.group.label, false);
      else if (row !== undefined) line.goTo(rows.indexOf(row.group.label) ?? at);
      return true;
    case 'Enter':
      line.open(at);
      return true;
    case ' ':
      if (row?.kind === 'group') line.open(at);
      else line.goTo(at);
      return true;
    case 'Escape':
      setQuery('');
      return query !== '';
    default:
      if (!typed) return false;
      filter?.focus();
      setQuery(query + event.key);
      return true;
  }
}

/** Keys that lead from the filter into the list: Down, and Enter, which goes to what was found first. */
export function takesFilterKey(
  event: KeyboardEvent<HTMLElement>,
  { rows, current, query, setQuery }: EntitiesState,
  line: EntityLineActions,
  tree: HTMLElement | null,
): boolean {
  const { key, shiftKey, nativeEvent } = event;
  if (nativeEvent.isComposing) return false;
  if (key === 'Escape') {
    setQuery('');
    return query !== '';
  }
  const isEnter = key === 'Enter' && !shiftKey;
  if (key !== 'ArrowDown' && !isEnter) return false;
  tree?.focus();
  if (isEnter || current === undefined) line.goTo(rows.at(1)?.kind === 'entity' ? 1 : 0);
  return true;
}

/** Whether a key types a character. */
function isTyped(event: KeyboardEvent): boolean {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  return event.key !== ' ' && [...event.key].length === 1 && (plain || isTypedByAltGraph(event));
}

/** In right-to-left pages the arrows follow what the eye sees. */
function isRightToLeft(tree: HTMLElement): boolean {
  return getComputedStyle(tree).direction === 'rtl';
}
