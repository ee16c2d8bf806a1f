import { type Nested, nest } from './label-tree';

/** A line of a long list: the heading of a group, or labels beside each other. */
export type LabelRow =
  | { readonly kind: 'heading'; readonly path: readonly string[] }
  | {
      readonly kind: 'labels';
      readonly places: readonly number[];
      /** Where the first of them stands among all labels. */
      readonly first: number;
    };

/** The lines of a list of labels. */
export interface LabelRows {
  readonly count: number;
  /** The same line each time: what draws it need not draw it again. */
  readonly at: (row: number) => LabelRow | undefined;
  /** The line of the label at a place in the settings. */
  readonly rowOf: (place: number) => number | undefined;
}

/**
 * Labels in lines of so many columns; each group begins a line of its own under its heading.
 * @param places of the labels in the settings, in the order in which they are listed
 * @param pathOf the groups of a label, outermost first; left out, there are no headings, and lines cost nothing until asked for
 */
export function labelRows(
  places: readonly number[],
  columns: number,
  pathOf: ((place: number) => readonly string[]) | undefined,
): LabelRows {
  return pathOf === undefined ? plainRows(places, columns) : groupedRows(nest(places, pathOf), columns);
}

function plainRows(places: readonly number[], columns: number): LabelRows {
  const made = new Map<number, LabelRow>();
  return {
    count: Math.ceil(places.length / columns),
    at: (row) => {
      const first = row * columns;
      const line = made.get(row) ?? { kind: 'labels', places: places.slice(first, first + columns), first };
      made.set(row, line);
      return line;
    },
    rowOf: (place) => {
      const at = places.indexOf(place);
      return at === -1 ? undefined : Math.floor(at / columns);
    },
  };
}

function groupedRows(root: Nested<number>, columns: number): LabelRows {
  const rows: LabelRow[] = [];
  let first = 0;
  const add = ({ path, items, groups }: Nested<number>) => {
    if (path.length > 0) rows.push({ kind: 'heading', path });
    for (let start = 0; start < items.length; start += columns) {
      const places = items.slice(start, start + columns);
      rows.push({ kind: 'labels', places, first });
      first += places.length;
    }
    for (const group of groups) add(group);
  };
  add(root);
  return {
    count: rows.length,
    at: (row) => rows[row],
    rowOf: (place) => {
      const found = rows.findIndex((row) => row.kind === 'labels' && row.places.includes(place));
      return found === -1 ? undefined : found;
    },
  };
}
