import { drawableText } from '@labelwright/core';
import type { ReactElement } from 'react';

import { useShell } from '../shell/shell-context';
import { Button } from '../ui/button';
import { useWorkspace } from '../workspace-context';
import { SessionTrouble } from './session-trouble';
import { useCountAnnounced } from './use-count-announced';

/** More nobody reads at once; the host got all of them. */
const SHOWN = 3;

/** What does not work and why: nothing is saved for now, or some records were not taken, with the way to them. */
export function Refusals(): ReactElement {
  return (
    <>
      <SessionTrouble />
      <Refused />
    </>
  );
}

function Refused(): ReactElement | null {
  const { session, send, messages, announce } = useWorkspace('Refusals');
  const { focusEditor } = useShell('Refusals');
  const { refusals } = session;
  const words = messages.annotate.refusal;
  useCountAnnounced(refusals.length, (count) => announce(words.announced(count)));
  if (refusals.length === 0) return null;
  return (
    <section data-lw-part="refusals" aria-label={words.title(refusals.length)}>
      <h3>{words.title(refusals.length)}</h3>
      <ul>
        {refusals.slice(0, SHOWN).map(({ id, error }) => (
          <li key={id}>
            <b dir="auto">{drawableText(id)}</b> <span dir="auto">{drawableText(error.message)}</span>{' '}
            <Button
              aria-label={`${words.open}: ${drawableText(id)}`}
              onClick={() => {
                send({ type: 'record.open', id });
                focusEditor();
              }}
            >
              {words.open}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
