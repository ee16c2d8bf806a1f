import { compareIds } from '@labelwright/core';
import { withRoom } from './typed-arrays';

/** Which row is whose. Rows are numbers from 0; one that is free is given to another id later. */
export interface IdTable {
  readonly size: number;
  /** The row of an id, a new one where it has none. */
  add(id: string): number;
  find(id: string): number | undefined;
  /** @returns the row that was its */
  remove(id: string): number | undefined;
  id(row: number): string;
  /** All rows in the order of their ids; not to be kept over a change. */
  rows(): Int32Array;
  /** Those behind `from`, up to and with `to`. */
  rowsBetween(from: string | undefined, to: string | undefined): Int32Array;
}

/** No map from ids to rows, which would cost more than the ids: they are in order, and looked up by halves. */
export function createIdTable(): IdTable {
  const ids: string[] = [];
  let order = new Int32Array(0);
  let length = 0;
  /** Not in the order yet: what did not come in order. */
  const fresh = new Map<string, number>();
  /** Still in the order: the rows of what was removed. */
  const gone = new Set<number>();
  const free: number[] = [];

  const idAt = (place: number): string => ids[order[place] ?? 0] ?? '';
  /** The first place with an id that is not before `id`. */
  const placeOf = (id: string): number => {
    let [low, high] = [0, length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (idAt(middle) < id) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const ordered = (id: string): number | undefined => {
    const place = placeOf(id);
    return place < length && idAt(place) === id ? order[place] : undefined;
  };
  const tidy = (): void => {
    if (fresh.size === 0 && gone.size === 0) return;
    const news = [...fresh].sort(([a], [b]) => compareIds(a, b));
    const merged = new Int32Array(length - gone.size + news.length);
    let [from, to] = [0, 0];
    const takeUntil = (id: string | undefined): void => {
      for (; from < length && (id === undefined || idAt(from) < id); from += 1) {
        const row = order[from] ?? 0;
        if (gone.has(row)) continue;
        merged[to] = row;
        to += 1;
      }
    };
    for (const [id, row] of news) {
      takeUntil(id);
      merged[to] = row;
      to += 1;
    }
    takeUntil(undefined);
    for (const row of gone) {
      ids[row] = '';
      free.push(row);
    }
    order = merged;
    length = merged.length;
    fresh.clear();
    gone.clear();
  };

  return {
    get size() {
      return length - gone.size + fresh.size;
    },
    add: (id) => {
      const known = fresh.get(id) ?? ordered(id);
      if (known !== undefined) {
        gone.delete(known);
        return known;
      }
      const row = free.pop() ?? ids.length;
      ids[row] = id;
      if (length > 0 && idAt(length - 1) > id) fresh.set(id, row);
      else {
        order = withRoom(order, length + 1);
        order[length] = row;
        length += 1;
      }
      return row;
    },
    find: (id) => {
      const row = fresh.get(id) ?? ordered(id);
      return row === undefined || gone.has(row) ? undefined : row;
    },
    remove: (id) => {
      const row = fresh.get(id);
      if (row !== undefined) {
        fresh.delete(id);
        free.push(row);
        return row;
      }
      const found = ordered(id);
      if (found === undefined || gone.has(found)) return undefined;
      gone.add(found);
      return found;
    },
    id: (row) => ids[row] ?? '',
    rows: () => {
      tidy();
      return order.subarray(0, length);
    },
    rowsBetween: (from, to) => {
      tidy();
      const start = from === undefined ? 0 : behind(from);
      return order.subarray(start, to === undefined ? length : behind(to));
    },
  };

  function behind(id: string): number {
    const place = placeOf(id);
    return place < length && idAt(place) === id ? place + 1 : place;
  }
}
