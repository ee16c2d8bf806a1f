import { drawableText, type QueuedRecord } from '@labelwright/core';
import { type ReactElement, useId } from 'react';

import { useShell } from '../shell/shell-context';
import { Button } from '../ui/button';
import { useWorkspace } from '../workspace-context';
import { answerLines } from './answer-lines';
import { useCountAnnounced } from './use-count-announced';

/** A record that somebody else wrote meanwhile: both versions side by side, and which one counts. One at a time. */
export function Conflicts(): ReactElement | null {
  const { session, send, messages, announce } = useWorkspace('Conflicts');
  const { focusEditor } = useShell('Conflicts');
  const { conflicts } = session;
  const words = messages.annotate.conflict;
  const title = useId();
  useCountAnnounced(conflicts.length, (count) => announce(words.announced(count)));
  const [conflict] = conflicts;
  if (conflict === undefined) return null;
  const { id, mine, stored } = conflict;
  const resolve = (take: 'mine' | 'theirs'): void => {
    send({ type: 'conflict.resolve', id, take });
    // The buttons go away with the last one.
    if (conflicts.length === 1) focusEditor();
  };
  return (
    <section data-lw-part="conflicts" aria-labelledby={title}>
      <h3 id={title} dir="auto">
        {words.title(drawableText(id))}
      </h3>
      <p>{words.advice}</p>
      <div data-lw-part="versions">
        <Version name={words.mine} record={mine} other={stored} />
        <Version name={words.theirs} record={stored} other={mine} />
      </div>
      <div data-lw-part="conflict-actions">
        <Button variant="primary" onClick={() => resolve('mine')}>
          {words.keepMine}
        </Button>
        <Button onClick={() => resolve('theirs')}>{words.takeTheirs}</Button>
        {conflicts.length > 1 ? <span>{words.more(conflicts.length - 1)}</span> : null}
      </div>
    </section>
  );
}

interface VersionProps {
  readonly name: string;
  readonly record: QueuedRecord | undefined;
  readonly other: QueuedRecord | undefined;
}

function Version({ name, record, other }: VersionProps): ReactElement {
  const { messages } = useWorkspace('Conflicts');
  const words = messages.annotate.conflict;
  return (
    <figure data-lw-part="version">
      <figcaption>
        <b>{name}</b>
        {record?.annotationAgent === undefined ? null : <bdi>{drawableText(record.annotationAgent)}</bdi>}
        {record === undefined ? null : (
          <span data-lw-part="status" data-status={record.status}>
            {messages.annotate.status[record.status]}
          </span>
        )}
      </figcaption>
      {record === undefined ? <p>{words.deleted}</p> : <Answer record={record} other={other} />}
    </figure>
  );
}

function Answer({
  record,
  other,
}: {
  readonly record: QueuedRecord;
  readonly other: QueuedRecord | undefined;
}) {
  const { messages } = useWorkspace('Conflicts');
  const words = messages.annotate.conflict;
  const lines = answerLines(record);
  if (lines === undefined || lines.length === 0)
    return <p>{lines === undefined ? words.noAnswer : words.emptyAnswer}</p>;
  const theirs = new Set(other === undefined ? [] : answerLines(other));
  return (
    <ul>
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: never reordered, and two lines may be equal
        <li key={place} dir="auto" data-differs={theirs.has(line) ? undefined : ''}>
          {line}
          {theirs.has(line) ? null : <span data-lw-hidden=""> ({words.onlyHere})</span>}
        </li>
      ))}
    </ul>
  );
}
