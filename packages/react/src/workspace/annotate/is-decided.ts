import type { RecordStatus } from '@labelwright/core';

export function isDecided(status: RecordStatus): boolean {
  return status === 'Validated' || status === 'Discarded';
}
