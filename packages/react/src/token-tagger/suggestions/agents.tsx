import { drawableText } from '@labelwright/core';
import type { ReactElement } from 'react';
import { useMemo } from 'react';

import { useTokenTaggerContext } from '../token-tagger-context';

interface AgentListProps {
  /** How many predictions of each are left to take. */
  readonly left: ReadonlyMap<string, number>;
  /** How many of each the answer has. */
  readonly confirmedBy: ReadonlyMap<string, number>;
}

/** One row an agent: whether it is shown, how far the answer goes together with it, and a way to take what it predicts. */
export function AgentList({ left, confirmedBy }: AgentListProps): ReactElement {
  const { draft, messages, predictions, actions, lifecycle, readOnly } = useTokenTaggerContext('Suggestions');
  const { agents, hidden, hide } = predictions;
  const predicted = useMemo(() => countByAgent(predictions.spans), [predictions.spans]);
  return (
    <ul data-lw-part="agents" aria-label={messages.agents}>
      {agents.map((agent) => {
        const name = drawableText(agent);
        const isHidden = hidden.has(agent);
        const count = left.get(agent) ?? 0;
        return (
          <li key={agent} data-lw-part="agent" data-hidden={isHidden ? '' : undefined}>
            <label>
              <input
                type="checkbox"
                aria-label={messages.showAgent(name)}
                checked={!isHidden}
                onChange={() => {
                  hide(agent, !isHidden);
                  lifecycle.announce(isHidden ? messages.agentShown(name) : messages.agentHidden(name));
                }}
              />
              <span dir="auto">{name}</span>
            </label>
            {isHidden ? null : (
              <span>
                {messages.agreement(predicted.get(agent) ?? 0, confirmedBy.get(agent) ?? 0, draft.answered)}
              </span>
            )}
            {isHidden || readOnly || count === 0 ? null : (
              <button
                type="button"
                aria-label={messages.acceptOfAgentName(name, count)}
                onClick={() => actions.acceptSome({ agent })}
              >
                {messages.acceptOfAgent(count)}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function countByAgent(
  spans: Iterable<{ readonly by?: readonly { readonly agent: string }[] }>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { by } of spans)
    for (const { agent } of by ?? []) counts.set(agent, (counts.get(agent) ?? 0) + 1);
  return counts;
}
