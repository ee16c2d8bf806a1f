import fc from 'fast-check';
import type { ScoredSpan, Span } from '../../../packages/core/src/spans/span';

/** Short enough that random spans often overlap, nest and repeat. */
export const TEXT_LENGTH = 24;

/** A span over a text of `textLength` code points, with one of few labels and sometimes one of few scores. */
export function arbitrarySpan(textLength = TEXT_LENGTH): fc.Arbitrary<Span | ScoredSpan> {
  const offset = fc.integer({ min: 0, max: textLength });
  return fc
    .tuple(offset, offset, fc.constantFrom('A', 'B', 'Ä', '😀'), fc.constantFrom(undefined, 0, 0.4, 0.9))
    .filter(([a, b]) => a !== b)
    .map(([a, b, label, score]) => {
      const span = { label, start: Math.min(a, b), end: Math.max(a, b) };
      return score === undefined ? span : { ...span, score };
    });
}

/** A range in such a text, an empty one included. */
export function arbitraryRange(textLength = TEXT_LENGTH): fc.Arbitrary<{ start: number; end: number }> {
  const offset = fc.integer({ min: 0, max: textLength });
  return fc.tuple(offset, offset).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
}
