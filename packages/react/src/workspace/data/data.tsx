import type { ReactElement } from 'react';

import { useWorkspace } from '../workspace-context';
import { Export } from './export';
import { Import } from './import';
import { Training } from './training';

/** Gets records in from files, and out into files and training sets. */
export function DataTransfer(): ReactElement {
  const { messages, isNew, readOnly, prepareForTraining } = useWorkspace('DataTransfer');
  return (
    <section data-lw-part="data" aria-label={messages.data.title}>
      {readOnly ? null : <Import />}
      {isNew === true ? null : <Export />}
      {isNew === true || prepareForTraining === undefined ? null : <Training />}
    </section>
  );
}
