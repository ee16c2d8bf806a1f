import type { Client } from '@labelwright/client';
import { drawableText, type LabelChange, type SchemaReport } from '@labelwright/core';
import { type ReactElement, useEffect, useRef, useState } from 'react';

import { messageOf } from '../message-of';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ProgressBar } from '../ui/progress-bar';
import { useWorkspace } from '../workspace-context';
import { adoptSettings } from './adopt-settings';

export interface SchemaDialogProps {
  readonly title: string;
  /** On the button that does it. */
  readonly action: string;
  readonly changes: readonly LabelChange[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

type State =
  | { readonly kind: 'counting' }
  | { readonly kind: 'asking'; readonly report: SchemaReport }
  | { readonly kind: 'changing'; readonly report: SchemaReport; readonly done: number }
  | { readonly kind: 'failed'; readonly message: string };

/** Says what a change of labels does to records, asks, and does it. */
export function SchemaDialog({ title, action, changes, onClose, onDone }: SchemaDialogProps): ReactElement {
  const workspace = useWorkspace('DatasetSettings');
  const { client, dataset, messages, settings, refreshDataset, announce } = workspace;
  const words = messages.settings;
  const [state, setState] = useState<State>({ kind: 'counting' });
  const [attempt, setAttempt] = useState(0);
  // What is asked about is what was opened: the schema may change under it.
  const asked = useRef({ changes, settings, client, dataset });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    let wanted = true;
    const { changes, settings, client, dataset } = asked.current;
    setState({ kind: 'counting' });
    adoptSettings(client, dataset, settings)
      .then(() => client.planSchemaChange(dataset.name, changes))
      .then(
        (report) => {
          if (wanted) setState({ kind: 'asking', report });
        },
        (error: unknown) => {
          if (wanted) setState({ kind: 'failed', message: messageOf(error) });
        },
      );
    return () => {
      wanted = false;
    };
  }, [attempt]);

  const run = async (report: SchemaReport) => {
    setState({ kind: 'changing', report, done: 0 });
    const stop = countWrites(client, dataset.name, (done) => setState({ kind: 'changing', report, done }));
    try {
      const { changed } = await client.changeSchema(dataset.name, changes);
      await refreshDataset();
      announce(words.changedRecords(changed));
      onDone();
    } catch (error) {
      setState({ kind: 'failed', message: messageOf(error) });
    } finally {
      stop();
    }
  };

  const isChanging = state.kind === 'changing';
  return (
    <Dialog
      open
      // What has begun is brought to its end: half of a change is no state to leave records in.
      onClose={() => (isChanging ? undefined : onClose())}
      title={title}
      part="schema-dialog"
      actions={
        <>
          <Button data-autofocus="" disabled={isChanging} onClick={onClose}>
            {messages.shell.cancel}
          </Button>
          {state.kind === 'failed' ? (
            <Button variant="primary" onClick={() => setAttempt(attempt + 1)}>
              {words.retry}
            </Button>
          ) : (
            <Button
              variant={changes.some(({ type }) => type === 'remove') ? 'danger' : 'primary'}
              disabled={state.kind !== 'asking'}
              onClick={() => state.kind === 'asking' && void run(state.report)}
            >
              {action}
            </Button>
          )}
        </>
      }
    >
      <SchemaDialogBody state={state} />
    </Dialog>
  );
}

function SchemaDialogBody({ state }: { readonly state: State }): ReactElement {
  const words = useWorkspace('DatasetSettings').messages.settings;
  switch (state.kind) {
    case 'counting':
      return (
        <>
          <p>{words.counting}</p>
          <ProgressBar label={words.counting} value={0} max={undefined} />
        </>
      );
    case 'asking':
      return <Impact report={state.report} />;
    case 'changing': {
      const text = words.changed(state.done, state.report.affected);
      return (
        <>
          <p>
            {words.changing}: {text}
          </p>
          <ProgressBar label={words.changing} value={state.done} max={state.report.affected} text={text} />
        </>
      );
    }
    case 'failed':
      return (
        <p data-lw-part="settings-error" role="alert">
          {words.failed} {state.message}
        </p>
      );
  }
}

/** More labels than that are counted only. */
const MOST_LABELS = 50;

function Impact({ report }: { readonly report: SchemaReport }): ReactElement {
  const words = useWorkspace('DatasetSettings').messages.settings;
  const { records, affected, undecided, labels } = report;
  const rest = labels.length - MOST_LABELS;
  return (
    <>
      <p data-lw-part="impact">
        <strong>{affected === 0 ? words.nothingAffected : words.affected(affected, records)}</strong>
        {undecided > 0 ? ` ${words.undecided(undecided)}` : null}
        {affected > 0 ? ` ${words.cannotUndo}` : null}
      </p>
      <table data-lw-part="impact-table">
        <thead>
          <tr>
            <th scope="col">{words.label}</th>
            <th scope="col">{words.becomes}</th>
            <th scope="col">{words.inAnnotations}</th>
            <th scope="col">{words.inPredictions}</th>
          </tr>
        </thead>
        <tbody>
          {labels.slice(0, MOST_LABELS).map(({ label, becomes, annotated, predicted }) => (
            <tr key={label}>
              <th scope="row">
                <bdi>{drawableText(label)}</bdi>
              </th>
              <td>{becomes === undefined ? words.goes : <bdi>{drawableText(becomes)}</bdi>}</td>
              <td>{annotated}</td>
              <td>{predicted}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 ? <p>{words.moreLabels(rest)}</p> : null}
    </>
  );
}

/** Tells how many records of a dataset are written from now on. @returns stops it */
function countWrites(client: Client, name: string, tell: (done: number) => void): () => void {
  const written = new Set<string>();
  return client.subscribe(name, ({ kind, ids, own }) => {
    if (kind !== 'written' || !own) return;
    for (const id of ids) written.add(id);
    tell(written.size);
  });
}
