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

/** So much is said of a text, in UTF-16 units; the rest is read in the text itself. */
const MOST_UNITS = 500;

function beginningOf(text: string): string {
  if (text.length <= MOST_UNITS) return text.replace(/\s+/g, ' ');
  // Half of a character at the end would be read as one that nobody knows.
  const beginning = text.slice(0, MOST_UNITS).replace(/[\uD800-\uDBFF]$/, '');
  return `${beginning.replace(/\s+/g, ' ')}…`;
}
