import { drawableText, type QueuedRecord } from '@labelwright/core';
import type { ReactElement } from 'react';

import { lastUpdatedOf } from '../shell/last-updated';
import { useShell } from '../shell/shell-context';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useWorkspace } from '../workspace-context';
import { shownMetadata } from './shown-metadata';

/** What is known of the open record besides its text and answer, each to be copied. */
export function RecordInfo(): ReactElement | null {
  const { session, messages } = useWorkspace('RecordInfo');
  const { aside, setAside } = useShell('RecordInfo');
  const { record } = session;
  if (record === undefined) return null;
  const words = messages.annotate;
  return (
    <Dialog
      open={aside === 'info'}
      onClose={() => setAside(undefined)}
      title={words.infoTitle}
      part="record-info"
      actions={<CopyButton text={() => JSON.stringify(record, undefined, 2)} label={words.copyRecord} />}
    >
      <InfoTable record={record} />
    </Dialog>
  );
}

function InfoTable({ record }: { readonly record: QueuedRecord }): ReactElement {
  const { messages } = useWorkspace('RecordInfo');
  const { fields, copy, status } = messages.annotate;
  const rows: readonly (readonly [name: string, value: string | undefined])[] = [
    [fields.id, record.id],
    [fields.status, status[record.status]],
    [fields.eventTimestamp, record.eventTimestamp],
    [fields.lastUpdated, lastUpdatedOf(record)],
    [fields.annotationAgent, agents(record.annotationAgent, record.annotations)],
    [fields.predictionAgent, agents(record.predictionAgent, record.predictions)],
    ...shownMetadata(record).map(([key, value]) => [`${fields.metadata}: ${key}`, value] as const),
  ];
  return (
    <table data-lw-part="info-table">
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{drawableText(name)}</th>
            <td>
              <bdi>{value === undefined ? fields.none : drawableText(value)}</bdi>
            </td>
            <td>
              {value === undefined ? null : (
                <CopyButton text={() => value} label={`${copy}: ${drawableText(name)}`} alone />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CopyProps {
  readonly text: () => string;
  readonly label: string;
  readonly alone?: boolean;
}

function CopyButton({ text, label, alone = false }: CopyProps): ReactElement {
  const { messages, announce } = useWorkspace('RecordInfo');
  const { copied, copyFailed } = messages.annotate;
  return (
    <Button
      icon="copy"
      variant={alone ? 'quiet' : 'plain'}
      aria-label={alone ? label : undefined}
      onClick={({ currentTarget }) => {
        // In a page that is not secure there is no clipboard.
        const clipboard = currentTarget.ownerDocument.defaultView?.navigator.clipboard;
        (clipboard?.writeText(text()) ?? Promise.reject()).then(
          () => announce(copied),
          () => announce(copyFailed),
        );
      }}
    >
      {alone ? null : label}
    </Button>
  );
}

function agents(agent: string | undefined, byAgent: object | undefined): string | undefined {
  const all = new Set([...(agent === undefined ? [] : [agent]), ...Object.keys(byAgent ?? {})]);
  return all.size === 0 ? undefined : [...all].join(', ');
}
