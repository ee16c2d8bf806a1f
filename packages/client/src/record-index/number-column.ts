import { withRoom } from './typed-arrays';

/** A number a row, or none: 8 bytes. */
export interface NumberColumn {
  set(row: number, value: number | undefined): void;
  /** `NaN` where there is none. */
  get(row: number): number;
}

export function createNumberColumn(): NumberColumn {
  let values = new Float64Array(0);
  return {
    set: (row, value = Number.NaN) => {
      if (row >= values.length && Number.isNaN(value)) return;
      values = withRoom(values, row + 1, Number.NaN);
      values[row] = value;
    },
    get: (row) => values[row] ?? Number.NaN,
  };
}
