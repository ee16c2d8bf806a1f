/** A cell of a list whose rows are chosen, and not the cells: it is no stop of its own. */
export function cellProps(part: string, id?: string) {
  return { id, role: 'gridcell', 'data-lw-part': part } as const;
}
