/** `array`, or a larger copy with room for `length` numbers; what is new in it holds `fill`. */
export function withRoom<T extends Int32Array | Float64Array | Uint8Array>(
  array: T,
  length: number,
  fill = 0,
): T {
  if (length <= array.length) return array;
  // The constructor of a typed array makes arrays of its own kind.
  const Numbers = array.constructor as new (length: number) => T;
  const larger = new Numbers(Math.max(64, length, Math.ceil(array.length * 1.5)));
  larger.fill(fill, array.length);
  larger.set(array);
  return larger;
}
