import type { DatasetIndex } from '@labelwright/client';
import { type RefObject, useRef } from 'react';

import { isHtmlElement } from '../../internal/dom-nodes';
import { useBrowserLayoutEffect, useLatest } from '../../internal/use-latest';
import { type KeptPlace, keepPlaceIn, placeKeptIn } from './kept-place';

interface Place {
  readonly index: DatasetIndex;
  /** Of the query whose ids these are, as JSON; `undefined` before there are any. */
  readonly shownKey: string | undefined;
  readonly ids: readonly string[];
  readonly complete: boolean;
  readonly list: RefObject<HTMLElement | null>;
  readonly content: RefObject<HTMLElement | null>;
  readonly currentId: string | undefined;
  readonly setCurrentId: (id: string | undefined) => void;
  /** The record that is open in the session. */
  readonly openId: string | undefined;
}

/**
 * Keeps what is in view where it is while results come and go around it, and over a visit elsewhere: who comes back from
 * annotating is where they left, or at the record that they have got to meanwhile. Another query starts at its top.
 */
export function usePlace(place: Place): void {
  const latest = useLatest(place);
  const shown = useRef<Pick<Place, 'shownKey' | 'ids'>>({ shownKey: undefined, ids: [] });
  /** What is at the top of the view, as of the last scroll. */
  const top = useRef<KeptPlace['top']>(undefined);
  const height = useRef(0);
  const { list, ids, shownKey, complete, index } = place;

  useBrowserLayoutEffect(() => {
    const before = shown.current;
    shown.current = { shownKey, ids };
    const element = list.current;
    if (element === null || shownKey === undefined) return;
    if (before.shownKey === undefined) comeBack(latest.current, top);
    else if (before.shownKey !== shownKey) {
      element.scrollTop = 0;
      top.current = undefined;
      latest.current.setCurrentId(undefined);
    } else if (before.ids !== ids && complete && element.scrollTop > 0) {
      top.current = stayingTop(top.current, before.ids, ids);
      scrollToPlace(latest.current, top.current);
    }
    top.current ??= topOf(latest.current);
  }, [shownKey, ids]);
  // Lines get another height when the first one is measured, and where the room or the font changes.
  useBrowserLayoutEffect(() => {
    const now = lineHeight(place.content.current, ids.length);
    if (now !== height.current && height.current !== 0) scrollToPlace(latest.current, top.current);
    height.current = now;
  });

  useBrowserLayoutEffect(() => {
    const element = list.current;
    const look = (): void => {
      top.current = topOf(latest.current);
    };
    // Before the window draws other lines: where the list is would have to be laid out anew after that.
    element?.addEventListener('scroll', look, { passive: true, capture: true });
    return () => {
      element?.removeEventListener('scroll', look, { capture: true });
      const { shownKey: query, currentId, openId } = latest.current;
      if (query !== undefined) keepPlaceIn(index, { query, currentId, openId, top: top.current });
    };
  }, [list, index]);
}

function comeBack(place: Place, top: { current: KeptPlace['top'] }): void {
  const { ids, index, shownKey, openId, setCurrentId, list, content } = place;
  const kept = placeKeptIn(index);
  if (kept === undefined || kept.query !== shownKey) return;
  const hasMoved = openId !== undefined && openId !== kept.openId;
  const id = hasMoved ? openId : kept.currentId;
  const line = id === undefined ? -1 : ids.indexOf(id);
  if (line !== -1) setCurrentId(id);
  top.current = kept.top;
  scrollToPlace(place, kept.top);
  if (!hasMoved || line === -1 || isInView(place, line)) return;
  // In the middle: what came before and what comes next is seen.
  const room = (list.current?.clientHeight ?? 0) / 2;
  const before = Math.floor(room / Math.max(lineHeight(content.current, ids.length), 1));
  const first = ids[Math.max(line - before, 0)];
  top.current = first === undefined ? undefined : { id: first, offset: 0 };
  scrollToPlace(place, top.current);
}

function isInView({ list, content, ids }: Place, line: number): boolean {
  const height = lineHeight(content.current, ids.length);
  const { scrollTop = 0, clientHeight = 0 } = list.current ?? {};
  return line * height >= scrollTop && (line + 1) * height <= scrollTop + clientHeight;
}

/** How high a line is: all are alike. By what the window has set, which costs no layout. */
export function lineHeight(content: HTMLElement | null, count: number): number {
  if (content === null || count === 0) return 0;
  return (Number.parseFloat(content.style.blockSize) || content.offsetHeight) / count;
}

function topOf({ list, content, ids }: Place): KeptPlace['top'] {
  const height = lineHeight(content.current, ids.length);
  if (list.current === null || height === 0) return undefined;
  const { scrollTop } = list.current;
  const line = Math.floor(scrollTop / height);
  const id = ids[line];
  return id === undefined ? undefined : { id, offset: scrollTop - line * height };
}

function scrollToPlace({ list, content, ids }: Place, top: KeptPlace['top']): void {
  const line = top === undefined ? -1 : ids.indexOf(top.id);
  if (top === undefined || line === -1 || list.current === null) return;
  list.current.scrollTop = line * lineHeight(content.current, ids.length) + top.offset;
}

/** The record at the top, or where it is gone the first one behind it that is still there. */
function stayingTop(
  top: KeptPlace['top'],
  before: readonly string[],
  now: readonly string[],
): KeptPlace['top'] {
  if (top === undefined) return undefined;
  const there = new Set(now);
  if (there.has(top.id)) return top;
  const next = before.slice(before.indexOf(top.id) + 1).find((id) => there.has(id));
  return next === undefined ? undefined : { id: next, offset: 0 };
}

/** The lines of which more than half is in view. */
export function shownLines(
  list: HTMLElement | null,
  count: number,
): { readonly first: number; readonly end: number } {
  const content = list?.firstElementChild;
  const height = isHtmlElement(content) ? lineHeight(content, count) : 0;
  if (list === null || height === 0) return { first: 0, end: 0 };
  const first = Math.round(list.scrollTop / height);
  return { first, end: Math.max(Math.round((list.scrollTop + list.clientHeight) / height), first + 1) };
}
