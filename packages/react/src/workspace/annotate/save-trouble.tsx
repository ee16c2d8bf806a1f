import { drawableText } from '@labelwright/core';
import { type ReactElement, useEffect, useState } from 'react';

import { useWorkspace } from '../workspace-context';

/** A network that stumbles is on its feet again by then. */
const LASTS_MS = 2000;

/** Why nothing can be saved, once that has lasted a moment. */
export function SaveTrouble(): ReactElement | null {
  const { session, messages, announce } = useWorkspace('Refusals');
  const { state, pending, error } = session.saving;
  const words = messages.annotate.saveTrouble;
  const [isLasting, setLasting] = useState(false);
  const isFailing = error !== undefined && state !== 'offline';
  useEffect(() => {
    if (!isFailing) return undefined;
    const timer = setTimeout(() => setLasting(true), LASTS_MS);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [isFailing]);
  const reason = error === undefined ? '' : drawableText(error.message);
  useEffect(() => {
    if (isLasting) announce(`${words.announced} ${reason}`);
  }, [isLasting, reason, announce, words]);
  if (!isLasting || !isFailing) return null;
  return (
    <section data-lw-part="save-trouble" aria-label={words.title(pending)}>
      <h3>{words.title(pending)}</h3>
      <p dir="auto">{reason}</p>
      <p>{words.advice}</p>
    </section>
  );
}
