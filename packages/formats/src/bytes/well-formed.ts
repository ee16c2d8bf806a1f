/** The text without halves of surrogate pairs, which UTF-8 has no place for: U+FFFD is in their places. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
