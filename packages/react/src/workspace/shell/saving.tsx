import type { SessionView } from '@labelwright/core';
import { type ReactElement, useEffect, useRef, useState } from 'react';

import { ariaShortcuts } from '../../internal/shortcuts';
import { Button } from '../ui/button';
import { Icon, type IconName } from '../ui/icon';
import { useWorkspace } from '../workspace-context';
import type { ShellMessages } from './messages';
import { useShell } from './shell-context';

const ICONS: Readonly<Record<SessionView['saving']['state'] | 'refused', IconName>> = {
  saved: 'check',
  saving: 'retry',
  retrying: 'warning',
  offline: 'offline',
  conflict: 'warning',
  refused: 'warning',
};

/** Whether what was decided is stored. As wide in every state. */
export function Saving(): ReactElement {
  const { session, send, messages, announce } = useWorkspace('Saving');
  const { saving, conflicts, refusals } = session;
  const { perform, shortcuts } = useShell('Saving');
  const words = messages.shell.saving;
  const wasOffline = useRef(saving.state === 'offline');
  const isOffline = saving.state === 'offline';
  useEffect(() => {
    if (wasOffline.current === isOffline) return;
    wasOffline.current = isOffline;
    announce(isOffline ? words.wentOffline : words.cameOnline);
  }, [isOffline, announce, words]);
  const isRefused = refusals.length > 0 && (saving.state === 'saved' || saving.state === 'saving');
  const state = isRefused ? 'refused' : saving.state;
  return (
    <div data-lw-part="saving" data-state={state}>
      <Icon name={ICONS[state]} />
      <span data-lw-part="saving-text" title={saving.error?.message}>
        {isRefused ? words.refused(refusals.length) : textOf(saving, conflicts.length, words)}
      </span>
      {state === 'retrying' ? (
        <>
          <RetryIn at={saving.nextTryAt} />
          <Button variant="quiet" onClick={() => send({ type: 'save.retry' })}>
            {words.tryNow}
          </Button>
        </>
      ) : null}
      {state === 'conflict' || state === 'refused' ? (
        <Button
          data-lw-part="show-trouble"
          aria-keyshortcuts={ariaShortcuts(shortcuts.trouble)}
          onClick={() => perform('trouble')}
        >
          {words.show}
        </Button>
      ) : null}
    </div>
  );
}

function textOf(
  { state, pending }: SessionView['saving'],
  conflicts: number,
  words: ShellMessages['saving'],
): string {
  switch (state) {
    case 'saved':
      return words.saved;
    case 'conflict':
      return words.conflict(conflicts);
    default:
      return words[state](pending);
  }
}

/** Counts down; not read out, since it changes each second. */
function RetryIn({ at }: { readonly at: number | undefined }): ReactElement | null {
  const { messages } = useWorkspace('Saving');
  const { now } = useShell('Saving');
  const [time, setTime] = useState(now);
  useEffect(() => {
    setTime(now());
    const timer = setInterval(() => setTime(now()), 1000);
    return () => clearInterval(timer);
  }, [now]);
  if (at === undefined) return null;
  return (
    <span aria-hidden="true" data-lw-part="saving-retry">
      {messages.shell.saving.retryIn(Math.max(Math.ceil((at - time) / 1000), 0))}
    </span>
  );
}
