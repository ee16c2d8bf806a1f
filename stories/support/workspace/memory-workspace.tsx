import { type Client, init, memoryStore } from '@labelwright/client';
import type { AnnotationRecord } from '@labelwright/core';
import { CODECS, detectFormat, prepareForTraining } from '@labelwright/formats';
import { AnnotationWorkspace, type AnnotationWorkspaceProps } from '@labelwright/react/workspace';
import { useEffect, useState } from 'react';

import { SAMPLES, type SampleName } from './samples';
import './sample-workspace.css';

export interface MemoryWorkspaceProps
  extends Omit<AnnotationWorkspaceProps, 'client' | 'dataset' | 'formats' | 'journal'> {
  readonly sample: 'state-of-the-union' | 'moby-dick' | 'human-rights';
  /** How many of its records there are. */
  readonly count: number;
  /** Offers a button by which somebody else decides the first record. */
  readonly changedElsewhere?: boolean;
}

/** The workspace over a store in memory with a part of a sample: every time anew. */
export function MemoryWorkspace({ sample: name, count, changedElsewhere, ...props }: MemoryWorkspaceProps) {
  const [client, setClient] = useState<Client>();
  useEffect(() => {
    let wanted = true;
    const fresh = init({ store: memoryStore() });
    const sample = SAMPLES.find((one) => one.name === name);
    if (sample !== undefined) void fill(fresh, sample, count).then(() => wanted && setClient(fresh));
    return () => {
      wanted = false;
    };
  }, [name, count]);
  if (client === undefined) return <p role="status">The model is at work …</p>;
  return (
    <div className="sample">
      {changedElsewhere === true && (
        <button type="button" className="sample-elsewhere" onClick={() => void decideElsewhere(client, name)}>
          Let somebody else decide the first record
        </button>
      )}
      <AnnotationWorkspace
        className="sample-workspace"
        client={client}
        dataset={name}
        annotationAgent="you"
        formats={CODECS}
        detectFormat={detectFormat}
        prepareForTraining={prepareForTraining}
        {...props}
      />
    </div>
  );
}

async function fill(client: Client, { name, load }: SampleName, count: number): Promise<void> {
  const { task, settings, records } = await load();
  const some: AnnotationRecord[] = [];
  for await (const record of records()) {
    some.push(record);
    if (some.length === count) break;
  }
  await client.configureDataset(name, { task, settings });
  await client.log(some, { name });
}

/** Over the same store, as another tab or another annotator does it. */
async function decideElsewhere({ store }: Client, name: string): Promise<void> {
  const other = init({ store });
  for await (const record of other.load(name, { limit: 1 })) {
    await other.save({ ...record, annotationAgent: 'grace', status: 'Discarded' }, { name });
  }
}
