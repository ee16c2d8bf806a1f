import { withRoom } from './typed-arrays';

/** A list of numbers a row, most of them of one number or none. */
export interface Lists {
  set(row: number, list: readonly number[]): void;
  /** Calls `visit` with each number of a row's list. */
  each(row: number, visit: (number: number) => void): void;
  some(row: number, test: (number: number) => boolean): boolean;
}

/** Lists of codes, each code once in a list. */
export interface CodeLists extends Lists {
  /** Adds 1 to the count of each code of these rows. */
  tally(rows: Int32Array, counts: Int32Array): void;
}

const NONE = -1;

/** Codes, so whole numbers from 0: a list of one is the number itself, others lie in a pool. 4 bytes a row. */
export function createCodeLists(): CodeLists {
  /** A code, `NONE`, or where in the pool: `-2 - place`. */
  let rows = new Int32Array(0);
  const pool = createPool((length) => new Int32Array(length));
  const relocate = (): void => {
    pool.compact((move) => {
      for (let row = 0; row < rows.length; row += 1) {
        const at = rows[row] ?? NONE;
        if (at < NONE) rows[row] = -2 - move(-2 - at);
      }
    });
  };
  return {
    set: (row, list) => {
      const before = rows[row] ?? NONE;
      if (before === NONE && list.length === 0) return;
      if (before < NONE) pool.free(-2 - before);
      rows = withRoom(rows, row + 1, NONE);
      rows[row] = list.length === 0 ? NONE : list.length === 1 ? (list[0] ?? NONE) : -2 - pool.add(list);
      if (pool.isWasteful()) relocate();
    },
    each: (row, visit) => {
      const at = rows[row] ?? NONE;
      if (at >= 0) visit(at);
      else if (at < NONE) pool.each(-2 - at, visit);
    },
    some: (row, test) => {
      const at = rows[row] ?? NONE;
      if (at >= NONE) return at !== NONE && test(at);
      return pool.some(-2 - at, test);
    },
    tally: (wanted, counts) => {
      const count = (code: number): void => {
        counts[code] = (counts[code] ?? 0) + 1;
      };
      // The most frequent case without a call: this runs through all rows for each column that is counted.
      for (const row of wanted) {
        const at = rows[row] ?? NONE;
        if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
        else if (at < NONE) pool.each(-2 - at, count);
      }
    },
  };
}

/** Numbers of any kind: 20 bytes a row with one of them. */
export function createNumberLists(): Lists {
  let places = new Int32Array(0);
  const pool = createPool((length) => new Float64Array(length));
  return {
    set: (row, list) => {
      const before = places[row] ?? NONE;
      if (before === NONE && list.length === 0) return;
      if (before !== NONE) pool.free(before);
      places = withRoom(places, row + 1, NONE);
      places[row] = list.length === 0 ? NONE : pool.add(list);
      if (!pool.isWasteful()) return;
      pool.compact((move) => {
        for (let i = 0; i < places.length; i += 1) {
          const at = places[i] ?? NONE;
          if (at !== NONE) places[i] = move(at);
        }
      });
    },
    each: (row, visit) => {
      const at = places[row] ?? NONE;
      if (at !== NONE) pool.each(at, visit);
    },
    some: (row, test) => {
      const at = places[row] ?? NONE;
      return at !== NONE && pool.some(at, test);
    },
  };
}

/** Lists one behind the other, each behind its length. */
interface Pool {
  add(list: readonly number[]): number;
  free(place: number): void;
  each(place: number, visit: (number: number) => void): void;
  some(place: number, test: (number: number) => boolean): boolean;
  /** Whether more is free than in use. */
  isWasteful(): boolean;
  /** Writes all lists anew, without what is free between them. `moveAll` has to ask for the new place of each list in use. */
  compact(moveAll: (move: (place: number) => number) => void): void;
}

function createPool(make: (length: number) => Int32Array | Float64Array): Pool {
  let numbers = make(0);
  let used = 0;
  let freed = 0;
  return {
    add: (list) => {
      const place = used;
      numbers = withRoom(numbers, used + 1 + list.length);
      numbers[place] = list.length;
      numbers.set(list, place + 1);
      used += 1 + list.length;
      return place;
    },
    free: (place) => {
      freed += 1 + (numbers[place] ?? 0);
    },
    each: (place, visit) => {
      const end = place + (numbers[place] ?? 0);
      for (let i = place + 1; i <= end; i += 1) visit(numbers[i] ?? 0);
    },
    some: (place, test) => {
      const end = place + (numbers[place] ?? 0);
      for (let i = place + 1; i <= end; i += 1) if (test(numbers[i] ?? 0)) return true;
      return false;
    },
    isWasteful: () => freed > 4096 && freed * 2 > used,
    compact: (moveAll) => {
      const before = numbers;
      numbers = make(used - freed);
      used = 0;
      freed = 0;
      moveAll((place) => {
        const at = used;
        const end = place + 1 + (before[place] ?? 0);
        numbers.set(before.subarray(place, end), at);
        used += end - place;
        return at;
      });
    },
  };
}
