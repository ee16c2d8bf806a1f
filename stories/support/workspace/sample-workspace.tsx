import { type Client, indexedDbJournal, indexedDbStore, init } from '@labelwright/client';
import type { AnnotationRecord, SessionJournal, Suggestion } from '@labelwright/core';
import { CODECS, detectFormat, prepareForTraining } from '@labelwright/formats';
import { AnnotationWorkspace } from '@labelwright/react/workspace';
import { useEffect, useState } from 'react';

import { type Filling, fillStore } from './fill-store';
import { SAMPLES } from './samples';
import './sample-workspace.css';

const AGENT = 'you';

const clients = new Map<string, Client>();

const journals = new Map<string, SessionJournal>();

/** One client a database, for as long as the page is open. */
function clientOf(database: string): Client {
  const known = clients.get(database) ?? init({ store: indexedDbStore({ name: database }) });
  clients.set(database, known);
  return known;
}

/** One journal a dataset: a session that is left writes its last notes a moment later. */
function journalOf(database: string, name: string): SessionJournal {
  const key = `${database}/${name}`;
  const known =
    journals.get(key) ?? indexedDbJournal({ name: `${name}/${AGENT}`, database: `${database}-sessions` });
  journals.set(key, known);
  return known;
}

export interface SampleWorkspaceProps {
  /** Of the IndexedDB database that keeps everything. */
  readonly database: string;
}

/** The workspace as a host has it: three datasets in the browser's own database, filled when they are opened for the first time. */
export function SampleWorkspace({ database }: SampleWorkspaceProps) {
  const client = clientOf(database);
  const state = useFilledStore(client);
  const [name, setName] = useState(SAMPLES[0]?.name ?? '');
  if (state.kind === 'failed') return <p role="alert">{state.message}</p>;
  if (state.kind === 'filling') return <FillingView filling={state.filling} />;
  return (
    <div className="sample">
      <label className="sample-choice">
        Dataset
        <select value={name} onChange={(event) => setName(event.target.value)}>
          {SAMPLES.map((sample) => (
            <option key={sample.name} value={sample.name}>
              {sample.title}
            </option>
          ))}
        </select>
      </label>
      <AnnotationWorkspace
        key={name}
        className="sample-workspace"
        client={client}
        dataset={name}
        annotationAgent={AGENT}
        formats={CODECS}
        detectFormat={detectFormat}
        prepareForTraining={prepareForTraining}
        journal={journalOf(database, name)}
        suggest={(record) => suggest(name, record)}
      />
    </div>
  );
}

async function suggest(name: string, record: AnnotationRecord): Promise<Suggestion | undefined> {
  const sample = await SAMPLES.find((one) => one.name === name)?.load();
  return sample?.suggest(record);
}

function FillingView({ filling }: { readonly filling: Filling | undefined }) {
  return (
    <div className="sample-filling" role="status">
      <p>{filling === undefined ? 'Opening the database …' : `${filling.title}: models are at work …`}</p>
      <progress aria-label="Records made" value={filling?.done ?? 0} max={filling?.total ?? 1} />
    </div>
  );
}

type FillState =
  | { readonly kind: 'filling'; readonly filling: Filling | undefined }
  | { readonly kind: 'filled' }
  | { readonly kind: 'failed'; readonly message: string };

function useFilledStore(client: Client): FillState {
  const [state, setState] = useState<FillState>({ kind: 'filling', filling: undefined });
  useEffect(() => {
    const stop = new AbortController();
    fillStore(client, (filling) => setState({ kind: 'filling', filling }), stop.signal).then(
      () => stop.signal.aborted || setState({ kind: 'filled' }),
      (cause: unknown) => stop.signal.aborted || setState({ kind: 'failed', message: String(cause) }),
    );
    return () => stop.abort();
  }, [client]);
  return state;
}
