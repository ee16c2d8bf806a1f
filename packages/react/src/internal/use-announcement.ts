import { useCallback, useState } from 'react';

/** A text for a live region. The same text twice in a row is told apart by a no-break space, or it would not be read. */
export function useAnnouncement(): readonly [string, (text: string) => void] {
  const [announcement, setAnnouncement] = useState('');
  const announce = useCallback((text: string) => {
    setAnnouncement((last) => (last === text ? `${text}\u00a0` : text));
  }, []);
  return [announcement, announce];
}
