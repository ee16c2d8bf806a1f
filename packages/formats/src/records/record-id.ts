import type { AnnotationRecord } from '@labelwright/core';

/** The id as it goes to the wire: a number where it came as one, a bigint beyond 2^53, `null` where there is none. */
export function writeId({ id, numericId }: AnnotationRecord): string | number | bigint | null {
  if (id === undefined) return null;
  if (numericId !== true) return id;
  const number = Number(id);
  return Number.isSafeInteger(number) ? number : BigInt(id);
}
