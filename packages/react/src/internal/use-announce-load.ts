import { useEffect, useRef } from 'react';

import type { Lifecycle } from './lifecycle';

/**
 * Says that another record is open, behind what was said of the one before ("travel chosen. New record."): the focus stays
 * where it is, so nothing else would tell someone who does not see it.
 * @param key what tells one record from the next
 */
export function useAnnounceLoad(key: unknown, { announcement, announce, messages }: Lifecycle): void {
  const last = useRef({ key, announcement });
  const { loaded } = messages.announce;
  useEffect(() => {
    const { key: lastKey, announcement: lastAnnouncement } = last.current;
    last.current = { key, announcement };
    if (key === lastKey) return;
    const said = announcement === lastAnnouncement ? [] : [announcement.trim()];
    announce([...said, loaded].join(' '));
  }, [key, announcement, announce, loaded]);
}
