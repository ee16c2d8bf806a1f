import {
  addSpan,
  createSpanSet,
  hasSpan,
  removeSpan,
  type Span,
  type SpanSet,
  type SuggestedSpan,
  toSpans,
} from '@labelwright/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';

import { createAgreements } from '../../../packages/react/src/token-tagger/predictions/agreement';

const LENGTH = 6;
const arbitrarySpan = fc
  .tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: 3 }), fc.constantFrom('A', 'B'))
  .map(([start, length, label]): Span => ({ label, start, end: Math.min(start + length, LENGTH) }));

const arbitraryPredicted = fc
  .uniqueArray(fc.tuple(arbitrarySpan, fc.subarray(['one', 'two'], { minLength: 1 })), {
    selector: ([{ label, start, end }]) => `${label} ${start} ${end}`,
    maxLength: 12,
  })
  .map((spans) =>
    createSpanSet<SuggestedSpan>(
      LENGTH,
      spans.map(([span, agents]) => ({
        ...span,
        score: 1,
        by: agents.map((agent) => ({ agent, score: 1 })),
      })),
    ),
  );

it('an agreement follows every edit, copies of a span counted once', () => {
  const edits = fc.array(fc.oneof(arbitrarySpan, fc.nat(20)), { maxLength: 25 });
  fc.assert(
    fc.property(arbitraryPredicted, edits, (predicted, all) => {
      const agreementOf = createAgreements();
      let answer: SpanSet<Span> = createSpanSet<Span>(LENGTH);
      agreementOf(answer, predicted);
      for (const edit of all) {
        answer = edited(answer, edit);
        const { confirmed, confirmedBy } = agreementOf(answer, predicted);
        const expected = toSpans(predicted).filter((span) => hasSpan(answer, span));
        expect(confirmed).toBe(expected.length);
        for (const agent of ['one', 'two'])
          expect(confirmedBy.get(agent) ?? 0).toBe(
            expected.filter(({ by }) => by?.some((one) => one.agent === agent)).length,
          );
      }
    }),
  );
});

function edited(set: SpanSet<Span>, edit: Span | number): SpanSet<Span> {
  if (typeof edit !== 'number') return addSpan(set, edit);
  const span = toSpans(set)[edit % Math.max(set.size, 1)];
  return span === undefined ? set : removeSpan(set, span);
}
