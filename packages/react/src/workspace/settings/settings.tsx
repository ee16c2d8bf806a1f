import type { ReactElement } from 'react';

import { useWorkspace } from '../workspace-context';
import { Annotators } from './annotators';
import { GuidelinesEditor } from './guidelines-editor';
import { LabelEditor } from './label-editor';
import { MetadataTable } from './metadata-table';
import { TextLimitsEditor } from './text-limits';

/** What the dataset's records have in common: labels, limits, guidelines, annotators, metadata. */
export function DatasetSettings(): ReactElement {
  const { messages, dataset, readOnly } = useWorkspace('DatasetSettings');
  return (
    <section data-lw-part="settings" aria-label={messages.settings.title}>
      {readOnly ? <p>{messages.settings.readOnly}</p> : null}
      {dataset.task === 'Text2Text' ? <TextLimitsEditor /> : <LabelEditor />}
      <GuidelinesEditor />
      <Annotators />
      <MetadataTable />
    </section>
  );
}
