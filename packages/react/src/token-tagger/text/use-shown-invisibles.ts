import { type RefObject, useEffect } from 'react';
import { flushSync } from 'react-dom';

import { keepPlace } from '../places/keep-place';
import type { TextDocument } from './text-document';

/** Shows or hides the marks of invisible characters, while what is selected and what is in view stay where they are. */
export function useShownInvisibles(
  text: RefObject<HTMLElement | null>,
  document: TextDocument,
  shown: boolean,
): void {
  useEffect(
    () => (document.invisibles === shown ? undefined : showInvisibles(text, document, shown)),
    [text, document, shown],
  );
}

/** @returns undoes it, as long as it has not happened */
function showInvisibles(
  text: RefObject<HTMLElement | null>,
  document: TextDocument,
  shown: boolean,
): () => void {
  let isWanted = true;
  const show = () =>
    flushSync(() => {
      document.invisibles = shown;
    });
  // Not while React still has effects to run: it draws the text at once, the selection is put back into what is drawn.
  queueMicrotask(() => {
    const element = text.current;
    if (!isWanted) return;
    if (element === null) show();
    else
      keepPlace(
        { element, blocks: document.blocks, map: document.draft.text.map },
        [...element.children],
        show,
      );
  });
  return () => {
    isWanted = false;
  };
}
