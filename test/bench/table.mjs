import { median } from './results.mjs';

/** Rows of cells as aligned text; the first row has the titles, the first column is aligned to the left. */
export function table(title, rows) {
  const cells = rows.map((row) => row.map(String));
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join('  '),
  );
  return ['', title, ...lines].join('\n');
}

/** The median with the lowest and the highest. */
export function spread(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(0));
  return `${fixed(median(values))} [${low}-${high}]`;
}

/** Milliseconds: one digit behind the point where it says something. */
export function fixed(value) {
  return value < 100 ? value.toFixed(1) : value.toFixed(0);
}

export function ratio(value, base) {
  return value === undefined || base === undefined ? '–' : `${(value / base).toFixed(2)}x`;
}

export const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)}`;
