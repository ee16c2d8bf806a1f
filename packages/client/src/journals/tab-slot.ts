/**
 * How long a tab waits for the first place, in milliseconds: a page that was reloaded, or whose process died, may hold it for a
 * moment more.
 */
const PATIENCE = 250;

/** Held until the page goes; a page that runs a session twice has one place. */
const slots = new Map<string, Promise<number>>();

/** Which of the tabs that run a session of this name this one is, from 0: the first place that no other tab holds. */
export function tabSlot(session: string): Promise<number> {
  const held = slots.get(session) ?? firstFree(session);
  slots.set(session, held);
  return held;
}

async function firstFree(session: string): Promise<number> {
  // Browsers have locks in secure contexts only.
  const locks: LockManager | undefined = navigator.locks;
  if (locks === undefined) return 0;
  try {
    let slot = 0;
    while (!(await take(locks, `${session} ${slot}`, slot === 0))) slot += 1;
    return slot;
  } catch {
    // A sandboxed page may have no locks; it has no other tabs to share a database with either.
    return 0;
  }
}

/** Whether the lock could be taken; it is never given back. */
function take(locks: LockManager, name: string, patient: boolean): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise(() => undefined);
    };
    const options = patient ? { signal: AbortSignal.timeout(PATIENCE) } : { ifAvailable: true };
    locks.request(name, options, hold).catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'TimeoutError') resolve(false);
      else reject(error);
    });
  });
}
