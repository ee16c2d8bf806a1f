import type { ReactElement } from 'react';

import { useWorkspace } from '../workspace-context';
import { paceOf } from './pace-of';

/** How fast records are decided here, and how long what is left will take at that. */
export function Pace({ left }: { readonly left: number }): ReactElement {
  const { messages, session } = useWorkspace('Pace');
  const words = messages.metrics;
  const perMinute = paceOf(session.decidedAt);
  return (
    <dl data-lw-part="pace">
      <div>
        <dt>{words.pace}</dt>
        <dd>{perMinute === undefined ? words.noPace : words.perHour(Math.round(perMinute * 60))}</dd>
      </div>
      <div>
        <dt>{words.timeLeft}</dt>
        <dd>
          {left === 0
            ? words.noneLeft
            : perMinute === undefined
              ? words.noPace
              : words.duration(Math.ceil(left / perMinute))}
        </dd>
      </div>
    </dl>
  );
}
