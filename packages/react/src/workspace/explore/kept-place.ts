import type { DatasetIndex } from '@labelwright/client';

/** Where somebody was in the list when they left it. */
export interface KeptPlace {
  /** The query whose results it were, as JSON. */
  readonly query: string;
  readonly currentId: string | undefined;
  /** The record at the top, and how much of it was scrolled out, in pixels. */
  readonly top: { readonly id: string; readonly offset: number } | undefined;
  /** The record that was open in the session by then. */
  readonly openId: string | undefined;
}

/** By index, which a workspace has for itself: it goes with its workspace, and two workspaces on a page share nothing. */
const places = new WeakMap<DatasetIndex, KeptPlace>();

export function keepPlaceIn(index: DatasetIndex, place: KeptPlace): void {
  places.set(index, place);
}

export function placeKeptIn(index: DatasetIndex): KeptPlace | undefined {
  return places.get(index);
}
