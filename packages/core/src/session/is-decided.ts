import type { RecordStatus } from '../records/record';

/** Whether somebody is done with a record of that status. */
export function isDecided({ status }: { readonly status: RecordStatus }): boolean {
  return status === 'Validated' || status === 'Discarded';
}
