/** `Array.prototype.findLast`, which the library that the core is compiled against does not know yet. */
export function findLast<T, S extends T>(list: readonly T[], test: (entry: T) => entry is S): S | undefined;
export function findLast<T>(list: readonly T[], test: (entry: T) => boolean): T | undefined;
export function findLast<T>(list: readonly T[], test: (entry: T) => boolean): T | undefined {
  for (let index = list.length - 1; index >= 0; index -= 1) {
    const entry = list[index];
    if (entry !== undefined && test(entry)) return entry;
  }
  return undefined;
}
