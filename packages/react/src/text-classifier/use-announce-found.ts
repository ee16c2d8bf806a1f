import { useEffect } from 'react';

import type { TextClassifierMessages } from './messages';
import type { Choices } from './use-choices';

/** Not at each key: what is typed is read out too. */
const PAUSE_MS = 600;

/** Says how many labels the filter has found, once who types pauses. */
export function useAnnounceFound(
  { query, filtering, found }: Choices,
  announce: (text: string) => void,
  messages: TextClassifierMessages,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another query, not another answer to the same one
  useEffect(() => {
    if (!filtering) return undefined;
    const timer = setTimeout(
      () => announce(found === 0 ? messages.noLabelMatches : messages.found(found)),
      PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [query, filtering]);
}
