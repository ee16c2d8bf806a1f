import { useEffect, useRef } from 'react';

import type { Lifecycle } from './lifecycle';

/**
 * Says that another record is open and how it reads, behind what was said of the one before ("travel chosen. New record. Where
 * is my card?"): the focus stays where it is, so nothing else would tell someone who does not see it.
 * @param key what tells one record from the next
 * @param text of the record that is open by then; asked for when there is another one
 * @param lang the language of that text, where it is known
 */
export function useAnnounceLoad(
  key: unknown,
  { announce, messages }: Lifecycle,
  text: () => string,
  lang?: string,
): void {
  const lastKey = useRef(key);
  useEffect(() => {
    if (key === lastKey.current) return;
    lastKey.current = key;
    announce(messages.announce.loaded, { text: beginningOf(text()), lang });
  });
}

/** So many code points of a text are said; the rest is read in the text itself. */
const BEGINNING = /^.{0,500}/su;

function beginningOf(text: string): string {
  const beginning = BEGINNING.exec(text)?.[0];
  return (beginning === text ? text : `${beginning}…`).replace(/\s+/g, ' ');
}
