import { useCallback, useEffect, useRef, useState } from 'react';

/** Words that are not the interface's, and may be of another language. */
export interface Quote {
  readonly text: string;
  readonly lang?: string | undefined;
}

export type Announce = (said: string, quote?: Quote) => void;

/**
 * A text for a live region. What is said before it is drawn is one text, with what effects add then: of two that follow each other
 * within a frame only the last would be read. The same text twice in a row is told apart by a no-break space, or it would not be
 * read either.
 */
export function useAnnouncement(): readonly [said: string, announce: Announce, quote: Quote | undefined] {
  const [announcement, setAnnouncement] = useState('');
  const [quote, setQuote] = useState<Quote>();
  const moment = useRef('');
  const announce = useCallback<Announce>((text, quoted) => {
    const before = moment.current;
    const said = before + text;
    moment.current = `${said} `;
    setAnnouncement((last) => (last === said ? `${said}\u00a0` : said));
    setQuote((last) => quoted ?? (before === '' ? undefined : last));
  }, []);
  // Behind all effects of the same commit, and before the next key: held down, a key says its last step, not all of them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever it is drawn
  useEffect(() => {
    queueMicrotask(() => {
      moment.current = '';
    });
  }, [announcement]);
  return [announcement, announce, quote];
}
