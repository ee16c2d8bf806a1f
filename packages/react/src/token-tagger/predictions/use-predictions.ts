import {
  createSpanSet,
  findSpan,
  type Span,
  type SpanSet,
  type SuggestedSpan,
  type TokenClassificationRecord,
  type TokenClassificationTypes,
} from '@labelwright/core';
import { useMemo } from 'react';

import type { Task } from '../../internal/use-task';
import type { ShownDraft } from './shown-draft';

/** What is predicted for the open record, and whose predictions the annotator looks at. */
export interface Predictions {
  /** Who predicted, in the order of the record; empty where it names nobody. */
  readonly agents: readonly string[];
  /** Agents whose predictions are neither drawn nor taken by "all"; stays from record to record. */
  readonly hidden: ReadonlySet<string>;
  readonly hide: (agent: string, hidden: boolean) => void;
  /** All that was predicted by agents who are not hidden, whatever has become of it. */
  readonly spans: SpanSet<SuggestedSpan>;
  /** Whether anybody who is not hidden predicted just this span. O(log n). */
  readonly has: (span: Span) => boolean;
}

/** The predictions of a record by all its agents, and which of them are hidden. */
export function usePredictions(
  { context, send }: Task<TokenClassificationTypes>,
  { predicted: spans = NONE }: ShownDraft,
): Predictions {
  const { record, view, drawable } = context;
  const { hiddenAgents } = view;
  const agent = drawable ? record.predictionAgent : undefined;
  const byAgent = drawable ? record.predictions : undefined;
  return useMemo(
    () => ({
      agents: agentsOf(agent, byAgent),
      hidden: new Set(hiddenAgents),
      hide: (one, hidden) => send({ type: 'agent.hide', agent: one, hidden }),
      spans,
      has: (span) => findSpan(spans, span) !== undefined,
    }),
    [agent, byAgent, hiddenAgents, send, spans],
  );
}

const NONE = /* @__PURE__ */ createSpanSet<SuggestedSpan>(0);

const NOBODY: readonly string[] = [];

function agentsOf(
  agent: TokenClassificationRecord['predictionAgent'],
  byAgent: TokenClassificationRecord['predictions'],
): readonly string[] {
  if (agent === undefined && byAgent === undefined) return NOBODY;
  // What a record has in their place that is no such thing is among its issues.
  const names = [agent, ...(Array.isArray(byAgent) ? [] : Object.keys(byAgent ?? {}))];
  return [...new Set(names.filter((name) => typeof name === 'string'))];
}
