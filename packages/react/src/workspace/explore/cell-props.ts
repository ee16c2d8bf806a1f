/** A cell of a list whose rows are chosen, and not the cells: it is no stop of its own. */
export function cellProps(part: string): { readonly role: 'gridcell'; readonly 'data-lw-part': string } {
  return { role: 'gridcell', 'data-lw-part': part };
}
