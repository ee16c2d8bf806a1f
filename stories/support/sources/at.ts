/**
 * The item at an index.
 * @throws RangeError where there is none: a source counts wrong
 */
export function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`There are ${list.length} items, but no item ${index}.`);
  return item;
}
