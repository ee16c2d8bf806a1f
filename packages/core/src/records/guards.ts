/** An object that is neither a list nor an instance of a class; an object of another realm (an iframe) counts. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** `Array.isArray` that yields `unknown` members instead of `any`. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/** ES2024, and in every browser of the last two years; some thirty times as fast over a novel as the regular expression. */
interface MaybeWellFormed {
  readonly isWellFormed?: () => boolean;
}

/** Whether `text` holds half of a surrogate pair, which no UTF-8 can carry. */
export function hasLoneSurrogate(text: string): boolean {
  // The library that core is compiled against does not know the method yet.
  const { isWellFormed } = text as unknown as MaybeWellFormed;
  return isWellFormed === undefined ? LONE_SURROGATE.test(text) : !isWellFormed.call(text);
}
