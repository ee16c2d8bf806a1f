import { useSyncExternalStore } from 'react';

/** Whether keys are those of an Apple keyboard; a server does not know, so neither does markup that is being taken over. */
export function useIsMac(): boolean {
  return useSyncExternalStore(subscribe, isMac, () => false);
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}

/** Nobody changes the platform while a page is open. */
function subscribe(): () => void {
  return () => undefined;
}
