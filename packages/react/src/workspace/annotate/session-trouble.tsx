import { type AnnotationError, drawableText } from '@labelwright/core';
import { type ReactElement, type ReactNode, useEffect } from 'react';

import { Button } from '../ui/button';
import { useWorkspace } from '../workspace-context';
import { useLasting } from './use-lasting';

/** What fails beside the open record, which stays where it is: saving, reading the queue, keeping drafts. */
export function SessionTrouble(): ReactElement {
  const { session, send, messages } = useWorkspace('Refusals');
  const { phase, error, journalError, saving } = session;
  const words = messages.annotate;
  const { title, advice, announced } = words.saveTrouble;
  return (
    <>
      <Trouble
        title={title(saving.pending)}
        said={announced}
        error={saving.state === 'offline' ? undefined : saving.error}
      >
        <p>{advice}</p>
      </Trouble>
      <Trouble
        title={words.queueFailed}
        said={words.queueFailed}
        error={phase === 'ready' && error !== journalError ? error : undefined}
      >
        <div>
          <Button onClick={() => send({ type: 'queue.refresh' })}>{words.tryAgain}</Button>
        </div>
      </Trouble>
      <Trouble title={words.notKept} said={words.notKept} error={journalError} />
    </>
  );
}

interface TroubleProps {
  readonly title: string;
  /** Announced, with the reason. */
  readonly said: string;
  readonly error: AnnotationError | undefined;
  readonly children?: ReactNode;
}

function Trouble({ title, said, error, children }: TroubleProps): ReactElement | null {
  const { announce } = useWorkspace('Refusals');
  const isLasting = useLasting(error !== undefined);
  const reason = error === undefined ? '' : drawableText(error.message);
  useEffect(() => {
    if (isLasting) announce(`${said} ${reason}`);
  }, [isLasting, said, reason, announce]);
  if (!isLasting) return null;
  return (
    <section data-lw-part="trouble" aria-label={title}>
      <h3>{title}</h3>
      <p dir="auto">{reason}</p>
      {children}
    </section>
  );
}
