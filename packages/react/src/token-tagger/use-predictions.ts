import {
  createSpanSet,
  findSpan,
  predictedSpans,
  type Span,
  type SpanDraft,
  type SpanSet,
  type SuggestedSpan,
  type TokenClassificationRecord,
} from '@labelwright/core';
import { useMemo, useState } from 'react';

/** What is predicted for the open record, and whose predictions the annotator looks at. */
export interface Predictions {
  /** Who predicted, in the order of the record; empty where it names nobody. */
  readonly agents: readonly string[];
  /** Agents whose predictions are neither drawn nor taken by "all"; stays from record to record. */
  readonly hidden: ReadonlySet<string>;
  readonly toggle: (agent: string) => void;
  /** All that was predicted by agents who are not hidden, whatever has become of it. */
  readonly spans: SpanSet<SuggestedSpan>;
  /** Whether anybody who is not hidden predicted just this span. O(log n). */
  readonly has: (span: Span) => boolean;
}

/**
 * The predictions of a record by all its agents, and which of them are hidden.
 * @param record `undefined` where there is none that can be shown
 */
export function usePredictions(
  record: TokenClassificationRecord | undefined,
  { text }: SpanDraft,
): Predictions {
  const { prediction, predictionAgent, predictions } = record ?? {};
  const [hidden, setHidden] = useState<ReadonlySet<string>>(NOBODY);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a decision makes a new record with the same predictions
  const all = useMemo(
    () => (record === undefined ? [] : predictedSpans(record, text)),
    [prediction, predictionAgent, predictions, text],
  );
  const agents = useMemo(() => agentsOf(predictionAgent, predictions), [predictionAgent, predictions]);
  const spans = useMemo(
    () =>
      createSpanSet(
        text.map.length,
        all.filter((span) => isByAnyBut(span, hidden)),
      ),
    [all, hidden, text],
  );
  return useMemo(
    () => ({
      agents,
      hidden,
      toggle: (agent) =>
        setHidden((before) => {
          const after = new Set(before);
          if (!after.delete(agent)) after.add(agent);
          return after;
        }),
      spans,
      has: (span) => findSpan(spans, span) !== undefined,
    }),
    [agents, hidden, spans],
  );
}

const NOBODY: ReadonlySet<string> = new Set();

function agentsOf(
  agent: TokenClassificationRecord['predictionAgent'],
  predictions: TokenClassificationRecord['predictions'],
): readonly string[] {
  // What a record has in their place that is no such thing is among its issues.
  const names = [agent, ...(Array.isArray(predictions) ? [] : Object.keys(predictions ?? {}))];
  return [...new Set(names.filter((name) => typeof name === 'string'))];
}

function isByAnyBut({ by }: SuggestedSpan, hidden: ReadonlySet<string>): boolean {
  return by === undefined || hidden.size === 0 || by.some(({ agent }) => !hidden.has(agent));
}
