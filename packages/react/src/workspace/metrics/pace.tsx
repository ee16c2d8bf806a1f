import { paceOf } from '@labelwright/core';
import type { ReactElement } from 'react';

import { useWorkspace } from '../workspace-context';

const MINUTE = 60_000;

/**
 * How fast records were decided here, and how long what is left will take at that. As of the last decision: who looks at numbers
 * decides nothing, and must not see the time grow.
 */
export function Pace({ left }: { readonly left: number }): ReactElement {
  const { messages, session } = useWorkspace('Pace');
  const words = messages.metrics;
  const pace = paceOf(session.decidedAt, session.decidedAt.at(-1) ?? 0);
  return (
    <dl data-lw-part="pace">
      <div>
        <dt>{words.pace}</dt>
        <dd>{pace === undefined ? words.noPace : words.perHour(Math.round(pace.perMinute * 60))}</dd>
      </div>
      <div>
        <dt>{words.timeLeft}</dt>
        <dd>
          {left === 0
            ? words.noneLeft
            : pace === undefined
              ? words.noPace
              : words.duration(Math.ceil(pace.timeFor(left) / MINUTE))}
        </dd>
      </div>
    </dl>
  );
}
