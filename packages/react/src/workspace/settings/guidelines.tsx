import type { ReactElement } from 'react';

import { useWorkspace } from '../workspace-context';

/** The dataset's guidelines, as annotators read them. Nothing where there are none. */
export function Guidelines(): ReactElement | null {
  const { settings } = useWorkspace('Guidelines');
  const { guidelines = '' } = settings;
  if (guidelines.trim() === '') return null;
  return <div data-lw-part="guidelines">{guidelines}</div>;
}
