/** A cell of a matrix, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

interface MatrixKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly isRightToLeft: boolean;
}

/** The cell that a key leads to, by the ARIA practices of grids; `undefined` for a key that is somebody else's. */
export function cellAfter(
  stroke: MatrixKey,
  { row, column }: CellPlace,
  matrix: Matrix,
): CellPlace | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = stroke;
  if (altKey || shiftKey || metaKey) return undefined;
  const forwards = matrix.isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const backwards = matrix.isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
  const last = { row: matrix.rows - 1, column: matrix.columns - 1 };
  if (key === 'Home') return { row: ctrlKey ? 0 : row, column: 0 };
  if (key === 'End') return { row: ctrlKey ? last.row : row, column: last.column };
  if (ctrlKey) return undefined;
  if (key === 'ArrowDown') return { row: Math.min(row + 1, last.row), column };
  if (key === 'ArrowUp') return { row: Math.max(row - 1, 0), column };
  if (key === forwards) return { row, column: Math.min(column + 1, last.column) };
  if (key === backwards) return { row, column: Math.max(column - 1, 0) };
  return undefined;
}
