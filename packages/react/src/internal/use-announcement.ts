import { useCallback, useRef, useState } from 'react';

/** Words that are not the interface's, and may be of another language. */
export interface Quote {
  readonly text: string;
  readonly lang?: string | undefined;
}

export type Announce = (said: string, quote?: Quote) => void;

/**
 * A text for a live region. What is said at one moment is one text: of two that follow each other within a frame only the last
 * would be read. The same text twice in a row is told apart by a no-break space, or it would not be read either.
 */
export function useAnnouncement(): readonly [said: string, announce: Announce, quote: Quote | undefined] {
  const [announcement, setAnnouncement] = useState('');
  const [quote, setQuote] = useState<Quote>();
  const moment = useRef('');
  const announce = useCallback<Announce>((text, quoted) => {
    const before = moment.current;
    if (before === '') setTimeout(() => (moment.current = ''));
    const said = before + text;
    moment.current = `${said} `;
    setAnnouncement((last) => (last === said ? `${said}\u00a0` : said));
    setQuote((last) => quoted ?? (before === '' ? undefined : last));
  }, []);
  return [announcement, announce, quote];
}
